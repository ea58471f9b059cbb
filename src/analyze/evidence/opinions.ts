import { emptyHits } from '../text/automaton.ts'
import { splitClauses } from '../text/clauses.ts'
import { lexiconOf } from '../text/lexicons.ts'
import type { ReadLanguage } from '../text/model.ts'
import { emptyNormalized, normalize } from '../text/normalize.ts'
import { findOpinions, scan } from '../text/opinions.ts'

const scratch = { normalized: emptyNormalized(), hits: emptyHits() }

export interface Opinions {
  /** Above 0 praise, below complaint, 0 where there are no words of opinion or they are even. */
  sum: number
  /** The words themselves, folded as they are matched. */
  words: string[]
}

/** The words of opinion in a short text, and what they add up to. */
export function opinionsOf(text: string, language: ReadLanguage): Opinions {
  const lexicon = lexiconOf(language)
  const normalized = normalize(text, scratch.normalized, language === 'zh')
  const hits = scan(lexicon, normalized, scratch.hits)
  const opinions = findOpinions(lexicon, hits, splitClauses(normalized, text, lexicon, hits))
  const word = ({ start, end }: { start: number; end: number }) =>
    String.fromCharCode(...normalized.codes.subarray(start, end))
  return { sum: opinions.reduce((sum, { value }) => sum + value, 0), words: opinions.map(word) }
}
