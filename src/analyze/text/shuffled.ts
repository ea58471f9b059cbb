/** Repeatable random numbers 0 … 1 (mulberry32), so that what is learned can be learned again bit for bit. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A new list in repeatable disorder. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const list = [...items]
  const next = randomFrom(seed)
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const held = list[i] as T
    list[i] = list[j] as T
    list[j] = held
  }
  return list
}
