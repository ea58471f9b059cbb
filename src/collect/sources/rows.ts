import type { OpenFile } from '../../platform/files.ts'
import { type BrokenLine, type Line, splitter } from './delimited.ts'
import { decoderFor, type Encoding } from './encoding.ts'
import { isBlank } from './header.ts'
import { type Columns, recordLine } from './json-cells.ts'
import { JsonRecords } from './json-records.ts'
import type { Limits } from './limits.ts'
import { sheetRows } from './sheet.ts'

/** How a file is laid out: all that is needed to read it again row by row. Plain JSON. */
export interface Layout {
  format: 'csv' | 'xlsx' | 'json' | 'jsonl'
  encoding: Encoding
  delimiter: string
  newline: '\n' | '\r'
  headerRow: number
  headerRows: 0 | 1 | 2
  columns: string[]
  /** Keys that lead to the list of a JSON file, `*` for any. */
  path: string[]
}

export interface Reading {
  limits: Limits
  /** Told how many (unpacked) bytes of the file are read so far; an XLSX is read several times, each from 0. */
  onBytes?: (bytes: number) => void
  signal?: AbortSignal
}

/** Streams a file's data rows as cells, blank ones left out; for JSON `columns` grows with the keys met. Throws FileProblem, AbortError. */
export async function* dataLines(
  file: OpenFile,
  layout: Layout,
  columns: Columns,
  reading: Reading,
): AsyncGenerator<Line[]> {
  const watched: OpenFile = { ...file, stream: () => watchedBytes(file, reading) }
  if (layout.format === 'json') return yield* jsonLines(watched, layout, columns)
  if (layout.format === 'jsonl') return yield* jsonLinesLines(watched, layout, columns)
  const lines = layout.format === 'xlsx' ? sheetRows(watched, reading.limits) : delimitedLines(watched, layout)
  let toSkip = layout.headerRows === 0 ? 0 : layout.headerRow + layout.headerRows - 1
  for await (const batch of lines) {
    const full = batch.filter(line => !Array.isArray(line) || !isBlank(line))
    const skipped = Math.min(toSkip, full.length)
    toSkip -= skipped
    if (full.length > skipped) yield skipped === 0 ? full : full.slice(skipped)
  }
}

async function* watchedBytes(file: OpenFile, { onBytes, signal }: Reading): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of file.stream()) {
    signal?.throwIfAborted()
    read += chunk.length
    onBytes?.(read)
    yield chunk
  }
}

async function* texts(file: OpenFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderFor(encoding)
  for await (const chunk of file.stream()) yield decoder.write(chunk)
  yield decoder.end()
}

async function* delimitedLines(file: OpenFile, layout: Layout): AsyncGenerator<Line[]> {
  const { delimiter, newline, columns } = layout
  const split = splitter({ delimiter, newline, width: columns.length })
  for await (const text of texts(file, layout.encoding)) yield split.write(text)
  yield split.end()
}

async function* jsonLines(file: OpenFile, layout: Layout, columns: Columns): AsyncGenerator<Line[]> {
  const records = new JsonRecords(file.name, layout.path)
  const line = (record: Parameters<typeof recordLine>[0]) => recordLine(record, layout.path, columns)
  for await (const text of texts(file, layout.encoding)) yield records.write(text).map(line)
  yield records.end().map(line)
}

async function* jsonLinesLines(file: OpenFile, layout: Layout, columns: Columns): AsyncGenerator<Line[]> {
  let held = ''
  const line = (text: string): Line | BrokenLine => recordLine({ path: [], beside: {}, text }, [], columns)
  for await (const text of texts(file, layout.encoding)) {
    const lines = (held + text).split('\n')
    held = lines.pop() ?? ''
    yield lines.filter(each => each.trim() !== '').map(line)
  }
  if (held.trim() !== '') yield [line(held)]
}
