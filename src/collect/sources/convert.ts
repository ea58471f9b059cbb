import { dateReader, type ReadDate } from './dates.ts'
import type { Line } from './delimited.ts'
import type { Limits } from './limits.ts'
import type { Mapping } from './mapping.ts'
import type { Piece, Rating, Reject } from './piece.ts'
import { ratingReader } from './rating.ts'

/** Turns row number and cells into a piece, or into a reject that says why not. */
export type Convert = (row: number, line: Line) => Piece | Reject

interface Plan {
  at: Record<Exclude<keyof Mapping['fields'], 'text'>, number>
  texts: number[]
  leftover: number[]
  columns: string[]
  /** How many columns there were when this was planned. */
  planned: number
  mapping: Mapping
  readRating: ((cell: string) => Rating | 'rating-unreadable' | 'rating-out-of-scale' | null) | null
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
const PLAY_LINK = /[?&#]reviewid=([^&#]+)/i

/** Compiles a mapping for these columns; `columns` may grow afterwards (JSON), new ones become attributes. */
export function converter(mapping: Mapping, columns: string[], bounds: Bounds): Convert {
  const plan = planOf(mapping, columns)
  const width = columns.length
  const missing = new Set(mapping.missing)
  const longest = bounds.limits.cellChars
  return (row, line) => {
    if (!Array.isArray(line)) return reject(row, null, line.code, line.cells)
    if (bounds.even && line.length !== width) {
      const uneven = evened(row, line, width)
      if (uneven !== null) return uneven
    }
    for (let i = 0; i < line.length; i++) {
      const cell = line[i] ?? ''
      if (cell.length > longest)
        return reject(row, columns[i] ?? null, 'cell-too-long', line, { length: cell.length, limit: longest })
      if (missing.size > 0 && missing.has(cell)) line[i] = ''
    }
    return pieceOf(row, line, plan)
  }
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

function reject(
  row: number,
  field: string | null,
  code: string,
  cells: string[],
  params: Reject['params'] = {},
): Reject {
  const kept = cells.map(cell => (cell.length > KEPT_CHARS ? `${cell.slice(0, KEPT_CHARS)}…` : cell))
  return { row, field, code, params, cells: kept }
}

function evened(row: number, line: string[], width: number): Reject | null {
  if (line.length < width) return reject(row, null, 'cells-missing', line, { have: line.length, want: width })
  // Spreadsheets leave empty cells behind the last column.
  for (let i = width; i < line.length; i++)
    if (line[i]?.trim() !== '') return reject(row, null, 'cells-extra', line, { have: line.length, want: width })
  line.length = width
  return null
}

function pieceOf(row: number, cells: string[], plan: Plan): Piece | Reject {
  const { at, mapping } = plan
  const cell = (i: number) => (i < 0 ? '' : (cells[i] ?? ''))
  const written = plan.readRating === null ? null : plan.readRating(cell(at.rating))
  if (typeof written === 'string') return ratingReject(row, written, cells, plan)
  const said = plan.readSaid === null ? null : plan.readSaid(cell(at.saidAt))
  if (said?.fault === 'date-impossible')
    return reject(row, plan.columns[at.saidAt] ?? null, said.fault, cells, { value: cell(at.saidAt).slice(0, 80) })
  const verbatim = verbatimOf(cells, plan.texts)
  const title = at.title < 0 ? '' : cell(at.title).trim()
  const nativeId = mapping.identity === 'native' ? idOf(cell(at.id), mapping.idForm) : null
  if (verbatim === '' && title === '' && written === null && nativeId === null)
    return reject(row, null, 'nothing-said', cells)
  const parent = at.parent < 0 ? null : idOf(cell(at.parent), 'cell')
  return {
    row,
    nativeId,
    parentId: parent === '-1' || parent === '0' ? null : parent,
    ours: at.ours >= 0 && mapping.oursWhen.includes(cell(at.ours).trim().toLowerCase()),
    saidAt: said === null ? null : said.at,
    saidPrecision: said === null ? 'unknown' : said.precision,
    editedAt: plan.readEdited === null ? null : plan.readEdited(cell(at.editedAt)).at,
    rating: written,
    title,
    verbatim,
    author: { id: orNull(cell(at.authorId)), name: orNull(cell(at.authorName)), email: orNull(cell(at.authorEmail)) },
    product: productOf(cells, plan),
    url: orNull(cell(at.url)),
    version: orNull(cell(at.version)),
    device: orNull(cell(at.device)),
    country: orNull(cell(at.country)) ?? mapping.constants.country ?? null,
    language: orNull(cell(at.language)) ?? mapping.constants.language ?? null,
    reply: replyOf(cells, plan),
    attributes: attributesOf(cells, plan, said?.fault === 'date-unreadable'),
  }
}

function ratingReject(
  row: number,
  code: 'rating-unreadable' | 'rating-out-of-scale',
  cells: string[],
  plan: Plan,
): Reject {
  const value = (cells[plan.at.rating] ?? '').slice(0, 80)
  const params = code === 'rating-unreadable' ? { value } : { value, ...plan.mapping.rating }
  return reject(row, plan.columns[plan.at.rating] ?? null, code, cells, params)
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
  const key = at.productKey < 0 ? null : orNull(cells[at.productKey] ?? '')
  const name = at.productName < 0 ? null : orNull(cells[at.productName] ?? '')
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
