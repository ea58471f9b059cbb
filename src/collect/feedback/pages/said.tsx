import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { useScope } from '../../../ui/scope.tsx'
import type { FeedbackItem } from '../schema.ts'

type Moment = Pick<FeedbackItem, 'saidAt' | 'saidPrecision'>

/** How long ago, with the moment behind it: the viewer's zone for moments, the reporting zone for bare days. */
export function Said({ saidAt, saidPrecision, long = false }: Moment & { long?: boolean }) {
  const { t } = useTranslation()
  const { zone } = useScope()
  const { ago, day, moment } = useFormats()
  if (saidAt === null) return <span>{t('feedback.undated')}</span>
  const exact = saidPrecision === 'day' ? day(saidAt, zone) : moment(saidAt)
  return (
    <time dateTime={saidAt} title={exact}>
      {long
        ? `${exact} · ${ago(saidAt)}`
        : Date.now() - Date.parse(saidAt) > 330 * 86_400_000
          ? day(saidAt, saidPrecision === 'day' ? zone : undefined)
          : ago(saidAt)}
    </time>
  )
}
