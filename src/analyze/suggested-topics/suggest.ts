import type { ReadLanguage } from '../text/model.ts'

/** A piece by the words of it that say something. */
export interface Spoken {
  id: number
  text: string
  negative: boolean
  words: readonly Word[]
}

interface Word {
  key: string
  shown: string
  /** Nothing but a space stands between it and the word before. */
  follows: boolean
  /** Its neighbours tell that it is what something is called. */
  named: boolean
}

/** What several pieces without a topic speak of, named by their own words. */
export interface Suggestion {
  /** The language and the word everything gathers around; the same from run to run. */
  id: string
  language: ReadLanguage
  name: string
  /** Words as customers write them, those that tell most first, the name among them. */
  words: string[]
  pieces: number
  negative: number
  /** Ids of the pieces, those that hold most of its words first. */
  members: number[]
}

interface Term {
  key: string
  /** How often each way of writing it was met. */
  shown: Map<string, number>
  pieces: Set<number>
  /** Pieces in which its neighbours tell that it is a name. */
  named: Set<number>
  elsewhere: number
  telling: number
}

/** A sign that the log-odds are above chance: one-sided 5 %. */
const TELLING = 1.64
/** Share of the pieces without a topic, and number of pieces, below which nothing recurs. */
const LEAST_SHARE = 0.004
const LEAST = 6
const MOST_TERMS = 120
const MOST_WORDS = 8
const MOST = 8
/** Share of the rarer term's pieces that hold the other, from which both are one matter. */
const TOGETHER = 0.4
/** Share of a term's pieces in which it is a name; below, it is how something is said and not what of. */
const NAMED = 0.3
/** Share of a word's pieces that hold the pair, from which the word is only a part of the pair. */
const PART = 0.6

/**
 * What pieces without a topic speak of more than pieces with one, at most eight matters, the most frequent first. Words and pairs of
 * neighbours are weighed by log-odds with a flat prior (Monroe, Colaresi & Quinn 2008), then joined where the same pieces hold them.
 */
