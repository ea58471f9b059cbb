import type { Hits } from './automaton.ts'
import { type Lexicon, TURN_AFTER, TURN_BEFORE } from './lexicon.ts'
import { isHangul, isLatin, type Normalized } from './normalize.ts'

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
  return isLatin(c) || isHangul(c) || c === 48 || (c > 0x2e80 && c < 0xd800 && !SOFT.has(c) && !HARD.has(c))
}

/** Bit 1: a clause ends behind this code; bit 2: the next one is a turn. */
const breaks = { at: new Uint8Array(2048) }

function markPunctuation(text: Normalized, original: string): void {
  const { codes, length, starts } = text
  for (let i = 1; i < length - 1; i++) {
    const c = codes[i] ?? 0
    if (c === 32 && NEWLINES.has(original.charCodeAt(starts[i] ?? 0))) breaks.at[i] = 1
    if (c > 0x3002 || (c > 0x3b && c < 0x2025 && c !== 63 && c !== 126)) continue
    const stop = HARD.has(c) || SOFT.has(c)
    const decimal = codes[i - 1] === 48 && codes[i + 1] === 48
    // A full stop inside a Latin word is an address or an abbreviation.
    const inside = c === 46 && isLatin(codes[i + 1] ?? 0)
    if (stop && !decimal && !inside) breaks.at[i] = 1
  }
}

function markTurns(lexicon: Lexicon, hits: Hits): void {
  for (let h = 0; h < hits.count; h++) {
    const kind = lexicon.kind[hits.pattern[h] ?? 0]
    if (kind === TURN_AFTER) breaks.at[(hits.end[h] ?? 1) - 1] = 3
    else if (kind === TURN_BEFORE && (hits.start[h] ?? 0) > 0) breaks.at[(hits.start[h] ?? 1) - 1] = 3
  }
}

/** Cuts a text at punctuation, line ends and turns; one pass, linear in the length. */
export function splitClauses(text: Normalized, original: string, lexicon: Lexicon, hits: Hits): Clause[] {
  if (breaks.at.length < text.length + 1) breaks.at = new Uint8Array(text.length * 2)
  breaks.at.fill(0, 0, text.length + 1)
  markPunctuation(text, original)
  markTurns(lexicon, hits)
  const clauses: Clause[] = []
  let start = 0
  let letters = 0
  let turned = false
  for (let i = 0; i < text.length; i++) {
    if (isLetter(text.codes[i] ?? 0)) letters++
    const mark = breaks.at[i] ?? 0
    if (!mark) continue
    // Marks of one run ("…!!") and the spaces behind them stay with their clause.
    const next = text.codes[i + 1] ?? 0
    if (i + 1 < text.length && (breaks.at[i + 1] ?? 0) > 0 && !isLetter(next)) {
      if (mark === 3) turned = turned || letters < FEWEST_LETTERS
      continue
    }
    if (letters >= FEWEST_LETTERS) {
      clauses.push({ start, end: i + 1, turned })
      start = i + 1
      letters = 0
      turned = false
    }
    if (mark === 3) turned = true
  }
  const last = clauses[clauses.length - 1]
  if (last && letters === 0) last.end = text.length
  else clauses.push({ start, end: text.length, turned })
  return clauses
}
