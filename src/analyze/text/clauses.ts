import type { Hits } from './automaton.ts'
import { type Lexicon, TURN_AFTER, TURN_BEFORE } from './lexicon.ts'
import { isDigit, isHangul, isLatin, type Normalized } from './normalize.ts'

/** A stretch of normalised codes, end exclusive. `turned`: it begins with a turn (but, 지만, 但, けど). */
export interface Clause {
  start: number
  end: number
  turned: boolean
}

const HARD = new Set(Array.from('.!?;。！？；…\n‥', c => c.charCodeAt(0)))
const SOFT = new Set(Array.from(',，、،~', c => c.charCodeAt(0)))
const NEWLINES = new Set([10, 13])

/** Fewer letters than this carry no statement of their own ("Well,", "아,"): they stay with what follows. */
const FEWEST_LETTERS = 3

function isLetter(c: number): boolean {
  return isLatin(c) || isHangul(c) || isDigit(c) || (c > 0x2e80 && c < 0xd800 && !SOFT.has(c) && !HARD.has(c))
}

/** A clause ends behind this code, and the next one is a turn. */
const TURN = 3

/** 0, 1 (a clause ends behind this code) or TURN. */
const breaks = { at: new Uint8Array(2048) }

/** A comma or stop between digits, or a stop inside a Latin word (an address, an abbreviation), ends nothing. */
function joins(codes: Uint16Array, i: number): boolean {
  const next = codes[i + 1] ?? 0
  if (isDigit(codes[i - 1] ?? 0) && isDigit(next)) return true
  return codes[i] === 46 && isLatin(next)
}

function markPunctuation(text: Normalized, original: string): void {
  const { codes, length, starts } = text
  for (let i = 1; i < length - 1; i++) {
    const c = codes[i] ?? 0
    if (c > 0x3002) continue
    if (c === 32 && NEWLINES.has(original.charCodeAt(starts[i] ?? 0))) breaks.at[i] = 1
    else if ((HARD.has(c) || SOFT.has(c)) && !joins(codes, i)) breaks.at[i] = 1
  }
}

function markTurns(lexicon: Lexicon, hits: Hits): void {
  for (let h = 0; h < hits.count; h++) {
    const kind = lexicon.kind[hits.pattern[h] ?? 0]
    if (kind === TURN_AFTER) breaks.at[(hits.end[h] ?? 1) - 1] = TURN
    else if (kind === TURN_BEFORE && (hits.start[h] ?? 0) > 0) breaks.at[(hits.start[h] ?? 1) - 1] = TURN
  }
}

/** Whether the break behind code `i` still has marks of the same run behind it ("…!!"). */
function runsOn(text: Normalized, i: number): boolean {
  return i + 1 < text.length && (breaks.at[i + 1] ?? 0) > 0 && !isLetter(text.codes[i + 1] ?? 0)
}

function countLetters(text: Normalized, start: number, end: number): number {
  let letters = 0
  for (let i = start; i < end; i++) if (isLetter(text.codes[i] ?? 0)) letters++
  return letters
}

/** Cuts a text at punctuation, line ends and turns; one pass, linear in the length. */
export function splitClauses(text: Normalized, original: string, lexicon: Lexicon, hits: Hits): Clause[] {
  if (breaks.at.length < text.length + 1) breaks.at = new Uint8Array(text.length * 2)
  breaks.at.fill(0, 0, text.length + 1)
  markPunctuation(text, original)
  markTurns(lexicon, hits)
  const clauses: Clause[] = []
  let start = 0
  let turned = false
  let turns = false
  for (let i = 0; i < text.length; i++) {
    const mark = breaks.at[i] ?? 0
    turns ||= mark === TURN
    if (!mark || runsOn(text, i)) continue
    if (countLetters(text, start, i + 1) >= FEWEST_LETTERS) {
      clauses.push({ start, end: i + 1, turned })
      start = i + 1
      turned = turns
    } else turned ||= turns
    turns = false
  }
  const last = clauses.at(-1)
  if (last && countLetters(text, start, text.length) === 0) last.end = text.length
  else clauses.push({ start, end: text.length, turned })
  return clauses
}
