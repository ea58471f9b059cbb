import { isDigit, isHangul, isLatin } from './normalize.ts'

/** Which n-grams a model reads. Part of the model's header: training and reading share this file. */
export interface Recipe {
  /** Lengths of character n-grams, in UTF-16 codes. */
  chars: [number, number]
  /** `across`: over spaces; `joined`: spaces left out; `inside`: within words, which begin and end with a space. */
  spaces: 'across' | 'joined' | 'inside'
  /** Longest word n-gram; 0 for none. */
  words: number
  /** The table has 2^bits weights. */
  bits: number
}

/** The n-grams of one text: bucket, and the codes it covers (end exclusive). */
export interface Grams {
  bucket: Int32Array
  start: Int32Array
  end: Int32Array
  count: number
  /** Codes of the text. */
  length: number
}

export function emptyGrams(capacity = 4096): Grams {
  return {
    bucket: new Int32Array(capacity),
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    count: 0,
    length: 0,
  }
}

const FNV = 0x811c9dc5
const PRIME = 0x01000193
const WORD_SALT = 0x5bd1e995

function grow(grams: Grams, capacity: number): void {
  if (grams.bucket.length >= capacity) return
  grams.bucket = new Int32Array(capacity * 2)
  grams.start = new Int32Array(capacity * 2)
  grams.end = new Int32Array(capacity * 2)
}

/** FNV-1a alone leaves the low bits of short keys alike, so the bits are mixed once more (murmur3 finaliser). */
function bucketOf(hash: number, mask: number): number {
  let h = hash ^ (hash >>> 15)
  h = Math.imul(h, 0x2c1b3c6d)
  h ^= h >>> 13
  return h & mask
}

/** All digits are one: amounts and dates carry no feeling. */
function folded(code: number): number {
  return code > 48 && code <= 57 ? 48 : code
}

function add(grams: Grams, bucket: number, start: number, end: number): void {
  const n = grams.count++
  grams.bucket[n] = bucket
  grams.start[n] = start
  grams.end[n] = end
}

/** All n-grams that begin at one code. */
function gramsFrom(i: number, codes: Uint16Array, recipe: Recipe, grams: Grams): void {
  const mask = (1 << recipe.bits) - 1
  const [shortest, longest] = recipe.chars
  const joined = recipe.spaces === 'joined'
  const inside = recipe.spaces === 'inside'
  let hash = FNV
  let taken = 0
  for (let j = i; j < grams.length && taken < longest; j++) {
    const code = codes[j] ?? 0
    if (code === 32 && joined) continue
    hash = Math.imul(hash ^ folded(code), PRIME)
    if (++taken >= shortest) add(grams, bucketOf(hash, mask), i, j + 1)
    if (code === 32 && inside && taken > 1) return
  }
}

function charGrams(codes: Uint16Array, recipe: Recipe, grams: Grams): void {
  for (let i = 0; i < grams.length; i++) {
    if (codes[i] !== 32 || recipe.spaces !== 'joined') gramsFrom(i, codes, recipe, grams)
  }
}

function isWord(c: number): boolean {
  return isLatin(c) || isHangul(c) || isDigit(c) || c === 39 || c > 0x2e80
}

/** Words one after another, each hashed alone and with up to two words before it. */
function wordGrams(codes: Uint16Array, length: number, recipe: Recipe, grams: Grams): void {
  const mask = (1 << recipe.bits) - 1
  // The word before and the one before that: hash and start, −1 while there is none.
  let lastHash = 0
  let lastStart = -1
  let olderHash = 0
  let olderStart = -1
  for (let i = 0; i < length; i++) {
    if (!isWord(codes[i] ?? 0)) continue
    const start = i
    let hash = FNV
    while (i < length && isWord(codes[i] ?? 0)) hash = Math.imul(hash ^ folded(codes[i++] ?? 0), PRIME)
    const one = hash ^ WORD_SALT
    const two = Math.imul(one ^ lastHash, PRIME)
    add(grams, bucketOf(one, mask), start, i)
    if (recipe.words > 1 && lastStart >= 0) add(grams, bucketOf(two, mask), lastStart, i)
    if (recipe.words > 2 && olderStart >= 0)
      add(grams, bucketOf(Math.imul(two ^ olderHash, PRIME) + 1, mask), olderStart, i)
    olderHash = lastHash
    olderStart = lastStart
    lastHash = hash
    lastStart = start
  }
}

/** Hashes every n-gram of the recipe straight from the codes; nothing is cut out as a string. */
export function findGrams(codes: Uint16Array, length: number, recipe: Recipe, grams: Grams): Grams {
  grow(grams, length * (recipe.chars[1] - recipe.chars[0] + 1 + recipe.words))
  grams.count = 0
  grams.length = length
  charGrams(codes, recipe, grams)
  if (recipe.words > 0) wordGrams(codes, length, recipe, grams)
  return grams
}
