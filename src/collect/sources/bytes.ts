import type { Bytes } from './unpack.ts'

/** Reads at most `limit` bytes from the beginning; `whole` says that there is nothing after them. */
export async function firstBytes(source: Bytes, limit: number): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const chunks: Uint8Array[] = []
  let size = 0
  let whole = true
  for await (const chunk of source) {
    if (size + chunk.length > limit) {
      chunks.push(chunk.subarray(0, limit - size))
      whole = false
      break
    }
    size += chunk.length
    chunks.push(chunk)
  }
  return { bytes: Buffer.concat(chunks), whole }
}

/** Passes on `length` bytes from `offset`; ends early where the source does. */
export async function* slice(source: Bytes, offset: number, length: number): AsyncGenerator<Uint8Array> {
  let at = 0
  const end = offset + length
  for await (const chunk of source) {
    const from = Math.max(0, offset - at)
    const to = Math.min(chunk.length, end - at)
    if (from < to) yield chunk.subarray(from, to)
    at += chunk.length
    if (at >= end) return
  }
}

/** The last `limit` bytes, the bytes just before the end, and how many there were in all. */
export async function lastBytes(source: Bytes, limit: number): Promise<{ bytes: Uint8Array; size: number }> {
  const chunks: Uint8Array[] = []
  let kept = 0
  let size = 0
  for await (const chunk of source) {
    chunks.push(chunk)
    kept += chunk.length
    size += chunk.length
    while (chunks[0] !== undefined && kept - chunks[0].length >= limit) kept -= chunks.shift()?.length ?? 0
  }
  return { bytes: Buffer.concat(chunks).subarray(Math.max(0, kept - limit)), size }
}
