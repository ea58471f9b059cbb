import { type Automaton, buildAutomaton, INFLECTED, LEFT, type Pattern, RIGHT } from './automaton.ts'
import type { ReadLanguage } from './model.ts'
import { normalizePattern } from './normalize.ts'

export interface Reach {
  before: number
  after: number
  degree: number
}

/**
 * A language's words as they are written down: lists separated by white space.
 * `_` is a space that Korean writers may leave out; `^` and `$` ask for the edge of a word;
 * `*` lets any ending follow a Latin word, which else allows the usual ones (-s, -ed, -ing …).
 */
export interface LexiconSource {
  language: ReadLanguage
  /** Words by strength, −4 (worst) … 4 (best). */
  words: Record<string, string>
  /** Emoji and faces by strength, taken as they are: `^`, `_` and `*` mean themselves. */
  faces: Record<string, string>
  /** Words of the lists above that also tell anger. */
  angry: string
  /** Turn the opinion that follows (`before`) or that went before (`after`). */
  negators: { before: string; after: string }
  /** Beginnings of entries whose negation is part of them, though it follows ("二度と買わ|ない"). */
  awaiting: string
  /** Raise (> 1) or lower (< 1) the opinion that follows. */
  degrees: Record<string, string>
  /** Words that look like opinions and are none: names, idioms. */
  blind: string
  /** A clause ends behind these, or begins with these. */
  turns: { after: string; before: string }
  /** Codes that may lie between an opinion and the negator before it, the one after it, a degree word before it. */
  reach: Reach
}

export const OPINION = 0
export const NEGATE_NEXT = 1
export const NEGATE_LAST = 2
export const DEGREE = 3
export const BLIND = 4
export const TURN_AFTER = 5
export const TURN_BEFORE = 6

/** A lexicon ready to read with: kind, value and anger of each pattern. */
export interface Lexicon {
  automaton: Automaton
  kind: Uint8Array
  value: Float64Array
  angry: Uint8Array
  /** 1 for opinions that hold their own negation: "not bad", "나쁘지 않". */
  negated: Uint8Array
  reach: Reach
}

/** All spellings of one entry: with and without its optional spaces in Korean, with plain spaces elsewhere. */
export function spellings(entry: string, language: ReadLanguage): string[] {
  if (!entry.includes('_')) return [entry]
  return language === 'ko' ? [entry.replaceAll('_', ' '), entry.replaceAll('_', '')] : [entry.replaceAll('_', ' ')]
}

/** The pattern of one spelling. Latin letters mind their edges by themselves, other scripts when told to. */
export function patternOf(spelling: string, language: ReadLanguage): Pattern {
  const left = spelling.startsWith('^')
  const right = spelling.endsWith('$')
  const open = spelling.endsWith('*')
  const bare = spelling.slice(left ? 1 : 0, right || open ? -1 : undefined)
  const text = normalizePattern(bare, language === 'zh')
  let edges = (left ? LEFT : 0) | (right ? RIGHT : 0)
  if (/^[a-z]/.test(text)) edges |= LEFT
  if (/[a-z]$/.test(text) && !open) edges |= right ? RIGHT : RIGHT | INFLECTED
  return { text, edges }
}

interface Entry {
  kind: number
  value: number
  angry: number
  negated: number
}

function split(list: string): string[] {
  return list.split(/\s+/).filter(Boolean)
}

/** Entries that hold their own negation: they begin with a negator, have one inside, or await one. */
function negationOf(source: LexiconSource): (word: string) => number {
  const openings = split(source.negators.before).map(negator => `${negator.replace(/^\^|_$/g, '')}_`)
  const endings = split(source.negators.after).filter(negator => negator.length > 1)
  const awaiting = split(source.awaiting)
  openings.push(...awaiting)
  return word => (openings.some(o => word.startsWith(o)) || endings.some(e => word.includes(e)) ? 1 : 0)
}

function* wordEntries(source: LexiconSource): Generator<[string, Entry]> {
  const angry = new Set(split(source.angry))
  const negationIn = negationOf(source)
  const plain = (kind: number, value = 0): Entry => ({ kind, value, angry: 0, negated: 0 })
  for (const [strength, list] of Object.entries(source.words)) {
    for (const word of split(list)) {
      const opinion = plain(OPINION, Number(strength))
      yield [word, { ...opinion, angry: angry.has(word) ? 1 : 0, negated: negationIn(word) }]
    }
  }
  for (const [factor, list] of Object.entries(source.degrees)) {
    for (const word of split(list)) yield [word, plain(DEGREE, Number(factor))]
  }
  for (const word of split(source.negators.before)) yield [word, plain(NEGATE_NEXT)]
  for (const word of split(source.negators.after)) yield [word, plain(NEGATE_LAST)]
  for (const word of split(source.blind)) yield [word, plain(BLIND)]
  for (const word of split(source.turns.after)) yield [word, plain(TURN_AFTER)]
  for (const word of split(source.turns.before)) yield [word, plain(TURN_BEFORE)]
}

function* entriesOf(source: LexiconSource): Generator<[Pattern, Entry]> {
  for (const [word, entry] of wordEntries(source)) {
    for (const spelling of spellings(word, source.language)) yield [patternOf(spelling, source.language), entry]
  }
  for (const [strength, list] of Object.entries(source.faces)) {
    for (const face of split(list)) {
      const angry = source.angry.includes(face) ? 1 : 0
      yield [
        { text: normalizePattern(face), edges: LEFT | RIGHT },
        { kind: OPINION, value: Number(strength), angry, negated: 0 },
      ]
    }
  }
}

/** Compiles a language's words, and those that every language shares (emoji, borrowed English), into one automaton. */
export function compileLexicon(sources: readonly LexiconSource[]): Lexicon {
  const patterns: Pattern[] = []
  const entries: Entry[] = []
  for (const source of sources) {
    for (const [pattern, entry] of entriesOf(source)) {
      patterns.push(pattern)
      entries.push(entry)
    }
  }
  return {
    automaton: buildAutomaton(patterns),
    kind: Uint8Array.from(entries, e => e.kind),
    value: Float64Array.from(entries, e => e.value),
    angry: Uint8Array.from(entries, e => e.angry),
    negated: Uint8Array.from(entries, e => e.negated),
    reach: sources[0]?.reach ?? { before: 3, after: 3, degree: 8 },
  }
}
