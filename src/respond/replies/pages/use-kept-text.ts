import { useEffect, useRef, useState } from 'react'
import type { DraftView } from '../schema.ts'
import { dropDraft, keepDraft, keptDraft } from './kept-draft.ts'
import { useReplyText } from './use-reply-text.ts'

/** The text of a reply to a piece: what was typed before comes back, another wording asked for takes its place, undoable. */
export function useKeptText({ feedback, by }: { feedback: string; by: string }, draft: DraftView, variant: number) {
  const [kept, setKept] = useState(() => keptDraft(feedback, by))
  const [typedAt, setTypedAt] = useState(0)
  const base = useRef(draft.text)
  const shown = useRef(variant)
  const reply = useReplyText(kept?.text ?? draft.text, text => {
    setTypedAt(Date.now())
    if (text === base.current) dropDraft(feedback)
    else keepDraft(feedback, by, text)
  })
  const begin = (text: string) => {
    setKept(null)
    reply.put({ start: 0, end: reply.text.length, text })
  }
  const latest = useRef({ ...reply, begin })
  latest.current = { ...reply, begin }
  useEffect(() => {
    if (variant < 0 || draft.text === base.current) return
    const isAsked = variant !== shown.current
    const isUntouched = latest.current.text === base.current
    base.current = draft.text
    shown.current = variant
    if (isAsked) latest.current.begin(draft.text)
    // The reading was corrected meanwhile: nobody asked for another text, so the cursor stays where it is.
    else if (isUntouched) latest.current.replace(draft.text)
  }, [draft.text, variant])
  return { ...reply, typedAt, keptAt: kept?.at ?? null, isUntouched: reply.text === draft.text, begin }
}
