import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { PARTS } from '../parts.ts'
import { correctionCountQuery } from './data.ts'

/** How often members had to correct what the reader found: where it errs most. */
export function CorrectionCount() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { data } = useQuery(correctionCountQuery(useScope()))
  if (data === undefined || data.corrections === 0) return null
  const parts = PARTS.filter(part => data.parts[part] > 0).map(part =>
    t('corrections.partCount', { part: t(`corrections.parts.${part}`), shown: number(data.parts[part]) }),
  )
  return (
    <Panel title={t('corrections.title')} lead={t('corrections.lead')} testId="correction-count">
      <p style={{ margin: 0 }}>
        {t('corrections.total', {
          count: data.corrections,
          shown: number(data.corrections),
          pieces: number(data.pieces),
        })}
        {' · '}
        {parts.join(' · ')}
      </p>
    </Panel>
  )
}
