import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { Answerable } from './data.ts'
import { DraftDesk } from './draft-desk.tsx'
import { GivenReplies } from './given-replies.tsx'

/** What was answered already, and a draft for what was not. */
export function ReplyPanel(props: Answerable) {
  const { t } = useTranslation()
  const { mayWrite } = useScope()
  const [again, setAgain] = useState(false)
  const [justGiven, setJustGiven] = useState(false)
  const drafting = mayWrite && (!props.answered || again)
  const done = () => {
    setAgain(false)
    setJustGiven(true)
  }
  return (
    <>
      {props.replies.length > 0 && <GivenReplies {...props} />}
      {drafting ? (
        <DraftDesk {...props} onDone={done} />
      ) : (
        props.answered && (
          <Panel>
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.6rem' }}>
              <Button autoFocus={justGiven} onClick={props.onNext} data-testid="next-unanswered">
                {t('replies.next')}
              </Button>
              {mayWrite && (
                <Button variant="default" onClick={() => setAgain(true)} data-testid="reply-again">
                  {t('replies.writeAgain')}
                </Button>
              )}
            </div>
          </Panel>
        )
      )}
    </>
  )
}
