import { Button, Group, Modal, Text } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ColorDot } from '../../../ui/color-mark.tsx'
import type { TagView } from '../schema.ts'
import { useTagChanges } from './use-tag-changes.ts'

const Finder = lazy(() => import('../../../ui/finder.tsx').then(part => ({ default: part.Finder })))

interface MergeTagProps {
  tag: TagView
  others: readonly TagView[]
  /** How much hangs on it, in words. */
  reach: string
}

/** Asks for the tag it becomes, then whether that is really meant, for there is no way back. */
export function MergeTag({ tag, others, reach }: MergeTagProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [into, setInto] = useState<TagView>()
  const { merge } = useTagChanges(tag)
  const leave = () => {
    setAsking(false)
    setInto(undefined)
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('tags.mergeNamed', { name: tag.name })}
        onClick={() => setAsking(true)}
        data-testid="tag-merge"
      >
        {t('tags.merge')}
      </Button>
      {asking && into === undefined && (
        <Suspense>
          <Finder
            title={t('tags.mergeInto', { name: tag.name })}
            options={others
              .filter(one => one.id !== tag.id)
              .map(({ id, name, color }) => ({ id, label: name, mark: <ColorDot color={color} /> }))}
            onChoose={id => setInto(others.find(one => one.id === id))}
            onClose={leave}
            testId="merge-into"
          />
        </Suspense>
      )}
      {into !== undefined && (
        <Modal
          opened
          onClose={leave}
          title={t('tags.mergeInto', { name: tag.name })}
          centered
          closeButtonProps={{ 'aria-label': t('ui.close') }}
        >
          <Text size="sm" mb="md">
            {t('tags.mergeQuestion', { name: tag.name, into: into.name, reach })}
          </Text>
          <Group gap="xs" justify="flex-end">
            <Button variant="subtle" color="gray" onClick={leave}>
              {t('ui.cancel')}
            </Button>
            <Button
              data-autofocus
              onClick={() => {
                merge(into)
                leave()
              }}
              data-testid="tag-merge-sure"
            >
              {t('tags.merge')}
            </Button>
          </Group>
        </Modal>
      )}
    </>
  )
}
