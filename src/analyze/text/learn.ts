import { type Delta, emptyDelta, recipeOf } from './delta.ts'
import type { Figures } from './figures.ts'
import { deltaOf, type Example, emptySlate, type FitPlan, logitOf, type Slate, teach } from './fit.ts'
import { type Trial, tryOut } from './holdout.ts'
import type { Models, ReadLanguage } from './model.ts'
import type { TopicDefinition } from './topic.ts'
import { createWorkshop } from './work.ts'

/** A text and what people say of it: 1 good, 0 bad, 0.5 neither. A member's correction counts more than a customer's rating. */
export interface Taught {
  text: string
  target: number
  corrected: boolean
}

export interface Lesson {
  language: ReadLanguage
  /** Null where nothing was better than the frozen reader. */
  delta: Delta | null
  /** Whether words were learned, or only how content people are as a rule. */
  kind: 'words' | 'prior'
  base: Figures
  learned: Figures
}

export interface Material {
  models: Models
  topics: TopicDefinition[]
  language: ReadLanguage
  /** In order of time, the oldest first. */
  taught: readonly Taught[]
  /** Texts of which nobody said anything. They hold the reading where it is while a few corrections move it. */
  untouched: readonly string[]
}

/** Fewer clearly rated texts than this teach nothing, unless members corrected. */
export const FEWEST_RATED = 50
export const FEWEST_CORRECTED = 5

const WORDS: FitPlan = { rate: 0.1, epochs: 6 }
const PRIOR: FitPlan = { rate: 0, epochs: 6 }

const CORRECTION_WEIGHT = 4
/** UTF-16 units of a text that are learned from, and n-grams of all of them: 32 MB. */
const LONGEST = 1000
const MOST_GRAMS = 8_000_000
const PORTION = 20

/** A class must occur so often before anything is said about it. */
const FEWEST_OF_A_CLASS = 5
const LEAST_GAIN = 0.005
/** Below this neither reader agrees with the ratings: they tell nothing of the words. */
const LEAST_MACRO_F1 = 0.65
/** Standard errors by which gains must outnumber losses (McNemar 1947). */
const CLEARLY = { words: 1, prior: 1.6 }
/** Log-odds from which a reading is clear, and the share of clear ones that nobody corrected which learning may turn. */
const CLEAR = 1
const MOST_TURNED = 0.03

/** Learns one language from what people said of texts; adopts it only when it is better. Gives way often: a step takes about a millisecond. */
export function* learn(material: Material): Generator<void, Lesson> {
  const { models, language } = material
  const recipe = recipeOf(models, language)
  const slate = emptySlate(recipe)
  const encode = encoder(material)
  // The newest first: where there is too much, what is old is left out.
  const examples = (yield* encode(material.taught.toReversed())).reverse()
  const anchors = (yield* encode(material.untouched.map(text => ({ text, target: 0.5, corrected: false })))).map(
    example => ({ ...example, target: 1 / (1 + Math.exp(-example.offset)) }),
  )
  let first: Trial | null = null
  for (const kind of ['words', 'prior'] as const) {
    const plan = kind === 'words' ? WORDS : PRIOR
    const trial = yield* tryOut({ examples, anchors }, plan, slate)
    first ??= trial
    if (!isBetter(trial, kind, anchors.length > 0)) continue
    yield* teach([...examples, ...anchors], plan, slate)
    if (shareTurned(anchors, slate) > MOST_TURNED) continue
    const { base, learned } = trial
    return { language, delta: deltaOf(slate, language, recipe), kind, base, learned }
  }
  const { base, learned } = first as Trial
  return { language, delta: null, kind: 'words', base, learned }
}

/** `learn` without giving way: for programs that have nothing else to do. */
export function learnAtOnce(material: Material): Lesson {
  const steps = learn(material)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function encoder({ models, topics, language }: Material) {
  const blank = emptyDelta(language, recipeOf(models, language))
  const work = createWorkshop(models, topics, { [language]: blank })
  let room = MOST_GRAMS
  return function* (texts: readonly Taught[]): Generator<void, Example[]> {
    const examples: Example[] = []
    for (const { text, target, corrected } of texts) {
      const { grams, share, weighed } = work(text.slice(0, LONGEST), language)
      room -= grams.count
      if (room < 0) break
      examples.push({
        buckets: grams.bucket.slice(0, grams.count),
        unit: share / Math.sqrt(Math.max(1, grams.count)),
        offset: weighed.text.logit,
        target,
        weight: corrected ? CORRECTION_WEIGHT : 1,
        margin: corrected ? CLEAR : 0,
      })
      if (examples.length % PORTION === 0) yield
    }
    return examples
  }
}

/** Better on texts it had not seen, beyond chance, and worse for neither the content nor the unhappy. Corrections alone are one-sided. */
function isBetter({ base, learned, gained, lost }: Trial, kind: 'words' | 'prior', oneSided: boolean): boolean {
  const clearly = gained - lost >= CLEARLY[kind] * Math.sqrt(gained + lost) && gained > lost
  if (oneSided) return clearly && learned.accuracy > base.accuracy
  const known = Math.min(base.good, base.bad) >= FEWEST_OF_A_CLASS
  const falls = learned.goodF1 < base.goodF1 || learned.badF1 < base.badF1
  return known && clearly && !falls && learned.macroF1 >= Math.max(LEAST_MACRO_F1, base.macroF1 + LEAST_GAIN)
}

function shareTurned(anchors: readonly Example[], slate: Slate): number {
  const clear = anchors.filter(({ offset }) => Math.abs(offset) >= CLEAR)
  const turned = clear.filter(example => logitOf(slate, example) > 0 !== example.offset > 0)
  return clear.length === 0 ? 0 : turned.length / clear.length
}
