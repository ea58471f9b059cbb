import type { Line } from './delimited.ts'
import type { JsonRecord } from './json-records.ts'

/** The columns met so far in a JSON file; grows as entries bring new keys. */
export interface Columns {
  names: string[]
  index: Map<string, number>
}

const MOST_COLUMNS = 500
const DEEPEST = 4

export function columnsFrom(names: string[]): Columns {
  return { names: [...names], index: new Map(names.map((name, i) => [name, i])) }
}

/** One entry as cells, keys joined by dots, `label` wrappers undone; keys standing for `*` in the path become key1, key2, … */
export function recordLine(record: JsonRecord, pattern: string[], columns: Columns): Line {
  const value = parsedOrNull(record.text)
  if (value === null) return { code: 'json-broken', cells: [record.text] }
  const cells: string[] = []
  for (const [key, inner] of Object.entries(value)) flatten(key, inner, columns, { cells, depth: 1 })
  pattern.forEach((part, i) => {
    if (part === '*') put(`key${i + 1}`, record.path[i] ?? '', columns, cells)
  })
  for (const [key, text] of Object.entries(record.beside)) put(key, text, columns, cells)
  for (let i = 0; i < columns.names.length; i++) cells[i] ??= ''
  return cells
}

function parsedOrNull(text: string): object | null {
  try {
    return asObject(JSON.parse(text))
  } catch {
    // Python writes NaN and Infinity, which JSON does not have; inside texts they are words.
    try {
      const mended = text.replace(/"(?:[^"\\]|\\.)*"|NaN|-?Infinity/g, part => (part[0] === '"' ? part : 'null'))
      return asObject(JSON.parse(mended))
    } catch {
      return null
    }
  }
}

function asObject(value: unknown): object | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
}

function flatten(name: string, value: unknown, columns: Columns, into: { cells: string[]; depth: number }): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || into.depth >= DEEPEST) {
    put(name, plainText(value), columns, into.cells)
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    const wrapped = key === 'label' && typeof inner === 'string'
    if (wrapped && inner === '') continue
    flatten(wrapped ? name : `${name}.${key}`, inner, columns, { cells: into.cells, depth: into.depth + 1 })
  }
}

function plainText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  return Array.isArray(value) ? listText(value) : JSON.stringify(value)
}

function listText(list: unknown[]): string {
  if (list.length === 0) return ''
  return list.every(item => typeof item !== 'object') ? list.join(', ') : JSON.stringify(list)
}

function put(name: string, text: string, columns: Columns, cells: string[]): void {
  let at = columns.index.get(name)
  if (at === undefined) {
    if (columns.names.length >= MOST_COLUMNS) return
    at = columns.names.push(name) - 1
    columns.index.set(name, at)
  }
  if (cells[at] === undefined || cells[at] === '')
    cells[at] = text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
}
