import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Panel } from '../../../ui/page.tsx'
import type { Reply } from './data.ts'
import classes from './replies.module.css'

export function GivenReplies({ replies, language }: { replies: readonly Reply[]; language: string }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  return (
    <Panel title={t('replies.given', { count: replies.length })} testId="replies">
      <ol className={classes.given}>
        {replies.map(reply => (
          <li key={reply.id} data-testid="reply">
            <small>
              {reply.member ?? t(`replies.origin.${reply.origin}`)}
              {reply.at && ` · ${moment(reply.at)}`}
            </small>
            <p lang={language} dir="auto">
              {reply.text}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
