import type { OpenFile } from '../../src/platform/files.ts'

/** A file that lives in memory, read in pieces of `step` bytes. */
export function fileOf(content: string | Uint8Array, name = 'reviews.csv', step = 1 << 16): OpenFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return {
    name,
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
    },
  }
}
