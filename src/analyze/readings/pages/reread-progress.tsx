import { Progress, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { rereadQuery } from './data.ts'

/** How far the reading of everything with the changed words has come. */
export function RereadProgress() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { data } = useQuery(rereadQuery(useScope()))
  if (!data?.running) return null
  const share = data.total === 0 ? 1 : data.done / data.total
  return (
    <Panel title={t('readings.rereading')} lead={t('readings.rereadingLead')} testId="reread">
      <Progress value={share * 100} aria-label={t('readings.rereading')} />
      <Text size="sm" c="dimmed" mt={6}>
        {t('readings.rereadDone', { done: number(data.done), total: number(data.total) })}
      </Text>
    </Panel>
  )
}
