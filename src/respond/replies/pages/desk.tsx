import { Alert, Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { stops } from '../findings.ts'
import { insertion } from '../insertion.ts'
import type { DraftView } from '../schema.ts'
import { CoachVoice } from './coach-voice.tsx'
import { CompanyLine } from './company-line.tsx'
import type { Answerable } from './data.ts'
import { DeskActions } from './desk-actions.tsx'
import { PointList } from './point-list.tsx'
import { RemarkList } from './remark-list.tsx'
import classes from './replies.module.css'
import { ReplyEditor } from './reply-editor.tsx'
import { ReplyLength } from './reply-length.tsx'
import { TemplateMenu } from './template-menu.tsx'
import { useCoach } from './use-coach.ts'
import { useKeptText } from './use-kept-text.ts'
import { useTemplates } from './use-templates.ts'
import { useWriting } from './use-writing.ts'

type DeskProps = Answerable & { onDone: () => void; draft: DraftView; variant: number }

/** The text of a reply on one side, the coach on the other. */
export function Desk({ draft, variant, feedback, by, onAnswered, onDone, otherWording }: DeskProps) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const reply = useKeptText({ feedback, by }, draft, variant)
  const { text } = reply
  const company = useWriting(feedback, reply.typedAt)
  const templates = useTemplates(reply, draft)
  const coach = useCoach(feedback, draft, reply)
  const marks = useMemo(() => (coach.text === text ? coach.remarks : []), [coach, text])
  const isOpen = coach.remarks.some(stops)
  return (
    <div className={classes.desk}>
      <div className={classes.paper}>
        {draft.fallback && (
          <Alert color="yellow" variant="light" p="xs">
            {t('replies.fallback')}
          </Alert>
        )}
        <CompanyLine company={company} />
        {reply.keptAt !== null && (
          <p className={classes.company} data-testid="draft-kept">
            {t('replies.keptFrom', { at: moment(new Date(reply.keptAt).toISOString()) })}{' '}
            <Button size="compact-xs" variant="subtle" onClick={() => reply.begin(draft.text)}>
              {t('replies.startOver')}
            </Button>
          </p>
        )}
        <ReplyEditor
          text={text}
          language={draft.language}
          marks={marks}
          area={reply.area}
          onChange={reply.type}
          onComposing={reply.setComposing}
          onKey={templates.slash}
        />
        <ReplyLength text={text} limit={draft.sheet.limit} canUndo={reply.canUndo} onUndo={reply.undo} />
        <DeskActions text={text} isOpen={isOpen} answering={{ feedback, onAnswered, onDone, by }}>
          <TemplateMenu
            draft={draft}
            opened={templates.opened}
            onToggle={templates.setOpened}
            onChoose={templates.choose}
          />
          {otherWording(reply.begin)}
        </DeskActions>
        <RemarkList text={text} draft={draft} remarks={marks} onShow={reply.show} onRemedy={reply.put} />
      </div>
      <aside className={classes.points} aria-label={t('replies.coach.title')} data-testid="coach">
        <PointList
          draft={draft}
          points={coach.points}
          onPropose={(id, sentence) => reply.put(insertion(id, text, sentence))}
        />
        <CoachVoice
          met={coach.points.filter(point => point.met).length}
          all={coach.points.length}
          remarks={coach.remarks.length}
        />
      </aside>
    </div>
  )
}
