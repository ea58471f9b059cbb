import { Button, Checkbox, Modal, Select, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyField } from '../../../ui/copy-field.tsx'
import { Failed } from '../../../ui/loaded.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { linksQuery, type Sharing, shareBoard } from './data.ts'
import { LinkList } from './link-list.tsx'

const DAYS = [7, 30, 90, 365] as const

export interface ShareDialogProps {
  board: { id: string; name: string }
  /** What the charts show now, and so will whoever opens the link. */
  asked: Sharing['asked']
  /** The same in words. */
  covers: string
  onClose: () => void
}

/** Makes links by which a board is seen from outside, and ends them. */
export function ShareDialog({ board, asked, covers, onClose }: ShareDialogProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const [days, setDays] = useState<number | null>(30)
  const [annotated, setAnnotated] = useState(true)
  const share = useMutation({
    mutationFn: () => shareBoard(scope, { board: board.id, asked, annotated, days }),
    onSuccess: () => client.invalidateQueries(linksQuery(scope)),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('links.title', { name: board.name })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack>
        <Text size="sm">{t('links.lead', { covers })}</Text>
        <Select
          label={t('links.ends')}
          data={[
            ...DAYS.map(count => ({ value: String(count), label: t('links.days', { count }) })),
            { value: '', label: t('links.endless') },
          ]}
          value={days === null ? '' : String(days)}
          onChange={value => setDays(value ? Number(value) : null)}
          allowDeselect={false}
        />
        <Checkbox
          label={t('links.annotated')}
          checked={annotated}
          onChange={event => setAnnotated(event.currentTarget.checked)}
        />
        {share.isError && <Failed error={share.error} />}
        {share.data && (
          <div>
            <CopyField label={t('links.link')} value={share.data.link} testId="link-new" />
            <Text size="sm" c="dimmed" mt={4}>
              {t('links.once')}
            </Text>
          </div>
        )}
        <Button loading={share.isPending} onClick={() => share.mutate()} data-testid="link-make">
          {t(share.data ? 'links.another' : 'links.make')}
        </Button>
        <Title order={3} size="h5" mt="sm">
          {t('links.list')}
        </Title>
        <LinkList board={board.id} />
      </Stack>
    </Modal>
  )
}
