import { hash } from 'node:crypto'
import type { OpenFile } from '../../platform/files.ts'
import type { Piece, Reject } from '../feedback/piece.ts'
import { firstBytes } from './bytes.ts'
import { converter } from './convert.ts'
import type { Line } from './delimited.ts'
import { completed, guessMapping } from './guess.ts'
import { type Columns, columnsFrom } from './json-cells.ts'
import { layoutOf } from './layout.ts'
import type { Limits } from './limits.ts'
import type { Mapping } from './mapping.ts'
import { FileProblem } from './problem.ts'
import { dataLines, type Layout } from './rows.ts'
import type { Sample } from './sample.ts'
import { storefrontOf } from './storefront.ts'

/** What was found out about a file before reading it: its layout, what its columns mean, and ten rows as they will be stored. */
export interface Inspection extends Layout {
  /** A known export, or `custom`. */
  profile: string
  mapping: Mapping
  /** False where a person must confirm the mapping first. */
  certain: boolean
  /** Names the set of columns, to find the mapping a person gave a file like this. 16 hex digits. */
  shape: string
  preview: (Piece | Reject)[]
  /** Size as stored or, of an archive's member, as its archive states it. */
  bytes: number
}

interface InspectOptions {
  /** IANA zone for dates without an offset. */
  zone: string
  limits: Limits
  /** A mapping given by a person or remembered; nothing is guessed then. */
  mapping?: Mapping
}

const SAMPLE_BYTES = 4 * 1024 ** 2
const SAMPLE_ROWS = 5000
const PREVIEW_ROWS = 10

/**
 * Looks at the first 4 MB or 5,000 rows of a file and decides how to read it. A JSON file is also read to its end, so that one cut off
 * is refused before anything is stored. Throws FileProblem: file-empty, file-binary, header-only, no-text-no-rating,
 * mapping-column-missing, json-*, xlsx-*, zip-*, gzip-*.
 */
export async function inspect(file: OpenFile, options: InspectOptions): Promise<Inspection> {
  const start = await firstBytes(file.stream(), SAMPLE_BYTES)
  const { layout, text } = await layoutOf(file, start, options.limits)
  const columns = columnsFrom(layout.columns)
  const lines = await sampled(file, layout, columns, options.limits)
  if (lines.length === 0) throw new FileProblem('header-only', { file: file.name })
  layout.columns = [...columns.names]
  const { mapping, certain } =
    options.mapping === undefined
      ? guessed(file, sampleOf(layout.columns, lines), { zone: options.zone, text })
      : { mapping: checked(file, options.mapping, sampleOf(layout.columns, lines)), certain: true }
  const convert = converter(mapping, columns.names, { limits: options.limits, even: layout.format === 'csv' })
  return {
    ...layout,
    profile: mapping.profile,
    mapping,
    certain,
    shape: shapeOf(layout.columns),
    preview: lines.slice(0, PREVIEW_ROWS).map((line, i) => convert(i + 1, line)),
    bytes: file.size,
  }
}

async function sampled(file: OpenFile, layout: Layout, columns: Columns, limits: Limits): Promise<Line[]> {
  const lines: Line[] = []
  let read = 0
  const onBytes = (bytes: number) => {
    read = bytes
  }
  for await (const batch of dataLines(file, layout, columns, { limits, onBytes })) {
    for (const line of batch) lines.push(line)
    if (lines.length >= SAMPLE_ROWS || (read >= SAMPLE_BYTES && lines.length > PREVIEW_ROWS)) break
  }
  return lines.slice(0, SAMPLE_ROWS)
}

function sampleOf(columns: string[], lines: Line[]): Sample {
  const even = lines.filter(line => Array.isArray(line))
  const place = new Map(columns.map((name, i) => [name, i]))
  const byColumn = new Map<string, string[]>()
  const cells = (column: string) => {
    const known = byColumn.get(column)
    if (known !== undefined) return known
    const i = place.get(column) ?? -1
    const found = even.map(line => line[i] ?? '')
    byColumn.set(column, found)
    return found
  }
  return { columns, cells }
}

function guessed(file: OpenFile, sample: Sample, { zone, text }: { zone: string; text: string }) {
  const { mapping, certain } = guessMapping(sample, zone)
  if (mapping.fields.text.length === 0 && mapping.fields.rating === undefined && mapping.fields.title === undefined)
    throw new FileProblem('no-text-no-rating', { file: file.name, columns: named(sample.columns) })
  if (mapping.profile === 'itunes-rss') mapping.constants = storefrontOf(file.name, text)
  return { mapping, certain }
}

function checked(file: OpenFile, mapping: Mapping, sample: Sample): Mapping {
  const { columns } = sample
  const used = Object.values(mapping.fields).flat()
  const missing = used.find(column => column !== undefined && !columns.includes(column))
  if (missing === undefined) return completed(mapping, sample)
  throw new FileProblem('mapping-column-missing', { file: file.name, column: missing, columns: named(columns) })
}

function named(columns: string[]): string {
  return columns.slice(0, 30).join(', ')
}

/** Names a set of columns whatever their order: 16 hex digits. */
export function shapeOf(columns: string[]): string {
  return hash('sha256', [...columns].sort().join('\u001f'), 'hex').slice(0, 16)
}
