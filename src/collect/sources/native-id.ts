import { plainHeader } from './synonyms.ts'

const RUINED = /^[+-]?\d(?:[.,]\d+)?e[+-]?\d+$/i
const MOSTLY = 0.9

/**
 * Says whether a column's cells (of a sample, in file order, empties included) can be the rows' own ids: filled, nearly all
 * different, not ruined by a spreadsheet (5.70306E+17, digits rounded to zeros). A bare `id` must also not count the rows:
 * small whole numbers that only rise are a row number, or what is left of one after filtering.
 */
export function isIntactId(cells: string[], header: string, bySource: boolean): boolean {
  const filled = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  if (filled.length < cells.length * 0.5 || filled.length === 0) return false
  if (isRuined(filled)) return false
  if (new Set(filled).size < filled.length * MOSTLY) return false
  return bySource || plainHeader(header) !== 'id' || !countsRows(filled)
}

/** True when a spreadsheet has ruined long numbers among these cells: 5.70306E+17, or digits after the fifteenth rounded to zeros. */
export function isRuined(cells: string[]): boolean {
  return cells.some(cell => RUINED.test(cell)) || isRounded(cells)
}

// A spreadsheet keeps 15 digits and writes zeros for the rest.
function isRounded(cells: string[]): boolean {
  const long = cells.filter(cell => /^\d{16,}$/.test(cell))
  if (long.length < cells.length * 0.5) return false
  return long.filter(cell => /^\d{15}0+$/.test(cell)).length > long.length * MOSTLY
}

function countsRows(cells: string[]): boolean {
  const numbers = cells.map(Number)
  if (!numbers.every(value => Number.isSafeInteger(value) && value >= 0)) return false
  const rises = numbers.every((value, i) => i === 0 || value > (numbers[i - 1] ?? 0))
  const last = numbers.at(-1) ?? 0
  return rises && (numbers[0] ?? 0) <= Math.max(1, cells.length * 0.1) && last <= cells.length * 4
}
