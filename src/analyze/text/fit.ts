import { type Delta, emptyDelta } from './delta.ts'
import type { Recipe } from './grams.ts'
import type { ReadLanguage } from './model.ts'
import { shuffled } from './shuffled.ts'

/** A text as learning sees it: its n-grams, what the frozen reader says, and what people say. */
export interface Example {
  buckets: Int32Array
  /** What one unit of weight adds to the log-odds: share of n-grams left / √n. */
  unit: number
  /** Log-odds of the frozen reader. */
  offset: number
  /** 1 good, 0 bad, between them neither. */
  target: number
  weight: number
  /** Log-odds from which it counts as read right: what a member said must be read clearly, a rating by its sign. */
  margin: number
}

/** Weights in the making: kept from one fit to the next, for each table holds 2^bits numbers. */
export interface Slate {
  weights: Float32Array
  squares: Float32Array
  prior: number
}

export const emptySlate = ({ bits }: Recipe): Slate => ({
  weights: new Float32Array(1 << bits),
  squares: new Float32Array(1 << bits),
  prior: 0,
})

export interface FitPlan {
  /** Step of the weights; 0 learns the prior alone. */
  rate: number
  epochs: number
}

/** Texts looked at before others get their turn: about a millisecond. */
const PORTION = 100
/** What the squares of AdaGrad begin with: without it a word met once would move as far as one met a hundred times. */
const CAUTION = 1e-3
const PRIOR_RATE = 0.03

export function logitOf({ weights, prior }: Slate, { buckets, unit, offset }: Example): number {
  let sum = 0
  for (const bucket of buckets) sum += weights[bucket] as number
  return offset + prior + unit * sum
}

/** How much more a text of the rarer kind counts: the root of what would make both kinds even. */
function balanceOf(examples: readonly Example[]): [bad: number, good: number] {
  const good = examples.reduce((sum, { target }) => sum + target, 0) + 1
  const bad = examples.length + 2 - good
  const even = (examples.length + 2) / 2
  return [Math.sqrt(even / bad), Math.sqrt(even / good)]
}

/** Logistic regression by AdaGrad (Duchi, Hazan and Singer 2011) with the frozen log-odds as offset. Gives way after every portion. */
export function* teach(examples: readonly Example[], { rate, epochs }: FitPlan, slate: Slate): Generator<void> {
  const { weights, squares } = slate
  weights.fill(0)
  squares.fill(CAUTION)
  slate.prior = 0
  let priorSquares = 1
  const [bad, good] = balanceOf(examples)
  let seen = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, 17 + epoch)) {
      const { target, unit, buckets } = example
      const chance = 1 / (1 + Math.exp(-logitOf(slate, example)))
      const error = (chance - target) * example.weight * (target * good + (1 - target) * bad)
      const step = error * unit
      if (rate > 0)
        for (const bucket of buckets) {
          const square = (squares[bucket] as number) + step * step
          squares[bucket] = square
          weights[bucket] = (weights[bucket] as number) - (rate * step) / Math.sqrt(square)
        }
      priorSquares += error * error
      slate.prior -= (PRIOR_RATE * error) / Math.sqrt(priorSquares)
      if (++seen % PORTION === 0) yield
    }
  }
}

/** Only so many of the strongest weights are kept. */
const MOST_WEIGHTS = 20_000

/** The slate as a delta: the strongest weights in int8 with one scale, the largest thousandth clipped so that the rest keep their grain. */
export function deltaOf({ weights, prior }: Slate, language: ReadLanguage, recipe: Recipe): Delta {
  const sizes = weights
    .filter(weight => weight !== 0)
    .map(Math.abs)
    .sort()
  const least = sizes[Math.max(0, sizes.length - MOST_WEIGHTS)] ?? 0
  const scale = (sizes[Math.floor(sizes.length * 0.999)] ?? 1) / 127
  const delta = { ...emptyDelta(language, recipe), prior }
  delta.header.scale = scale
  weights.forEach((weight, bucket) => {
    if (weight !== 0 && Math.abs(weight) >= least)
      delta.weights[bucket] = Math.max(-127, Math.min(127, Math.round(weight / scale)))
  })
  return delta
}
