import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { countAsTheyCome, findRepeats, type Spill } from './repeats.ts'

const key = (n: number) => createHash('sha256').update(String(n)).digest('hex').slice(0, 32)

function memorySpill(): Spill & { appended: number } {
  const partitions = new Map<number, Uint8Array[]>()
  const spill = {
    appended: 0,
    async append(partition: number, bytes: Uint8Array) {
      spill.appended += bytes.length
      partitions.set(partition, [...(partitions.get(partition) ?? []), bytes])
    },
    async *read(partition: number) {
      yield* partitions.get(partition) ?? []
    },
  }
  return spill
}

async function* chunked(keys: string[]) {
  for (let at = 0; at < keys.length; at += 500) yield keys.slice(at, at + 500)
}

describe('findRepeats', () => {
  it('numbers equal rows as they go by, small or spilled', async () => {
    for (const size of [10, 300_000]) {
      const keys = Array.from({ length: size }, (_, i) => key(i % (size - 3)))
      const spill = memorySpill()
      const repeats = await findRepeats(chunked(keys), spill)
      expect(repeats.size).toBe(3)
      const numbers = keys.map(each => repeats.occurrence(each))
      expect(numbers.slice(-3)).toEqual([2, 2, 2])
      expect(numbers.slice(0, -3).every(number => number === 1)).toBe(true)
      expect(spill.appended > 0).toBe(size > 1000)
    }
  })

  it('counts beyond two', async () => {
    const keys = [key(1), key(2), key(1), key(1)]
    const repeats = await findRepeats(chunked(keys), memorySpill())
    expect(keys.map(each => repeats.occurrence(each))).toEqual([1, 1, 2, 3])
  })
})

describe('countAsTheyCome', () => {
  it('needs no first pass', () => {
    const repeats = countAsTheyCome()
    expect(['a', 'b', 'a'].map(each => repeats.occurrence(each))).toEqual([1, 1, 2])
  })
})
