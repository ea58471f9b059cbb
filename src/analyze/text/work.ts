import { emptyHits } from './automaton.ts'
import { BLENDS, modelLogits, type Weighed, weigh } from './blend.ts'
import { type Clause, splitClauses } from './clauses.ts'
import type { Deltas } from './delta.ts'
import { emptyGrams, findGrams, type Grams } from './grams.ts'
import { withoutHandles } from './handles.ts'
import { lexiconOf } from './lexicons.ts'
import type { Models, ReadLanguage } from './model.ts'
import { emptyNormalized, type Normalized, normalize } from './normalize.ts'
import { findOpinions, type Opinion, scan } from './opinions.ts'
import { dropSettled } from './settled.ts'
import type { TopicDefinition } from './topic.ts'
import { createTopicFinder, type TopicHit } from './topic-finder.ts'

/** What naming a topic that leans weighs in a clause without a word of opinion. */
const LEANING = 1.5

/** Everything found in one text before it is put into words. Valid until the next text: the codes are scratch memory. */
export interface Work {
  language: ReadLanguage
  normalized: Normalized
  grams: Grams
  /** Share of the n-grams left after negated phrases were taken out. */
  share: number
  clauses: Clause[]
  opinions: Opinion[]
  hits: TopicHit[]
  weighed: Weighed
}

function addLeanings(opinions: Opinion[], hits: readonly TopicHit[], topics: readonly TopicDefinition[]): void {
  const spoken = new Set(opinions.map(opinion => opinion.clause))
  for (const { topic, clause, start, end } of hits) {
    const leaning = topics[topic]?.leaning
    if (!leaning || spoken.has(clause)) continue
    spoken.add(clause)
    const settled = { start, end: start }
    opinions.push({ start, end, value: leaning * LEANING, angry: false, clause, settled })
  }
}

/** The steps from a text to its weights; the memory they need is kept from text to text. */
export function createWorkshop(
  models: Models,
  topics: TopicDefinition[],
  deltas: Deltas = {},
): (text: string, language: ReadLanguage) => Work {
  const finder = createTopicFinder(topics)
  const scratch = { normalized: emptyNormalized(), hits: emptyHits(), grams: emptyGrams() }
  return (text, language) => {
    const lexicon = lexiconOf(language)
    const normalized = normalize(withoutHandles(text), scratch.normalized, language === 'zh')
    const lexiconHits = scan(lexicon, normalized, scratch.hits)
    const clauses = splitClauses(normalized, text, lexicon, lexiconHits)
    const opinions = findOpinions(lexicon, lexiconHits, clauses)
    const hits = finder.find(normalized, language, clauses)
    addLeanings(opinions, hits, topics)
    const model = models[language]
    const grams = scratch.grams
    grams.count = 0
    const delta = deltas[language]
    const recipe = (model ?? delta)?.header.recipe
    let share = 1
    if (recipe) {
      findGrams(normalized.codes, normalized.length, recipe, grams)
      share = dropSettled(grams, opinions)
    }
    const weighed = weigh(BLENDS[language], clauses, opinions, {
      model: model ? modelLogits(model, grams, clauses, share) : null,
      learned: delta ? modelLogits(delta, grams, clauses, share) : null,
      prior: delta?.prior ?? 0,
    })
    return { language, normalized, grams, share, clauses, opinions, hits, weighed }
  }
}
