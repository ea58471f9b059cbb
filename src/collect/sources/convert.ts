import type { Piece, Rating, Reject } from '../feedback/piece.ts'
import { dateReader, type ReadDate } from './dates.ts'
import type { Line } from './delimited.ts'
import type { Limits } from './limits.ts'
import type { Mapping } from './mapping.ts'
import type { RejectCode } from './problem.ts'
import { type RatingFault, ratingReader } from './rating.ts'

/** Turns row number and cells into a piece, or into a reject that says why not. */
type Convert = (row: number, line: Line) => Piece | Reject

interface Plan {
  at: Record<Exclude<keyof Mapping['fields'], 'text'>, number>
  texts: number[]
  leftover: number[]
  columns: string[]
  /** How many columns there were when this was planned. */
  planned: number
  mapping: Mapping
  readRating: ((cell: string) => Rating | RatingFault | null) | null
  readSaid: ((cell: string) => ReadDate) | null
  readEdited: ((cell: string) => ReadDate) | null
  readReplied: ((cell: string) => ReadDate) | null
}

interface Bounds {
  limits: Limits
  /** True where every row must have as many cells as the header. */
  even: boolean
}

const KEPT_CHARS = 2000
const NOT_SAID: ReadDate = { at: null, precision: 'unknown', fault: null }
const PLAY_LINK = /[?&#]reviewid=([^&#]+)/i

/** Compiles a mapping for these columns; `columns` may grow afterwards (JSON), new ones become attributes. */
export function converter(mapping: Mapping, columns: string[], { limits, even }: Bounds): Convert {
  const plan = planOf(mapping, columns)
  const width = columns.length
  const missing = mapping.missing.length === 0 ? null : new Set(mapping.missing)
  return (row, line) => {
    if (!Array.isArray(line)) return reject(row, line.code, line.cells)
    const uneven = even && line.length !== width ? evened(row, line, width) : null
    if (uneven !== null) return uneven
    const long = line.findIndex(cell => cell.length > limits.cellChars)
    if (long >= 0) return tooLong(row, line, { field: columns[long] ?? null, limit: limits.cellChars })
    if (missing !== null) blankOut(line, missing)
    return pieceOf(row, line, plan)
  }
}

function blankOut(line: string[], missing: Set<string>): void {
  for (let i = 0; i < line.length; i++) if (missing.has(line[i] ?? '')) line[i] = ''
}

function tooLong(row: number, line: string[], { field, limit }: { field: string | null; limit: number }): Reject {
  const length = line.reduce((most, cell) => Math.max(most, cell.length), 0)
  return reject(row, 'cell-too-long', line, { field, params: { length, limit } })
}

function planOf(mapping: Mapping, columns: string[]): Plan {
  const place = new Map(columns.map((name, i) => [name, i]))
  const { text, ...single } = mapping.fields
  const at = {} as Plan['at']
  const names = [
    'id',
    'parent',
    'ours',
    'saidAt',
    'editedAt',
    'rating',
    'title',
    'authorName',
    'authorId',
    'authorEmail',
    'productKey',
    'productName',
    'platform',
    'url',
    'version',
    'device',
    'country',
    'language',
    'reply',
    'replyAt',
  ] as const
  for (const name of names) at[name] = place.get(single[name] ?? '') ?? -1
  const used = new Set([...text, ...mapping.dropped, ...Object.values(single)])
  const date = (field: 'saidAt' | 'editedAt' | 'replyAt') =>
    at[field] < 0
      ? null
      : dateReader(mapping.dates[field] ?? { kind: 'calendar', order: 'ymd', zoned: false }, mapping.zone)
  return {
    at,
    texts: text.map(name => place.get(name) ?? -1).filter(i => i >= 0),
    leftover: columns.flatMap((name, i) => (used.has(name) ? [] : [i])),
    columns,
    planned: columns.length,
    mapping,
    readRating: at.rating >= 0 && mapping.rating !== null ? ratingReader(mapping.rating) : null,
    readSaid: date('saidAt'),
    readEdited: date('editedAt'),
    readReplied: date('replyAt'),
  }
}

interface Fault {
  field: string | null
  params: Reject['params']
}

function reject(row: number, code: RejectCode, cells: string[], fault: Fault = { field: null, params: {} }): Reject {
  const kept = cells.map(cell => (cell.length > KEPT_CHARS ? `${cell.slice(0, KEPT_CHARS)}…` : cell))
  return { row, field: fault.field, code, params: fault.params, cells: kept }
}

function evened(row: number, line: string[], width: number): Reject | null {
  const params = { have: line.length, want: width }
  if (line.length < width) return reject(row, 'cells-missing', line, { field: null, params })
  // Spreadsheets leave empty cells behind the last column.
  if (line.slice(width).some(cell => cell.trim() !== ''))
    return reject(row, 'cells-extra', line, { field: null, params })
  line.length = width
  return null
}

function pieceOf(row: number, cells: string[], plan: Plan): Piece | Reject {
  const { at, mapping, columns } = plan
  const rating = plan.readRating === null ? null : plan.readRating(cellAt(cells, at.rating))
  if (typeof rating === 'string') return ratingReject(row, rating, cells, plan)
  const said = plan.readSaid === null ? NOT_SAID : plan.readSaid(cellAt(cells, at.saidAt))
  if (said.fault === 'date-impossible') {
    const params = { value: cellAt(cells, at.saidAt).slice(0, 80) }
    return reject(row, 'date-impossible', cells, { field: columns[at.saidAt] ?? null, params })
  }
  const verbatim = verbatimOf(cells, plan.texts)
  const title = cellAt(cells, at.title).trim()
  const nativeId = mapping.identity === 'native' ? idOf(cellAt(cells, at.id), mapping.idForm) : null
  if (verbatim === '' && title === '' && rating === null && nativeId === null) return reject(row, 'nothing-said', cells)
  return {
    row,
    nativeId,
    parentId: parentOf(cells, at.parent),
    ours: at.ours >= 0 && mapping.oursWhen.includes(cellAt(cells, at.ours).trim().toLowerCase()),
    saidAt: said.at,
    saidPrecision: said.precision,
    editedAt: plan.readEdited === null ? null : plan.readEdited(cellAt(cells, at.editedAt)).at,
    rating,
    title,
    verbatim,
    author: {
      id: filledAt(cells, at.authorId),
      name: filledAt(cells, at.authorName),
      email: filledAt(cells, at.authorEmail),
    },
    product: productOf(cells, plan),
    url: filledAt(cells, at.url),
    version: filledAt(cells, at.version),
    device: filledAt(cells, at.device),
    country: filledAt(cells, at.country) ?? mapping.constants.country ?? null,
    language: filledAt(cells, at.language) ?? mapping.constants.language ?? null,
    reply: replyOf(cells, plan),
    attributes: attributesOf(cells, plan, said.fault === 'date-unreadable'),
  }
}

function ratingReject(row: number, code: RatingFault, cells: string[], { at, columns, mapping }: Plan): Reject {
  const value = cellAt(cells, at.rating).slice(0, 80)
  const params = code === 'rating-unreadable' ? { value } : { value, ...mapping.rating }
  return reject(row, code, cells, { field: columns[at.rating] ?? null, params })
}

function cellAt(cells: string[], i: number): string {
  return i < 0 ? '' : (cells[i] ?? '')
}

function filledAt(cells: string[], i: number): string | null {
  return i < 0 ? null : orNull(cells[i] ?? '')
}

function parentOf(cells: string[], i: number): string | null {
  const parent = i < 0 ? null : idOf(cells[i] ?? '', 'cell')
  return parent === '-1' || parent === '0' ? null : parent
}

function orNull(cell: string): string | null {
  if (cell === '') return null
  const text = cell.trim()
  return text === '' ? null : text
}

function verbatimOf(cells: string[], texts: number[]): string {
  const [only, ...more] = texts
  if (only === undefined) return ''
  const first = cells[only] ?? ''
  const start = first.trim() === '' ? '' : first
  if (more.length === 0) return start
  const rest = more.map(i => cells[i] ?? '').filter(text => text.trim() !== '')
  return (start === '' ? rest : [start, ...rest]).join('\n\n')
}

function idOf(cell: string, form: Mapping['idForm']): string | null {
  if (form === 'link') return PLAY_LINK.exec(cell)?.[1] ?? null
  const id = orNull(cell)
  // pandas writes whole numbers of a column with gaps as 24.0.
  return id?.endsWith('.0') && /^\d+\.0$/.test(id) ? id.slice(0, -2) : id
}

function productOf(cells: string[], { at, mapping }: Plan): Piece['product'] {
  const key = filledAt(cells, at.productKey)
  const name = filledAt(cells, at.productName)
  const known = key ?? name
  const kind = at.platform < 0 ? mapping.productKind : platformKind(cells[at.platform] ?? '', mapping.productKind)
  if (known !== null) return { kind, key: known, name: name ?? known }
  return mapping.constants.product === undefined ? null : { kind, ...mapping.constants.product }
}

function platformKind(cell: string, otherwise: Mapping['productKind']): Mapping['productKind'] {
  if (/android|play/i.test(cell)) return 'android'
  return /ios|apple|app ?store|iphone|ipad/i.test(cell) ? 'ios' : otherwise
}

function replyOf(cells: string[], { at, readReplied }: Plan): Piece['reply'] {
  if (at.reply < 0) return null
  const text = cells[at.reply] ?? ''
  if (text.trim() === '') return null
  return { text, at: readReplied === null ? null : readReplied(cells[at.replyAt] ?? '').at }
}

// Words are not lost for a date that cannot be read: the feedback has none then, and the cell is kept as it stands.
function attributesOf(
  cells: string[],
  { leftover, columns, planned, at }: Plan,
  oddDate: boolean,
): Record<string, string> {
  const attributes: Record<string, string> = {}
  if (oddDate) keep(attributes, columns[at.saidAt], cells[at.saidAt])
  for (const i of leftover) keep(attributes, columns[i], cells[i])
  for (let i = planned; i < cells.length; i++) keep(attributes, columns[i], cells[i])
  return attributes
}

function keep(attributes: Record<string, string>, name: string | undefined, cell: string | undefined): void {
  if (name === undefined || cell === undefined || cell === '') return
  const text = cell.trim()
  if (text !== '') attributes[name] = text
}
