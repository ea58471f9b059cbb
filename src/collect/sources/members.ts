import type { OpenFile } from '../../platform/files.ts'
import { firstBytes, lastBytes } from './bytes.ts'
import type { Limits } from './limits.ts'
import { FileProblem } from './problem.ts'
import { gunzipped } from './unpack.ts'
import { listEntries, readEntry, type ZipEntry } from './zip.ts'

const TABLE = /\.(csv|tsv|tab|txt|xlsx|xlsm|json|jsonl|ndjson)(\.gz)?$/i
const HIDDEN = /(^|\/)(__MACOSX\/|\.)/

/**
 * The readable tables in a file: itself, what a .gz holds, or the tables of a .zip (gzipped ones unpacked; XLSX is one table).
 * Decided by the bytes, never by the name. `size` of a member is its unpacked size in bytes (of a .gz the one its trailer states).
 * Throws FileProblem file-empty, file-too-large, zip-*, unpacked-too-large.
 */
export async function listMembers(file: OpenFile, limits: Limits): Promise<OpenFile[]> {
  if (file.size > limits.fileBytes)
    throw new FileProblem('file-too-large', { file: file.name, limit: limits.fileBytes })
  const kind = await kindOf(file)
  if (kind === 'gzip') return [await gzipMember(file, limits)]
  if (kind !== 'zip') return [file]
  const entries = await listEntries(file, limits)
  if (entries.some(entry => entry.name === 'xl/workbook.xml')) return [file]
  return zipMembers(file, entries, limits)
}

async function kindOf(file: OpenFile): Promise<'gzip' | 'zip' | 'plain'> {
  const { bytes } = await firstBytes(file.stream(), 4)
  if (bytes.length === 0) throw new FileProblem('file-empty', { file: file.name })
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip'
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9 && (bytes[3] ?? 9) < 9 ? 'zip' : 'plain'
}

async function gzipMember(file: OpenFile, limits: Limits): Promise<OpenFile> {
  const { bytes } = await lastBytes(file.stream(), 4)
  const stated = bytes.length === 4 ? Buffer.from(bytes).readUInt32LE(0) : 0
  const stream = () => gunzipped(file.stream(), file.name, limits)
  return { name: file.name.replace(/\.gz$/i, ''), size: Math.max(stated, file.size), stream }
}

async function zipMembers(file: OpenFile, entries: ZipEntry[], limits: Limits): Promise<OpenFile[]> {
  const tables = entries.filter(entry => TABLE.test(entry.name) && !HIDDEN.test(entry.name) && entry.unpacked > 0)
  if (tables.length === 0) throw new FileProblem('zip-no-tables', { file: file.name })
  const total = tables.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (total > limits.unpackedBytes)
    throw new FileProblem('unpacked-too-large', { file: file.name, limit: limits.unpackedBytes })
  const locked = tables.find(entry => entry.encrypted)
  if (locked !== undefined) throw new FileProblem('zip-encrypted', { file: file.name, member: locked.name })
  return Promise.all(
    tables.map(async entry => {
      const member = { name: entry.name, size: entry.unpacked, stream: () => readEntry(file, entry, limits) }
      return /\.gz$/i.test(entry.name) && (await kindOf(member)) === 'gzip' ? gzipMember(member, limits) : member
    }),
  )
}
