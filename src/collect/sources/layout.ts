import type { OpenFile } from '../../platform/files.ts'
import { splitter } from './delimited.ts'
import { delimiterOf } from './delimiter.ts'
import { decoderFor, type Encoding, encodingOf } from './encoding.ts'
import { headerOf, isBlank } from './header.ts'
import { checkJsonEnd } from './json-end.ts'
import { JsonRecords } from './json-records.ts'
import { listPath } from './json-shape.ts'
import type { Limits } from './limits.ts'
import { FileProblem } from './problem.ts'
import type { Layout } from './rows.ts'
import { sheetRows } from './sheet.ts'

interface Start {
  bytes: Uint8Array
  whole: boolean
}

const HEADER_LINES = 200
const MAGIC: [string, string][] = [
  ['25504446', 'a PDF'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['d0cf11e0', 'an old Excel workbook (.xls)'],
  ['7f454c46', 'a program'],
  ['4d5a', 'a program'],
  ['504b', 'a damaged ZIP'],
  ['52617221', 'a RAR archive'],
  ['377abcaf', 'a 7z archive'],
]

const EMPTY = { delimiter: ',', newline: '\n', headerRow: 0, headerRows: 0, columns: [], path: [] } as const

/** Decides format, encoding, delimiter, header and list path from a file's beginning. Throws FileProblem. */
export async function layoutOf(
  file: OpenFile,
  start: Start,
  limits: Limits,
): Promise<{ layout: Layout; text: string }> {
  if (start.bytes.length === 0) throw new FileProblem('file-empty', { file: file.name })
  if (start.bytes[0] === 0x50 && start.bytes[1] === 0x4b && start.bytes[2] === 3)
    return { layout: await sheetLayout(file, limits), text: '' }
  const encoding = encodingOf(start.bytes)
  if (encoding === null) throw new FileProblem('file-binary', { file: file.name, kind: kindOf(start.bytes) })
  const text = decoded(start, encoding)
  const first = text.trimStart()[0]
  if (first === undefined) throw new FileProblem('file-empty', { file: file.name })
  const layout =
    first === '{' || (first === '[' && /^\s*\[\s*(?:[[{\]"\d-]|$)/.test(text))
      ? await jsonLayout(file, start, { encoding, text })
      : textLayout(encoding, text)
  return { layout, text }
}

function kindOf(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  return MAGIC.find(([magic]) => hex.startsWith(magic))?.[1] ?? 'binary data'
}

function decoded({ bytes, whole }: Start, encoding: Encoding): string {
  const decoder = decoderFor(encoding)
  return whole ? decoder.write(bytes) + decoder.end() : decoder.write(bytes)
}

function textLayout(encoding: Encoding, text: string): Layout {
  const delimiting = delimiterOf(text)
  const split = splitter({ ...delimiting, width: 0 })
  const lines = [...split.write(text.slice(0, 1 << 20)), ...(text.length < 1 << 20 ? split.end() : [])]
  const cells = lines.map(line => (Array.isArray(line) ? line : line.cells)).filter(line => !isBlank(line))
  return { ...EMPTY, path: [], format: 'csv', encoding, ...delimiting, ...headerOf(cells.slice(0, HEADER_LINES)) }
}

async function sheetLayout(file: OpenFile, limits: Limits): Promise<Layout> {
  const lines: string[][] = []
  for await (const rows of sheetRows(file, limits)) {
    lines.push(...rows.filter(row => !isBlank(row)))
    if (lines.length >= HEADER_LINES) break
  }
  return { ...EMPTY, path: [], format: 'xlsx', encoding: 'utf-8', ...headerOf(lines.slice(0, HEADER_LINES)) }
}

async function jsonLayout(
  file: OpenFile,
  start: Start,
  { encoding, text }: { encoding: Encoding; text: string },
): Promise<Layout> {
  const layout: Layout = { ...EMPTY, columns: [], path: [], format: 'json', encoding }
  if (isJsonLines(text)) return { ...layout, format: 'jsonl' }
  const reader = new JsonRecords(file.name, null)
  const records = reader.write(text)
  if (start.whole) records.push(...reader.end())
  else await checkJsonEnd(file)
  if (records.length > 0) return { ...layout, path: listPath(records) }
  if (!start.whole || text.trimStart()[0] !== '{') throw new FileProblem('json-no-rows', { file: file.name })
  return { ...layout, path: aloneAt(text, file.name) }
}

function isJsonLines(text: string): boolean {
  const [first = '', second = ''] = text
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, 2)
  return parses(first) && second.trimStart().startsWith('{')
}

function parses(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

/** A feed with one entry holds it bare; a file may also be one object. */
function aloneAt(text: string, file: string): string[] {
  try {
    const { feed } = JSON.parse(text) as { feed?: { entry?: unknown } }
    if (feed === undefined) return []
    if (typeof feed.entry === 'object' && feed.entry !== null) return ['feed', 'entry']
  } catch {
    throw new FileProblem('json-broken', { file, position: 0 })
  }
  throw new FileProblem('json-no-rows', { file })
}
