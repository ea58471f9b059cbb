import { type Classed, type ClassPlan, classRecipe, crossValidated, likeliest } from '../models/classes.ts'
import { AREAS } from '../src/analyze/text/topic.ts'
import { DEFAULT_TOPICS } from '../src/analyze/text/topics.ts'
import { reader, workshop } from './engine.ts'
import { accuracy, type Found, figure, microF1, shown } from './figures.ts'
import { restaurantSentences, type Sentence } from './semeval.ts'
import type { Row } from './table.ts'

const CATEGORIES = ['food', 'service', 'price', 'ambience', 'anecdotes/miscellaneous']
const POLARITIES = ['negative', 'neutral', 'positive', 'conflict']

/** Where our areas answer theirs; what none of them is about is miscellaneous. */
const CATEGORY_OF: Partial<Record<string, string>> = {
  quality: 'food',
  support: 'service',
  delivery: 'service',
  price: 'price',
  environment: 'ambience',
}

const AREA_OF = DEFAULT_TOPICS.map(topic => topic.area)

function categoriesBySeeds(text: string): Set<string> {
  const areas = reader.read(text).topics.map(({ id }) => id.split('/')[0] ?? '')
  const found = new Set(areas.flatMap(area => CATEGORY_OF[area] ?? []))
  return found.size > 0 ? found : new Set(['anecdotes/miscellaneous'])
}

/** Which areas the shipped topics find. */
function areaSignals(text: string): number[] {
  const { hits } = workshop(text, 'en')
  const found = new Set(hits.map(hit => AREA_OF[hit.topic]))
  return AREAS.map(area => (found.has(area) ? 1 : 0))
}

const plan = (classes: number): ClassPlan => ({ classes, ...classRecipe('en') })

function matched(sentences: readonly Sentence[], said: readonly Set<string>[]): Found[] {
  return sentences.map(({ categories }, i) => {
    const there = new Set(categories.map(({ category }) => category))
    const told = said[i] ?? new Set()
    const right = [...told].filter(category => there.has(category)).length
    return { there: there.size, said: told.size, foundOfThere: right, rightOfSaid: right }
  })
}

/** One yes or no a category, each from five folds. */
function learnedCategories(sentences: readonly Sentence[]): Set<string>[] {
  const said = sentences.map(() => new Set<string>())
  for (const category of CATEGORIES) {
    const examples: Classed[] = sentences.map(({ text, categories }) => ({
      text,
      label: categories.some(one => one.category === category) ? 1 : 0,
      signals: areaSignals(text),
    }))
    crossValidated(examples, plan(2)).forEach((chances, i) => {
      if (likeliest(chances) === 1) said[i]?.add(category)
    })
  }
  return said
}

/** What the reader makes of a sentence, and of its clauses that speak of one category. */
function polaritySignals(text: string, category: string): number[] {
  const { weighed, hits } = workshop(text, 'en')
  const about = new Set(hits.filter(hit => CATEGORY_OF[AREA_OF[hit.topic] ?? ''] === category).map(hit => hit.clause))
  const clauses = weighed.clauses.filter((_, c) => about.has(c))
  const praise = clauses.some(clause => clause.logit > 0.5) ? 1 : 0
  const complaint = clauses.some(clause => clause.logit < -0.5) ? 1 : 0
  const mean = clauses.reduce((sum, clause) => sum + Math.tanh(clause.logit / 2), 0) / Math.max(1, clauses.length)
  const { logit, opinions } = weighed.text
  return [
    Math.tanh(logit / 2),
    Math.tanh(logit),
    mean,
    praise,
    complaint,
    praise * complaint,
    opinions === 0 ? 1 : 0,
    ...CATEGORIES.map(one => (one === category ? 1 : 0)),
  ]
}

function learnedPolarities(sentences: readonly Sentence[]) {
  const pairs = sentences.flatMap(({ text, categories }) => categories.map(one => ({ text, ...one })))
  const examples = pairs.map(({ text, category, polarity }) => ({
    text,
    label: POLARITIES.indexOf(polarity),
    signals: polaritySignals(text, category),
  }))
  const said = crossValidated(examples, plan(POLARITIES.length))
  return pairs.map(({ polarity }, i) => ({
    label: polarity,
    guess: POLARITIES[likeliest(said[i] as Float64Array)] ?? '',
  }))
}

/** SemEval-2014 restaurants: what the topics find untaught, and what a model over them learns in five folds. */
export function aspectRows(): Row[] {
  const sentences = restaurantSentences()
  const set = 'en SemEval restaurants'
  const size = sentences.length
  const seeded = matched(
    sentences,
    sentences.map(({ text }) => categoriesBySeeds(text)),
  )
  const learned = matched(sentences, learnedCategories(sentences))
  const polarities = learnedPolarities(sentences)
  return [
    { task: 'aspects, F1, as shipped', set, size, ours: shown(figure(seeded, microF1)) },
    { task: 'aspects, F1, 5 folds', set, size, ours: shown(figure(learned, microF1)), asked: '80' },
    {
      task: 'polarity of aspects, 4 classes, 5 folds',
      set,
      size: polarities.length,
      ours: shown(figure(polarities, accuracy)),
      asked: '74',
    },
  ]
}
