import type { Recipe } from './grams.ts'

/** The languages whose words are read. */
export type ReadLanguage = 'ko' | 'en' | 'zh' | 'ja'

/** What a frozen model says about itself. */
export interface ModelHeader {
  language: ReadLanguage
  recipe: Recipe
  /** Log-odds of being positive per int8 step. */
  scale: number
  bias: number
  /** Where the training texts came from and under which licence. */
  sources: string[]
  trained: string
}

/** A linear model over hashed n-grams: log-odds = bias + Σ weight / √n. */
export interface Model {
  header: ModelHeader
  weights: Int8Array
}

/** Frozen models by language. A language without one is read by its lexicon and rules alone. */
export type Models = Partial<Record<ReadLanguage, Model>>

const MAGIC = 'EARM'

/** File layout: "EARM", header length (uint32, little endian), header as JSON, one int8 a bucket. */
export function parseModel(bytes: Uint8Array): Model {
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, 4))
  if (magic !== MAGIC) throw new Error(`Not a text model: it begins with ${JSON.stringify(magic)}`)
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size))) as ModelHeader
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 8 + size, 1 << header.recipe.bits)
  return { header, weights }
}

/** The bytes `parseModel` reads. */
export function serializeModel(model: Model): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify(model.header))
  const bytes = new Uint8Array(8 + header.length + model.weights.length)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(4, header.length, true)
  bytes.set(header, 8)
  bytes.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.length), 8 + header.length)
  return bytes
}
