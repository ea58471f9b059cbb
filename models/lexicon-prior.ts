import { lexiconLogit } from '../src/analyze/text/blend.ts'
import type { ReadLanguage } from '../src/analyze/text/model.ts'
import { DEFAULT_TOPICS } from '../src/analyze/text/topics.ts'
import { createWorkshop } from '../src/analyze/text/work.ts'

const workshop = createWorkshop({}, DEFAULT_TOPICS)

/** What the lexicon alone says of a text, in log-odds. A model trained on top of it learns only what the lexicon misses. */
export function lexiconPrior(text: string, language: ReadLanguage): number {
  return lexiconLogit(workshop(text, language).weighed.text)
}
