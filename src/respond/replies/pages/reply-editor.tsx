import { type KeyboardEvent, type RefObject, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { unlessComposing } from '../../../ui/keys.ts'
import classes from './editor.module.css'
import type { Mark } from './marked.ts'
import { runsOf } from './marked.ts'

interface ReplyEditorProps {
  text: string
  language: string
  marks: readonly Mark[]
  area: RefObject<HTMLTextAreaElement | null>
  onChange: (text: string) => void
  onComposing: (isComposing: boolean) => void
  /** Returns true when the key was taken. */
  onKey?: (key: string) => boolean
}

/** A text field that grows with its text, with what the coach points at marked behind the words. */
export function ReplyEditor({ text, language, marks, area, onChange, onComposing, onKey }: ReplyEditorProps) {
  const { t } = useTranslation()
  const runs = useMemo(() => runsOf(text, marks), [text, marks])
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (onKey?.(event.key)) event.preventDefault()
  }
  return (
    <div className={classes.editor} lang={language} dir="auto">
      <div className={classes.behind} aria-hidden="true" data-testid="draft-marks">
        {runs.map(run =>
          run.kind === null ? (
            run.words
          ) : (
            <mark key={run.start} data-kind={run.kind}>
              {run.words}
            </mark>
          ),
        )}
        {/* A last empty line takes room only with something in it. */}
        {'\u200b'}
      </div>
      <textarea
        ref={area}
        className={classes.area}
        aria-label={t('replies.draft')}
        value={text}
        onChange={event => onChange(event.currentTarget.value)}
        onCompositionStart={() => onComposing(true)}
        onCompositionEnd={() => onComposing(false)}
        onKeyDown={unlessComposing(press)}
        data-testid="draft-text"
      />
    </div>
  )
}
