import { emptyHits } from '../text/automaton.ts'
import { splitClauses } from '../text/clauses.ts'
import { lexiconOf } from '../text/lexicons.ts'
import type { ReadLanguage } from '../text/model.ts'
import { emptyNormalized, normalize } from '../text/normalize.ts'
import { findOpinions, scan } from '../text/opinions.ts'

const scratch = { normalized: emptyNormalized(), hits: emptyHits() }

/** A word of opinion where it stands in the text, and what its surroundings make of it: above 0 praise, below complaint. */
export interface OpinionWord {
  start: number
  end: number
  key: string
  value: number
  angry: boolean
  /** A negator turned it: "not bad" praises less than "good". */
  turned: boolean
}

/** The words of opinion of a short text, in its order. */
export function opinionsOf(text: string, language: ReadLanguage): OpinionWord[] {
  const lexicon = lexiconOf(language)
  const normalized = normalize(text, scratch.normalized, language === 'zh')
  const hits = scan(lexicon, normalized, scratch.hits)
  return findOpinions(lexicon, hits, splitClauses(normalized, text, lexicon, hits)).map(one => ({
    start: normalized.starts[one.start] ?? 0,
    end: normalized.ends[one.end - 1] ?? text.length,
    key: String.fromCharCode(...normalized.codes.subarray(one.start, one.end)).trim(),
    value: one.value,
    angry: one.angry,
    turned: one.settled.end > one.settled.start,
  }))
}

export const sumOf = (words: readonly OpinionWord[]): number => words.reduce((sum, { value }) => sum + value, 0)