export function suggestTopics(
  given: readonly Spoken[],
  covered: readonly Spoken[],
  language: ReadLanguage,
): Suggestion[] {
  const uncovered = distinct(given)
  const least = Math.max(LEAST, Math.ceil(uncovered.length * LEAST_SHARE))
  const terms = tellingTerms({ uncovered, covered, language }, least)
  const matters: Term[][] = []
  for (const term of terms) {
    const home = matters.find(([first]) => first !== undefined && overlap(first.pieces, term.pieces) >= TOGETHER)
    if (home) home.push(term)
    else matters.push([term])
  }
  const negative = new Set(uncovered.filter(piece => piece.negative).map(piece => piece.id))
  return matters
    .map(matter => told(matter, language, negative))
    .filter(suggestion => suggestion !== null)
    .sort((a, b) => b.pieces - a.pieces || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
}

/** What is said in the same words, or in one word, counts once or not at all. */
function distinct(pieces: readonly Spoken[]): Spoken[] {
  const seen = new Set<string>()
  return pieces.filter(({ words }) => {
    const keys = words.map(({ key }) => key).join(' ')
    if (new Set(words.map(({ key }) => key)).size < 2 || seen.has(keys)) return false
    seen.add(keys)
    return true
  })
}

function told(matter: readonly Term[], language: ReadLanguage, negative: ReadonlySet<number>): Suggestion | null {
  const [first] = matter
  if (first === undefined) return null
  const held = new Map<number, number>()
  for (const { pieces } of matter) for (const id of pieces) held.set(id, (held.get(id) ?? 0) + 1)
  const members = [...held].sort(([a, most], [b, fewer]) => fewer - most || b - a).map(([id]) => id)
  return {
    id: `${language}:${first.key}`,
    language,
    name: nameOf(first),
    words: [...new Set(matter.map(nameOf))].slice(0, MOST_WORDS),
    pieces: members.length,
    negative: members.filter(id => negative.has(id)).length,
    members,
  }
}

const nameOf = ({ shown, key }: Term): string => [...shown].sort(([, a], [, b]) => b - a)[0]?.[0] ?? key

/** A single sign of Chinese writing is as a rule a part of a name. */
const LONE_SIGN = /^[\u3040-\u30ff\u4e00-\u9fff]$/

interface Weighed {
  uncovered: readonly Spoken[]
  covered: readonly Spoken[]
  language: ReadLanguage
}

/** Terms that stand out, the most telling first. */
function tellingTerms({ uncovered, covered, language }: Weighed, least: number): Term[] {
  const terms = gather(uncovered, language)
  for (const [key, term] of terms) if (term.pieces.size < least) terms.delete(key)
  countElsewhere(terms, covered, language)
  const of = { uncovered: uncovered.length, covered: covered.length }
  for (const term of terms.values()) term.telling = tellingOf(term, of)
  return withoutParts(terms)
    .filter(
      ({ key, telling, named, pieces }) =>
        telling >= TELLING && named.size >= pieces.size * NAMED && !LONE_SIGN.test(key),
    )
    .sort((a, b) => b.telling * Math.sqrt(b.pieces.size) - a.telling * Math.sqrt(a.pieces.size))
    .slice(0, MOST_TERMS)
}

function gather(pieces: readonly Spoken[], language: ReadLanguage): Map<string, Term> {
  const terms = new Map<string, Term>()
  for (const piece of pieces)
    for (const { key, shown, named } of termsOf(piece.words, language)) {
      const term = terms.get(key) ?? begun(key)
      terms.set(key, term)
      term.shown.set(shown, (term.shown.get(shown) ?? 0) + 1)
      term.pieces.add(piece.id)
      if (named) term.named.add(piece.id)
    }
  return terms
}

function countElsewhere(terms: ReadonlyMap<string, Term>, covered: readonly Spoken[], language: ReadLanguage): void {
  for (const piece of covered)
    for (const key of new Set(termsOf(piece.words, language).map(term => term.key))) {
      const term = terms.get(key)
      if (term) term.elsewhere++
    }
}

const begun = (key: string): Term => ({
  key,
  shown: new Map(),
  pieces: new Set(),
  named: new Set(),
  elsewhere: 0,
  telling: 0,
})

/** Words, and pairs of words that stand side by side. */
function termsOf(words: readonly Word[], language: ReadLanguage): { key: string; shown: string; named: boolean }[] {
  const between = language === 'zh' || language === 'ja' ? '' : ' '
  const pairs = words.flatMap((word, i) => {
    const before = words[i - 1]
    return before === undefined || !word.follows || before.key === word.key
      ? []
      : [
          {
            key: `${before.key} ${word.key}`,
            shown: `${before.shown}${between}${word.shown}`,
            named: before.named || word.named,
          },
        ]
  })
  return [...words, ...pairs]
}

/** z of the log-odds of holding a term, pieces without a topic against those with one; half a piece is the prior. */
function tellingOf({ pieces, elsewhere }: Term, of: { uncovered: number; covered: number }): number {
  const odds = (held: number, all: number) => Math.log((held + 0.5) / (all - held + 0.5))
  const spread = Math.sqrt(1 / (pieces.size + 0.5) + 1 / (elsewhere + 0.5))
  return (odds(pieces.size, of.uncovered) - odds(elsewhere, of.covered)) / spread
}

/** A word that hardly ever stands outside a pair gives way to the pair. */
function withoutParts(terms: ReadonlyMap<string, Term>): Term[] {
  const swallowed = new Set<string>()
  for (const { key, pieces } of terms.values())
    if (key.includes(' '))
      for (const part of key.split(' ')) {
        const alone = terms.get(part)
        if (alone && pieces.size >= alone.pieces.size * PART) swallowed.add(part)
      }
  return [...terms.values()].filter(({ key }) => !swallowed.has(key))
}

function overlap(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const id of fewer) if (more.has(id)) shared++
  return shared / fewer.size
}

/** Has a member said no to this, perhaps while it gathered around another of its words? */
export const isRefused = (
  { language, words }: Pick<Suggestion, 'language' | 'words'>,
  refusals: readonly Pick<Suggestion, 'language' | 'words'>[],
): boolean =>
  refusals.some(
    refused =>
      refused.language === language &&
      (refused.words.includes(words[0] ?? '') ||
        words.filter(word => refused.words.includes(word)).length * 2 >= words.length),
  )
