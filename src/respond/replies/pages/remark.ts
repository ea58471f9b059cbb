import type { Finding, FindingKind } from '../findings.ts'
import { type Change, insertionBehind } from '../insertion.ts'
import type { DraftView } from '../schema.ts'

/** A finding of the coach, its own or the reader's. */
export interface Remark extends Omit<Finding, 'kind'> {
  kind: FindingKind | 'foreign' | 'harsh'
  topic?: string
}

/** What one click does about a remark: the words to be put, and where. Null where only a person can tell. */
export function remedyFor(remark: Remark, text: string, draft: DraftView): (Change & { shown: string }) | null {
  const { start, end } = remark
  const instead = (words: string) => ({ start, end, text: words, shown: words })
  const [promise] = draft.proposals.promise ?? []
  switch (remark.kind) {
    case 'promise':
      return promise ? { ...insertionBehind(end, text, promise), shown: promise } : null
    case 'personal':
      return instead(draft.sheet.contacts.find(contact => !text.includes(contact)) ?? '')
    case 'informal':
      return draft.language.startsWith('zh') ? instead('您') : null
    case 'heated':
      return /^[!！?？]+$/u.test(remark.words) ? instead(remark.words.slice(0, 1)) : instead('')
    case 'blame':
    case 'harsh':
    case 'asks-change': {
      const whole = sentenceAround(text, start, end)
      const [heard = ''] = remark.kind === 'asks-change' ? [] : (draft.proposals.listens ?? [])
      return { ...whole, text: heard, shown: heard }
    }
    default:
      return null
  }
}

function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.slice(0, start)
  const opening = Math.max(...['.', '!', '?', '。', '！', '？', '\n'].map(sign => before.lastIndexOf(sign))) + 1
  const rest = /^[^.!?。！？\n]*[.!?。！？]*/u.exec(text.slice(end))?.[0].length ?? 0
  const space = /^\s*/u.exec(text.slice(opening))?.[0].length ?? 0
  return { start: Math.min(start, opening + space), end: end + rest }
}
