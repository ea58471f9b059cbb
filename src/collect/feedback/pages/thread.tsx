import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { FeedbackDetail } from '../schema.ts'
import classes from './detail.module.css'

/** The rest of the conversation; our own words stand to the right. */
export function Thread({ detail }: { detail: FeedbackDetail }) {
  const { t } = useTranslation()
  const { to } = useScope()
  const { moment } = useFormats()
  return (
    <Panel title={t('feedback.thread')} testId="thread">
      <ol className={classes.thread}>
        {detail.thread.map(piece => (
          <li key={piece.id} data-ours={piece.ours || undefined}>
            <small>
              {piece.ours ? t('feedback.us') : t('feedback.customer')}
              {piece.saidAt && ` · ${moment(piece.saidAt)}`}
            </small>
            <AppLink href={to(`/feedback/${piece.id}`)} dir="auto">
              {piece.verbatim}
            </AppLink>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
