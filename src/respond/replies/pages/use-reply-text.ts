import { useRef, useState } from 'react'
import { type Change, changed } from '../insertion.ts'

/** The text of a reply with its place in the page: changes by a click can be taken back by one, and by the browser's own undo. */
export function useReplyText(first: string, onChange: (text: string) => void) {
  const [text, setText] = useState(first)
  const [before, setBefore] = useState<string | null>(null)
  const [isComposing, setComposing] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const take = (next: string) => {
    setText(next)
    onChange(next)
  }
  const type = (next: string) => {
    setBefore(null)
    take(next)
  }
  const put = (change: Change) => {
    const next = changed(text, change)
    const field = area.current
    if (field === null || isComposing) return
    field.focus()
    field.setSelectionRange(change.start, change.end)
    // The old command is the one way that keeps the browser's own undo; where it is gone the text is set.
    const isDone = document.execCommand(change.text === '' ? 'delete' : 'insertText', false, change.text)
    if (!isDone || field.value !== next) take(next)
    setBefore(text)
  }
  const undo = () => {
    if (before === null) return
    take(before)
    setBefore(null)
    area.current?.focus()
  }
  const show = (start: number, end: number) => {
    area.current?.focus()
    area.current?.setSelectionRange(start, end)
  }
  return { text, type, replace: take, put, undo, canUndo: before !== null, show, area, isComposing, setComposing }
}
