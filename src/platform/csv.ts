/** In front of a file it makes spreadsheets read Korean and Chinese as what they are. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** A spreadsheet runs cells that begin with these, some also full-width or after blanks; a leading apostrophe makes them text. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/** One line of CSV. Numbers stay numbers; text that a spreadsheet would run is neutralised. */
export function csvLine(cells: (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
