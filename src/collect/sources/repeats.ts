/** Where keys wait on disk while a file is read; given by the caller, who clears it away. */
export interface Spill {
  /** Adds bytes to a partition. */
  append(partition: number, bytes: Uint8Array): Promise<void>
  /** All bytes of a partition, in any pieces. */
  read(partition: number): AsyncIterable<Uint8Array>
}

/** Which keys of a file come more than once. */
export interface Repeats {
  /** Which of the equal rows this one is, from 1, counting as rows go by: ask once per row, in file order. */
  occurrence(key: string): number
  /** Whether a key comes more than once in the file. */
  isRepeated(key: string): boolean
  /** How many different keys are repeated. */
  size: number
}

const PARTITIONS = 64
const BUFFERED_KEYS = 2048
const KEY_BYTES = 8

/**
 * Finds the keys (hex digits, at least 16) that come more than once, in flat memory: 64 bits of each go to one of 64 partitions on
 * disk, each of which is then sorted alone. Different keys that agree in those 64 bits would share a counter: with ten million rows
 * that happens once in some 370,000 files.
 */
export async function findRepeats(keys: AsyncIterable<string[]>, spill: Spill): Promise<Repeats> {
  const buffers = Array.from({ length: PARTITIONS }, () => ({ keys: new BigUint64Array(BUFFERED_KEYS), used: 0 }))
  const spilled = new Set<number>()
  for await (const batch of keys) {
    for (const key of batch) {
      const partition = Number.parseInt(key.slice(0, 2), 16) % PARTITIONS
      const buffer = buffers[partition]
      if (buffer === undefined) continue
      buffer.keys[buffer.used++] = BigInt(`0x${key.slice(0, 16)}`)
      if (buffer.used < BUFFERED_KEYS) continue
      await spill.append(partition, new Uint8Array(buffer.keys.buffer.slice(0)))
      spilled.add(partition)
      buffer.used = 0
    }
  }
  const repeated: BigUint64Array[] = []
  for (const [partition, buffer] of buffers.entries()) {
    const rest = buffer.keys.subarray(0, buffer.used)
    repeated.push(repeatedIn(spilled.has(partition) ? await joined(spill.read(partition), rest) : rest.slice()))
  }
  return counters(repeated)
}

async function joined(source: AsyncIterable<Uint8Array>, rest: BigUint64Array): Promise<BigUint64Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const all = new BigUint64Array(bytes.length / KEY_BYTES + rest.length)
  new Uint8Array(all.buffer).set(bytes)
  all.set(rest, bytes.length / KEY_BYTES)
  return all
}

function repeatedIn(keys: BigUint64Array): BigUint64Array {
  keys.sort()
  let found = 0
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] ?? 0n
    // Written over the part already read, each repeated key once.
    if (key === keys[i - 1] && (found === 0 || keys[found - 1] !== key)) keys[found++] = key
  }
  return keys.slice(0, found)
}

/** A table of counters by key in two flat arrays: half words of the keys, and counts, by open addressing. */
function counters(repeated: BigUint64Array[]): Repeats {
  const size = repeated.reduce((sum, keys) => sum + keys.length, 0)
  let slots = 16
  while (slots < size * 2) slots *= 2
  const high = new Uint32Array(slots)
  const low = new Uint32Array(slots)
  const counts = new Uint32Array(slots)
  const slotOf = (top: number, bottom: number) => {
    let slot = bottom & (slots - 1)
    while (counts[slot] !== 0 && (high[slot] !== top || low[slot] !== bottom)) slot = (slot + 1) & (slots - 1)
    return slot
  }
  for (const keys of repeated)
    for (const key of keys) {
      const top = Number(key >> 32n)
      const bottom = Number(key & 0xffffffffn)
      const slot = slotOf(top, bottom)
      high[slot] = top
      low[slot] = bottom
      counts[slot] = 1
    }
  const occurrence = (key: string) => {
    const slot = slotOf(Number.parseInt(key.slice(0, 8), 16), Number.parseInt(key.slice(8, 16), 16))
    const count = counts[slot] ?? 0
    // A key that is not in the table comes once; one that is starts at 1 and is one ahead of what was given out.
    if (count === 0) return 1
    counts[slot] = count + 1
    return count
  }
  const isRepeated = (key: string) =>
    counts[slotOf(Number.parseInt(key.slice(0, 8), 16), Number.parseInt(key.slice(8, 16), 16))] !== 0
  return { occurrence, isRepeated, size }
}

/** Counts every key it is asked for as it comes: for files with native ids, where few rows lack one. Memory grows with those. */
export function countAsTheyCome(): Repeats {
  const counts = new Map<string, number>()
  const occurrence = (key: string) => {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count
  }
  return { occurrence, isRepeated: key => counts.has(key), size: 0 }
}
