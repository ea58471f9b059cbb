/** One change of a text: what stands from `start` to `end` gives way. */
export interface Change {
  start: number
  end: number
  text: string
}

export const changed = (text: string, { start, end, text: next }: Change): string =>
  text.slice(0, start) + next + text.slice(end)

const FIRST = new Set(['by-name'])
const EARLY = new Set(['thanks', 'thank-you'])
const GREETING = /^[^\n]{0,60}?(?:[,，、。！!：:.]|様|님)[ \t]*\n+/u
const SENTENCE = /^[^.!?。！？\n]*[.!?。！？]+["”’」]?[ \t]*/u

/** Japanese and Chinese set no space between sentences. */
const gapFor = (sentence: string) => (/[。！？」]$/u.test(sentence) ? '' : ' ')

/** Where a text ends before it is signed: at its last paragraph, when that is one short line. */
function bodyEnd(text: string): number {
  const last = /\n+[^\n]{1,60}\s*$/u.exec(text)
  return last && !/[.!?。！？]\s*$/u.test(last[0]) ? last.index : text.trimEnd().length
}

function placeFor(id: string, text: string): number {
  if (FIRST.has(id)) return 0
  const greeted = GREETING.exec(text)?.[0].length ?? 0
  if (EARLY.has(id)) return greeted
  if (['solves', 'contact', 'closes-loop'].includes(id)) return bodyEnd(text)
  const opening = SENTENCE.exec(text.slice(greeted))?.[0].length ?? 0
  return Math.min(greeted + opening, bodyEnd(text))
}

/** Puts a sentence that keeps the point where such a sentence stands in a letter. */
export function insertion(id: string, text: string, sentence: string): Change {
  if (text.trim() === '') return { start: 0, end: text.length, text: sentence }
  const at = placeFor(id, text)
  if (FIRST.has(id)) return { start: 0, end: 0, text: `${sentence}\n\n` }
  const gap = gapFor(sentence)
  const before = at > 0 && !/\s$/u.test(text.slice(0, at)) ? gap : ''
  const after = at < text.length && !/^\s/u.test(text.slice(at)) ? gap : ''
  return { start: at, end: at, text: `${before}${sentence}${after}` }
}

/** Puts a sentence behind the one that a finding stands in. */
export function insertionBehind(end: number, text: string, sentence: string): Change {
  const rest = /^[^.!?。！？\n]*[.!?。！？]*["”’」]?/u.exec(text.slice(end))?.[0].length ?? 0
  const at = end + rest
  const gap = gapFor(sentence)
  const after = at < text.length && !/^\s/u.test(text.slice(at)) ? gap : ''
  return { start: at, end: at, text: `${gap}${sentence}${after}` }
}
