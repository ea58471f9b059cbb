import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { Answerable } from './data.ts'
import classes from './replies.module.css'
import { useTakeBack } from './use-answering.ts'

/** The answers a piece has; what was written here is taken back whenever it turns out not to have been sent. */
export function GivenReplies({ feedback, replies, language, by, onAnswered }: Answerable) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { mayWrite } = useScope()
  // With another answer left it stays answered.
  const left = replies.length > 1 ? (replies[0]?.at ?? null) : null
  const back = useTakeBack({ feedback, onAnswered: () => onAnswered(left), by })
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
            {mayWrite && reply.origin === 'written' && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                loading={back.isPending}
                onClick={() => back.mutate(reply)}
                data-testid="reply-take-back"
              >
                {t('replies.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
