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
  /** Step of the weights, and how often each text is seen; with no epoch only the lean is learned. */
  rate: number
  epochs: number
  /** Whether these texts show how content people are as a rule. */
  lean: boolean
}

/** Texts looked at before others get their turn: about a millisecond. */
const PORTION = 100
/** What the squares of AdaGrad begin with: without it a word met once would move as far as one met a hundred times. */
const CAUTION = 1e-2
/** How far the lean is expected to be from none: the standard deviation of its prior, in log-odds. */
const STRAYS = 0.3
const NEWTON_STEPS = 8

export function logitOf({ weights, prior }: Slate, { buckets, unit, offset }: Example): number {
  let sum = 0
  for (const bucket of buckets) sum += weights[bucket] as number
  return offset + prior + unit * sum
}

const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit))

/** How much more a text of the rarer kind counts: the root of what would make both kinds even. */
function balanceOf(examples: readonly Example[]): [bad: number, good: number] {
  const good = examples.reduce((sum, { target }) => sum + target, 0) + 1
  const bad = examples.length + 2 - good
  const even = (examples.length + 2) / 2
  return [Math.sqrt(even / bad), Math.sqrt(even / good)]
}

/** What each text counts, so that the rarer kind is heard. */
export function weigherOf(examples: readonly Example[]): (example: Example) => number {
  const [bad, good] = balanceOf(examples)
  return ({ target, weight }) => weight * (target * good + (1 - target) * bad)
}

/**
 * How much more or less content people are here than they sound to the frozen reader: the shift of its log-odds that fits both kinds
 * (Newton's method; a normal prior keeps few texts from moving it far). Corrections are errors by choice and show no such thing.
 */
function leanOf(examples: readonly Example[]): number {
  const rated = examples.filter(({ target, margin }) => target !== 0.5 && margin === 0)
  const weightOf = weigherOf(rated)
  let lean = 0
  for (let step = 0; step < NEWTON_STEPS; step++) {
    let slope = lean / STRAYS ** 2
    let bend = 1 / STRAYS ** 2
    for (const example of rated) {
      const chance = sigmoid(example.offset + lean)
      const weight = weightOf(example)
      slope += weight * (chance - example.target)
      bend += weight * chance * (1 - chance)
    }
    lean -= slope / bend
  }
  return lean
}

/** Logistic regression by AdaGrad (Duchi, Hazan and Singer 2011) with the frozen log-odds and the lean as offset. Gives way after every portion. */
export function* teach(examples: readonly Example[], { rate, epochs, lean }: FitPlan, slate: Slate): Generator<void> {
  const { weights, squares } = slate
  weights.fill(0)
  squares.fill(CAUTION)
  slate.prior = lean ? leanOf(examples) : 0
  const weightOf = weigherOf(examples)
  let seen = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(examples, 17 + epoch)) {
      const { target, unit, buckets } = example
      const step = (sigmoid(logitOf(slate, example)) - target) * weightOf(example) * unit
      for (const bucket of buckets) {
        const square = (squares[bucket] as number) + step * step
        squares[bucket] = square
        weights[bucket] = (weights[bucket] as number) - (rate * step) / Math.sqrt(square)
      }
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
