import type { Recipe } from './grams.ts'
import type { Model, Models, ReadLanguage } from './model.ts'

/**
 * What a workspace's own ratings add to the frozen reading of a language: a model over the same n-grams, laid on top in log-odds.
 * `prior` moves a whole text, never a clause: how content people are here is no opinion of its own.
 */
export interface Delta extends Model {
  prior: number
}

export type Deltas = Partial<Record<ReadLanguage, Delta>>

/** N-grams of languages that have no frozen model. */
const OWN_RECIPE: Recipe = { chars: [1, 4], spaces: 'joined', words: 0, bits: 20 }

export const recipeOf = (models: Models, language: ReadLanguage): Recipe =>
  models[language]?.header.recipe ?? OWN_RECIPE

/** A delta that changes nothing. */
export function emptyDelta(language: ReadLanguage, recipe: Recipe): Delta {
  const header = { language, recipe, scale: 1, bias: 0, sources: [], trained: '' }
  return { header, weights: new Int8Array(1 << recipe.bits), prior: 0 }
}

const MAGIC = 'EARD'
const encoder = new TextEncoder()

/** "EARD", header length (uint32, little endian), header as JSON; then for each weight the gap to its bucket (LEB128) and one int8. */
export function serializeDelta({ header: { language, recipe, scale }, weights, prior }: Delta): Uint8Array {
  const header = encoder.encode(JSON.stringify({ language, recipe, scale, prior }))
  const bytes: number[] = []
  let last = 0
  weights.forEach((weight, bucket) => {
    if (weight === 0) return
    for (let gap = bucket - last; ; gap >>>= 7) {
      bytes.push(gap > 127 ? (gap & 127) | 128 : gap)
      if (gap <= 127) break
    }
    bytes.push(weight & 255)
    last = bucket
  })
  const all = new Uint8Array(8 + header.length + bytes.length)
  all.set(encoder.encode(MAGIC))
  new DataView(all.buffer).setUint32(4, header.length, true)
  all.set(header, 8)
  all.set(bytes, 8 + header.length)
  return all
}

/** The delta of `serializeDelta`'s bytes; throws where they are none. */
export function parseDelta(bytes: Uint8Array): Delta {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 4)) !== MAGIC) throw new Error('These bytes are no delta.')
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  const { language, recipe, scale, prior } = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size)))
  const delta = { ...emptyDelta(language, recipe), prior }
  delta.header.scale = scale
  let bucket = 0
  for (let at = 8 + size; at < bytes.length; at++) {
    for (let shift = 0, more = true; more; shift += 7) {
      const byte = bytes[at++] ?? 0
      bucket += (byte & 127) << shift
      more = byte > 127
    }
    delta.weights[bucket] = bytes[at] ?? 0
  }
  return delta
}
