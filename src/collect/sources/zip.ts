import type { OpenFile } from '../../platform/files.ts'
import { lastBytes, slice } from './bytes.ts'
import type { Limits } from './limits.ts'
import { FileProblem } from './problem.ts'
import { type Bytes, inflated } from './unpack.ts'

/** One entry of a ZIP's table of contents. Sizes and offset in bytes. */
export interface ZipEntry {
  name: string
  packed: number
  unpacked: number
  offset: number
  method: number
  encrypted: boolean
}

const TAIL_BYTES = 4 * 1024 ** 2
const STORED = 0
const DEFLATED = 8
const FULL = 0xffffffff

/** Reads a ZIP's table of contents. Throws FileProblem zip-cut, zip-broken or zip-too-many. */
export async function listEntries(file: OpenFile, limits: Limits): Promise<ZipEntry[]> {
  const { bytes, size } = await lastBytes(file.stream(), TAIL_BYTES)
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > tail.length) throw new FileProblem('zip-cut', { file: file.name })
  const { count, start } = contents(tail, end)
  if (count > limits.members) throw new FileProblem('zip-too-many', { file: file.name, count, limit: limits.members })
  const entries: ZipEntry[] = []
  let at = start - (size - tail.length)
  for (let i = 0; i < count; i++) {
    if (at < 0 || at + 46 > tail.length || tail.readUInt32LE(at) !== 0x02014b50)
      throw new FileProblem('zip-cut', { file: file.name })
    entries.push(entryAt(tail, at))
    at += 46 + tail.readUInt16LE(at + 28) + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32)
  }
  return entries
}

function contents(tail: Buffer, end: number): { count: number; start: number } {
  const wide = tail.lastIndexOf('PK\x06\x06', end, 'latin1')
  if (tail.readUInt32LE(end + 16) === FULL && wide >= 0)
    return { count: Number(tail.readBigUInt64LE(wide + 32)), start: Number(tail.readBigUInt64LE(wide + 48)) }
  return { count: tail.readUInt16LE(end + 10), start: tail.readUInt32LE(end + 16) }
}

function entryAt(tail: Buffer, at: number): ZipEntry {
  const nameLength = tail.readUInt16LE(at + 28)
  const flags = tail.readUInt16LE(at + 8)
  const extraAt = at + 46 + nameLength
  const wide = wideSizes(tail.subarray(extraAt, extraAt + tail.readUInt16LE(at + 30)))
  const size = (position: number) => {
    const value = tail.readUInt32LE(position)
    return value === FULL ? (wide.shift() ?? value) : value
  }
  // The wide extra field holds the overflowing sizes in just this order.
  const unpacked = size(at + 24)
  const packed = size(at + 20)
  const offset = size(at + 42)
  const name = tail.toString((flags & 0x800) !== 0 ? 'utf8' : 'latin1', at + 46, extraAt)
  return { name, packed, unpacked, offset, method: tail.readUInt16LE(at + 10), encrypted: (flags & 1) !== 0 }
}

function wideSizes(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    return Array.from({ length: field.length >> 3 }, (_, i) => Number(field.readBigUInt64LE(i * 8)))
  }
  return []
}

/** Streams one entry unpacked, reading the archive from its beginning. Throws FileProblem. */
export async function* readEntry(file: OpenFile, entry: ZipEntry, limits: Limits): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw new FileProblem('zip-encrypted', { file: file.name, member: entry.name })
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new FileProblem('zip-broken', { file: file.name, member: entry.name })
  const head = await collected(slice(file.stream(), entry.offset, 30))
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50)
    throw new FileProblem('zip-broken', { file: file.name, member: entry.name })
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  const packed = slice(file.stream(), start, entry.packed)
  yield* entry.method === STORED ? packed : inflated(packed, `${file.name}/${entry.name}`, limits)
}

async function collected(source: Bytes): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}
