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

/** The words on top of the lean, and the lean alone. */
const PLANS: Record<Lesson['kind'], FitPlan> = {
  words: { rate: 0.1, epochs: 4, lean: true },
  prior: { rate: 0, epochs: 0, lean: true },
}
/** Corrections alone show nothing of how content people are, and are few: they are taken at their word. */
const CORRECTED: FitPlan = { rate: 0.2, epochs: 6, lean: false }

const CORRECTION_WEIGHT = 4
/** UTF-16 units of a text that are learned from, and n-grams of all of them: 32 MB. */
const LONGEST = 1000
const MOST_GRAMS = 8_000_000
const PORTION = 20

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
  const plans =
    anchors.length > 0
      ? [['words', CORRECTED] as const]
      : (['words', 'prior'] as const).map(kind => [kind, PLANS[kind]] as const)
  let first: Trial | null = null
  for (const [kind, plan] of plans) {
    const trial = yield* tryOut({ examples, anchors }, plan, slate)
    first ??= trial
    if (!(anchors.length > 0 ? isCorrected(trial) : isBetter(trial))) continue
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

/** Standard errors that leave a chance of one in twenty, one-sided. */
const BEYOND_CHANCE = 1.64

/**
 * Better on texts it had not seen: beyond chance they surprise it less, which few texts already tell, and macro-F1 is higher.
 * Where even then a coin would be surprised less, the ratings tell nothing of the words.
 */
function isBetter({ base, learned, clearer }: Trial): boolean {
  const bothKnown = Math.min(base.good, base.bad) > 0
  return bothKnown && clearer.thanBase > BEYOND_CHANCE && clearer.thanCoin > 0 && learned.macroF1 > base.macroF1
}

/** Corrections alone are one-sided: more of those held out must be read as members said, beyond chance (McNemar 1947). */
function isCorrected({ base, learned, gained, lost }: Trial): boolean {
  return gained - lost >= Math.sqrt(gained + lost) && learned.accuracy > base.accuracy
}

function shareTurned(anchors: readonly Example[], slate: Slate): number {
  const clear = anchors.filter(({ offset }) => Math.abs(offset) >= CLEAR)
  const turned = clear.filter(example => logitOf(slate, example) > 0 !== example.offset > 0)
  return clear.length === 0 ? 0 : turned.length / clear.length
}
