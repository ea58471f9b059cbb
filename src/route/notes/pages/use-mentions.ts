import { useRef, useState } from 'react'
import { type Mentionable, matching, mentionAt, withMention } from '../mention.ts'
import type { Note } from './data.ts'

const MOST = 8

/** The text of a note with whom it mentions, and the members that fit what is typed after an “@”. */
export function useMentions(members: readonly Mentionable[], first?: Pick<Note, 'text' | 'mentions'>) {
  const [text, setText] = useState(first?.text ?? '')
  const [picked, setPicked] = useState(first?.mentions ?? [])
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)
  const typing = caret === null ? null : mentionAt(text, caret)
  const isPicked = picked.some(one => one.called === typing?.typed.trimEnd())
  const choices = typing === null || isPicked ? [] : matching(members, typing.typed).slice(0, MOST)
  const look = (at: number | null) => {
    setCaret(at)
    setActive(0)
  }
  return {
    text,
    mentions: picked.filter(one => text.includes(`@${one.called}`)),
    choices,
    active: Math.min(active, Math.max(0, choices.length - 1)),
    setActive,
    field,
    look,
    type: (next: string, at: number) => {
      setText(next)
      look(at)
    },
    choose: (member: Mentionable | undefined) => {
      if (member === undefined || typing === null) return
      const next = withMention(text, typing, member.name)
      setText(next.text)
      setPicked([...picked.filter(one => one.member !== member.id), { member: member.id, called: member.name }])
      setCaret(null)
      requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret))
    },
    dismiss: () => setCaret(null),
    clear: () => {
      setText('')
      setPicked([])
      setCaret(null)
    },
  }
}
