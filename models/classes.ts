import type { Recipe } from '../src/analyze/text/grams.ts'
import type { ReadLanguage } from '../src/analyze/text/model.ts'
import { shuffled } from '../src/analyze/text/shuffled.ts'
import { common, encode, isHeldOut } from './training.ts'

/** A text, the class it belongs to (0 …), and what is known of it beforehand as a few numbers around −1 … 1. */
export interface Classed {
  text: string
  label: number
  signals?: readonly number[]
}

export interface ClassPlan {
  classes: number
  recipe: Recipe
  /** Chinese: traditional characters count as simplified ones. */
  fold?: boolean
  epochs?: number
  rate?: number
  rarest?: number
  /** How far rare classes are lifted: 0 not at all, 1 until all weigh the same. */
  balance?: number
}

/** The n-grams each language is learned from within one set. */
export function classRecipe(language: ReadLanguage): Pick<ClassPlan, 'recipe' | 'fold'> {
  switch (language) {
    case 'ko':
      return { recipe: { chars: [1, 5], spaces: 'across', words: 2, bits: 19 } }
    case 'en':
      return { recipe: { chars: [3, 5], spaces: 'inside', words: 3, bits: 19 } }
    default:
      return { recipe: { chars: [1, 4], spaces: 'joined', words: 0, bits: 19 }, fold: language === 'zh' }
  }
}

/** Tells the class of a text; weights are int8 as a shipped model's are. */
export type Classifier = (item: Classed) => Float64Array

function classWeights(examples: readonly Classed[], plan: ClassPlan): number[] {
  const counts = new Array<number>(plan.classes).fill(0)
  for (const { label } of examples) counts[label] = (counts[label] ?? 0) + 1
  return counts.map(count => (examples.length / (plan.classes * Math.max(1, count))) ** (plan.balance ?? 0.5))
}

function toChances(logits: Float64Array): void {
  const most = Math.max(...logits)
  let sum = 0
  for (let k = 0; k < logits.length; k++) {
    logits[k] = Math.exp((logits[k] as number) - most)
    sum += logits[k] as number
  }
  for (let k = 0; k < logits.length; k++) logits[k] = (logits[k] as number) / sum
}

/** One table of weights by AdaGrad: `at` is stepped against `slope`. */
function table(size: number, rate: number) {
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1e-6)
  const step = (at: number, slope: number) => {
    squares[at] = (squares[at] as number) + slope * slope
    weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(squares[at] as number)
  }
  return { weights, step }
}

function quantized(weights: Float32Array): Float32Array {
  const sizes = weights
    .filter(x => x !== 0)
    .map(Math.abs)
    .sort()
  const scale = (sizes[Math.floor(sizes.length * 0.999)] ?? 1) / 127
  return weights.map(x => Math.max(-127, Math.min(127, Math.round(x / scale))) * scale)
}

/** Softmax regression by AdaGrad over the same hashed n-grams that the reader's models use, and over the signals. */
export function trainClasses(examples: readonly Classed[], plan: ClassPlan): Classifier {
  const { classes, recipe } = plan
  const encoded = encode(examples, recipe, plan.fold ?? false)
  const known = common(encoded, recipe.bits, plan.rarest ?? 2)
  const width = (examples[0]?.signals?.length ?? 0) + 1
  const grams = table(classes << recipe.bits, plan.rate ?? 0.2)
  const dense = table(classes * width, (plan.rate ?? 0.2) / 4)
  const lift = classWeights(examples, plan)
  const chances = new Float64Array(classes)

  const score = (buckets: Int32Array, signals: readonly number[], out: Float64Array) => {
    const norm = 1 / Math.sqrt(Math.max(1, buckets.length))
    for (let k = 0; k < classes; k++) {
      let sum = 0
      for (const b of buckets) sum += grams.weights[b * classes + k] as number
      let logit = sum * norm + (dense.weights[k * width] as number)
      for (let s = 1; s < width; s++) logit += (dense.weights[k * width + s] as number) * (signals[s - 1] ?? 0)
      out[k] = logit
    }
    toChances(out)
    return norm
  }

  for (let epoch = 0; epoch < (plan.epochs ?? 4); epoch++) {
    for (const { buckets, example } of shuffled(encoded, 17 + epoch)) {
      const signals = example.signals ?? []
      const norm = score(buckets, signals, chances)
      for (let k = 0; k < classes; k++) {
        const error = ((chances[k] as number) - (example.label === k ? 1 : 0)) * (lift[example.label] as number)
        const slope = error * norm
        for (const b of buckets) if (known[b]) grams.step(b * classes + k, slope)
        dense.step(k * width, error)
        for (let s = 1; s < width; s++) dense.step(k * width + s, error * (signals[s - 1] ?? 0))
      }
    }
  }
  grams.weights.set(quantized(grams.weights))
  return item => {
    const [one] = encode([item], recipe, plan.fold ?? false)
    const out = new Float64Array(classes)
    score(one?.buckets ?? new Int32Array(), item.signals ?? [], out)
    return out
  }
}

export function likeliest(chances: Float64Array): number {
  return chances.indexOf(Math.max(...chances))
}

const FOLDS = 5

/** Fold of a text by its hash: the same in every run, and equal texts stay together. */
export function foldOf(text: string): number {
  for (let fold = 0; fold < FOLDS - 1; fold++) if (isHeldOut(`${fold} ${text}`, FOLDS - fold)) return fold
  return FOLDS - 1
}

/** Chances of every class for each example, from a model that has seen the other four fifths alone. */
export function crossValidated(examples: readonly Classed[], plan: ClassPlan): Float64Array[] {
  const folds = examples.map(example => foldOf(example.text))
  const said = new Array<Float64Array>(examples.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const classify = trainClasses(
      examples.filter((_, i) => folds[i] !== fold),
      plan,
    )
    examples.forEach((example, i) => {
      if (folds[i] === fold) said[i] = classify(example)
    })
  }
  return said
}
