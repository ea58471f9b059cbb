import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { PARTS } from '../parts.ts'
import { correctionCountQuery } from './data.ts'

/** How often members had to correct what the reader found: where it errs most. */
export function CorrectionCount() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const { data } = useQuery(correctionCountQuery(scope))
  if (data === undefined || data.corrections === 0) return null
  const parts = PARTS.filter(part => data.parts[part] > 0)
  return (
    <Panel title={t('corrections.title')} lead={t('corrections.lead')} testId="correction-count">
      <p style={{ margin: 0 }}>
        {t('corrections.total', {
          count: data.corrections,
          shown: number(data.corrections),
          pieces: number(data.pieces),
        })}
        {parts.map(part => (
          <Fragment key={part}>
            {' · '}
            <AppLink href={scope.to('/feedback', { corrected: part })}>
              {t('corrections.partCount', { part: t(`corrections.parts.${part}`), shown: number(data.parts[part]) })}
            </AppLink>
          </Fragment>
        ))}
      </p>
    </Panel>
  )
}
