import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScope } from '../../../ui/scope.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { REASONS, type Reason } from '../reasons.ts'
import { deletePiece } from './data.ts'

/** Deletes a piece for good once a reason is given; says beforehand that nothing brings its words back. */
export function DeletePiece({ feedback, onDeleted }: { feedback: string; onDeleted: () => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="ember"
        onClick={() => setAsking(true)}
        style={{ justifySelf: 'end' }}
        data-testid="delete-piece"
      >
        {t('deletions.ask')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('deletions.title')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
        centered
      >
        <Why feedback={feedback} onCancel={() => setAsking(false)} onDeleted={onDeleted} />
      </Modal>
    </>
  )
}

interface WhyProps {
  feedback: string
  onCancel: () => void
  onDeleted: () => void
}

function Why({ feedback, onCancel, onDeleted }: WhyProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const [reason, setReason] = useState<Reason | null>(null)
  const [words, setWords] = useState('')
  const remove = useAction((why: Reason) => deletePiece(scope, feedback, { reason: why, words }), {
    said: t('deletions.deleted'),
    onDone: onDeleted,
  })
  const isComplete = reason !== null && (reason !== 'other' || words.trim() !== '')
  return (
    <Stack gap="md">
      <Text size="sm">{t('deletions.lead')}</Text>
      <Radio.Group
        label={t('deletions.why')}
        value={reason ?? ''}
        onChange={value => setReason(REASONS.find(one => one === value) ?? null)}
      >
        <Stack gap="xs" mt="xs">
          {REASONS.map(one => (
            <Radio key={one} value={one} label={t(`deletions.reasons.${one}`)} data-testid={`delete-${one}`} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('deletions.words')}
        description={t('deletions.wordsHint')}
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
        maxLength={500}
        required={reason === 'other'}
        autosize
        minRows={2}
        data-testid="delete-words"
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button
          color="ember"
          disabled={!isComplete}
          loading={remove.isPending}
          onClick={() => reason && remove.mutate(reason)}
          data-testid="delete-sure"
        >
          {t('deletions.sure')}
        </Button>
      </Group>
    </Stack>
  )
}
