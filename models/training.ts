import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { emptyGrams, findGrams, type Recipe } from '../src/analyze/text/grams.ts'
import { type Model, type ReadLanguage, serializeModel } from '../src/analyze/text/model.ts'
import { emptyNormalized, normalize } from '../src/analyze/text/normalize.ts'
import { shuffled } from '../src/analyze/text/shuffled.ts'

/** A text, how good it is (0 bad … 1 good), and log-odds that are known beforehand (a lexicon's). */
export interface Example {
  text: string
  target: number
  offset?: number
  weight?: number
}

export interface TrainingPlan {
  language: ReadLanguage
  recipe: Recipe
  sources: string[]
  epochs: number
  rate: number
  /** Buckets seen in fewer texts than this stay 0. */
  rarest: number
}

export interface Encoded<E> {
  buckets: Int32Array
  example: E
}

/** A number a text has in every run. */
export function hashOf(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32LE(0)
}

/** Every `of`-th text by its hash: the same texts are held out in every run, and equal texts stay together. */
export function isHeldOut(text: string, of: number): boolean {
  return hashOf(text) % of === 0
}

/** The n-grams of each text; `fold` turns traditional characters into simplified ones. */
export function encode<E extends { text: string }>(
  examples: readonly E[],
  recipe: Recipe,
  fold: boolean,
): Encoded<E>[] {
  const scratch = emptyNormalized()
  const grams = emptyGrams()
  return examples.map(example => {
    const { codes, length } = normalize(example.text, scratch, fold)
    findGrams(codes, length, recipe, grams)
    return { buckets: grams.bucket.slice(0, grams.count), example }
  })
}

/** Buckets that occur in enough texts to be learned from. */
export function common(encoded: readonly { buckets: Int32Array }[], bits: number, rarest: number): Uint8Array {
  const size = 1 << bits
  const counts = new Uint8Array(size)
  const last = new Int32Array(size).fill(-1)
  encoded.forEach(({ buckets }, index) => {
    for (const b of buckets) {
      if (last[b] !== index && (counts[b] as number) < 255) counts[b] = (counts[b] as number) + 1
      last[b] = index
    }
  })
  return counts.map(count => (count >= rarest ? 1 : 0))
}

/** Logistic regression by AdaGrad (Duchi, Hazan and Singer 2011) over hashed n-grams; score = bias + Σ w / √n + offset. */
export function train(examples: readonly Example[], plan: TrainingPlan): Model {
  const encoded = encode(examples, plan.recipe, plan.language === 'zh')
  const known = common(encoded, plan.recipe.bits, plan.rarest)
  const size = 1 << plan.recipe.bits
  const w = new Float32Array(size)
  const g2 = new Float32Array(size).fill(1e-6)
  let bias = 0
  let biasG2 = 1e-6
  const good = examples.reduce((sum, e) => sum + e.target, 0)
  // Both classes weigh the same: the share of happy people is the site's, not the language's.
  const balance = [examples.length / (2 * (examples.length - good)), examples.length / (2 * good)]
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    for (const { buckets, example } of shuffled(encoded, 17 + epoch)) {
      const norm = 1 / Math.sqrt(Math.max(1, buckets.length))
      let sum = 0
      for (const b of buckets) sum += w[b] as number
      const p = 1 / (1 + Math.exp(-(bias + sum * norm + (example.offset ?? 0))))
      const error = (p - example.target) * (balance[example.target > 0.5 ? 1 : 0] as number) * (example.weight ?? 1)
      const step = error * norm
      for (const b of buckets) {
        if (!known[b]) continue
        g2[b] = (g2[b] as number) + step * step
        w[b] = (w[b] as number) - (plan.rate * step) / Math.sqrt(g2[b] as number)
      }
      biasG2 += error * error
      bias -= (plan.rate * error) / Math.sqrt(biasG2)
    }
  }
  return quantize(w, bias, plan)
}

/** int8 with one scale; the largest thousandth of weights is clipped so that the rest keeps its grain. */
function quantize(w: Float32Array, bias: number, plan: TrainingPlan): Model {
  const sizes = w
    .filter(x => x !== 0)
    .map(Math.abs)
    .sort()
  const top = sizes[Math.floor(sizes.length * 0.999)] ?? 1
  const scale = top / 127
  const weights = Int8Array.from(w, x => Math.max(-127, Math.min(127, Math.round(x / scale))))
  const { language, recipe, sources } = plan
  return { header: { language, recipe, scale, bias, sources, trained: new Date().toISOString().slice(0, 10) }, weights }
}

/** Log-odds a model gives a text. */
export function logitOf(model: Model, text: string): number {
  const { codes, length } = normalize(text, emptyNormalized(text.length + 2), model.header.language === 'zh')
  const grams = findGrams(codes, length, model.header.recipe, emptyGrams())
  let sum = 0
  for (let g = 0; g < grams.count; g++) sum += model.weights[grams.bucket[g] as number] as number
  return model.header.bias + (sum * model.header.scale) / Math.sqrt(Math.max(1, grams.count))
}

/** Share of held-out texts whose side of ½ the model finds. */
export function accuracyOf(model: Model, held: readonly Example[]): number {
  const right = held.filter(e => logitOf(model, e.text) + (e.offset ?? 0) > 0 === e.target > 0.5).length
  return right / held.length
}

/** Writes models/<language>.model, the file the program loads. */
export function save(model: Model): void {
  const bytes = serializeModel(model)
  writeFileSync(fileURLToPath(new URL(`./${model.header.language}.model`, import.meta.url)), bytes)
  console.log(`${model.header.language}.model: ${bytes.length} bytes`)
}
