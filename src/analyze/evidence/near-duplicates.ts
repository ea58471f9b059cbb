/** 64 minima in 16 bands of 4: texts that share four fifths of their pieces meet in some band nearly always, those that share a third hardly ever. */
const MINIMA = 64
const ROWS = 4
/** Share of equal minima from which two texts are one text with small changes. */
const ALIKE = 0.7
/** Fewer signs than this are said by many people on their own. */
const FEWEST = { spaced: 30, dense: 14 }
const SHINGLE = { spaced: 5, dense: 3 }
const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/

/** One odd multiplier and one addend for each minimum, from a fixed seed, so that every run finds the same. */
const MIXERS = mixers()

function mixers(): Uint32Array {
  const all = new Uint32Array(MINIMA * 2)
  let state = 0x2545f491
  for (let i = 0; i < all.length; i++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    all[i] = i % 2 === 0 ? state | 1 : state
  }
  return all
}

/** Letters alone: who is spoken to, links, digits, marks and spaces change from copy to copy. */
const skeleton = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/@\w{1,30}|https?:\/\/\S{1,300}/g, ' ')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()

/** The 64 minima of a text over its overlapping runs of signs (Broder 1997); null where it is too short to be anybody's own. */
export function minimaOf(text: string): Uint32Array | null {
  const letters = skeleton(text)
  const kind = DENSE.test(letters) ? 'dense' : 'spaced'
  if (letters.length < FEWEST[kind]) return null
  const size = SHINGLE[kind]
  const minima = new Uint32Array(MINIMA).fill(0xffffffff)
  for (let from = 0; from + size <= letters.length; from++) {
    let hash = 0x811c9dc5
    for (let i = from; i < from + size; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193)
    for (let m = 0; m < MINIMA; m++) {
      const mixed = (Math.imul(hash, MIXERS[m * 2] ?? 1) + (MIXERS[m * 2 + 1] ?? 0)) >>> 0
      if (mixed < (minima[m] ?? 0)) minima[m] = mixed
    }
  }
  return minima
}

/** About how much of their runs two texts share, 0 … 1. */
export function sharedBy(one: Uint32Array, other: Uint32Array): number {
  let equal = 0
  for (let m = 0; m < MINIMA; m++) if (one[m] === other[m]) equal++
  return equal / MINIMA
}

/** Looks each text up among those before it. */
export interface Repeats {
  /** Index of the earlier text that this one repeats, or null; the first text has index 0. */
  add(text: string): number | null
}

export function createRepeats(): Repeats {
  const known: Uint32Array[] = []
  const bands = new Map<string, number[]>()
  let count = 0
  return {
    add(text) {
      const index = count++
      const minima = minimaOf(text)
      if (minima === null) return null
      const keys = Array.from({ length: MINIMA / ROWS }, (_, band) =>
        [band, ...minima.subarray(band * ROWS, band * ROWS + ROWS)].join(' '),
      )
      const near = new Set(keys.flatMap(key => bands.get(key) ?? []))
      for (const other of near) if (sharedBy(minima, known[other] ?? minima) >= ALIKE) return other
      known[index] = minima
      for (const key of keys) {
        const list = bands.get(key)
        if (list === undefined) bands.set(key, [index])
        else list.push(index)
      }
      return null
    },
  }
}
