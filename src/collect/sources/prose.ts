import { looksLikeDate } from './date-form.ts'
import type { Sample } from './sample.ts'

const LONG = 25
const MOST_QUESTIONS = 12

/** Columns that look like free words: long, mostly different from each other, neither links nor dates nor numbers. Best first. */
export function proseColumns(sample: Sample, taken: Set<string>): string[] {
  const [lone, ...others] = sample.columns
  if (lone !== undefined && others.length === 0 && sample.cells(lone).some(cell => /\p{L}/u.test(cell))) return [lone]
  const found = sample.columns
    .filter(column => !taken.has(column))
    .map(column => ({ column, length: proseLength(sample.cells(column)) }))
    .filter(each => each.length > 0)
  found.sort((a, b) => b.length - a.length)
  const best = new Set(found.slice(0, MOST_QUESTIONS).map(each => each.column))
  return sample.columns.filter(column => best.has(column))
}

/** Mean width of a column's filled cells, wide characters counting double; 0 when they are not prose. */
function proseLength(cells: string[]): number {
  const filled = cells.filter(cell => cell.trim() !== '').slice(0, 1000)
  if (filled.length === 0 || new Set(filled).size < filled.length * 0.5) return 0
  const plain = filled.filter(cell => !/^https?:\/\/\S+$/.test(cell) && /\p{L}{2}/u.test(cell) && !isDate(cell))
  if (plain.length < filled.length * 0.8) return 0
  const mean = plain.reduce((sum, cell) => sum + width(cell), 0) / plain.length
  const spaced = plain.filter(cell => /\s/.test(cell.trim()) || width(cell) > cell.length).length
  return mean >= LONG && spaced > plain.length * 0.5 ? mean : 0
}

function isDate(cell: string): boolean {
  return cell.length < 40 && looksLikeDate(cell)
}

function width(cell: string): number {
  return cell.length + (cell.match(/[\u1100-\uD7FF\uF900-\uFAFF\uFF00-\uFFEF]/g)?.length ?? 0)
}
