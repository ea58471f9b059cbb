import { looksLikeDate } from './date-form.ts'
import { meaningsOf } from './synonyms.ts'

/** Where the header stands among the lines that are not blank (1-based, 0: there is none) and what it names. */
export interface Header {
  headerRow: number
  headerRows: 0 | 1 | 2
  columns: string[]
}

const SECOND_ROW = /^(?:open-ended response|response|other \(please specify\))$/i
const SEARCHED = 20

/** True for a line with nothing in any cell. */
export function isBlank(cells: string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false
  return true
}

/** Finds the header among the first lines (blank ones already left out): past a title above it, one row or SurveyMonkey's two. */
export function headerOf(lines: string[][]): Header {
  const width = usualWidth(lines)
  const at = Math.max(
    0,
    lines.slice(0, SEARCHED).findIndex(line => !isHint(line) && (filled(line) >= width / 2 || knownCells(line) >= 2)),
  )
  const first = lines[at] ?? []
  if (isData(first)) return { headerRow: 0, headerRows: 0, columns: unique(Array.from({ length: width }, () => '')) }
  const second = lines[at + 1] ?? []
  if (second[0]?.trim() === '' && second.filter(cell => SECOND_ROW.test(cell.trim())).length >= 1)
    return { headerRow: at + 1, headerRows: 2, columns: unique(joined(first, second)) }
  return { headerRow: at + 1, headerRows: 1, columns: unique(trimmedEnd(first)) }
}

// Excel's hint for itself, `sep=;`, above the header.
function isHint(line: string[]): boolean {
  return /^sep=$/i.test(line[0]?.trim() ?? '') && filled(line) === 1
}

function usualWidth(lines: string[][]): number {
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(line.length, (counts.get(line.length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

function filled(line: string[]): number {
  return line.filter(cell => cell.trim() !== '').length
}

function knownCells(line: string[]): number {
  return line.filter(cell => meaningsOf(cell).length > 0).length
}

// A number or a date names no column; words we know do.
function isData(line: string[]): boolean {
  if (knownCells(line) > 0) return false
  if (line.length === 1 && isSentence(line[0] ?? '')) return true
  return line.some(cell => cell.trim() !== '' && (Number.isFinite(Number(cell)) || looksLikeDate(cell)))
}

// Lines of plain words pasted without a header.
function isSentence(cell: string): boolean {
  const text = cell.trim()
  return text.length > 40 || text.split(/\s+/).length > 4 || /[.!~。！]$/.test(text)
}

function trimmedEnd(line: string[]): string[] {
  const last = line.findLastIndex(cell => cell.trim() !== '')
  return line.slice(0, last + 1)
}

function joined(first: string[], second: string[]): string[] {
  let question = ''
  return Array.from({ length: Math.max(first.length, second.length) }, (_, i) => {
    const above = first[i]?.trim() ?? ''
    const below = second[i]?.trim() ?? ''
    if (above !== '') question = above
    return below === '' || /^(?:open-ended )?response$/i.test(below) ? question : `${question}: ${below}`
  })
}

function unique(names: string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((raw, i) => {
    const name = raw.replace(/\s+/g, ' ').trim() || `column ${i + 1}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}
