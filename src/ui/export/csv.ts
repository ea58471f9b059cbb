import { BYTE_ORDER_MARK, csvLine } from '../../platform/csv.ts'
import type { Sheet } from './sheet.ts'

/** One table as CSV, its head first; several with their titles and a blank line between. */
export function csvOf(sheets: readonly Sheet[]): string {
  const lines = ({ table }: Sheet) => [
    csvLine([...table.head]),
    ...table.rows.map(row => csvLine(row.map(({ value }) => value))),
  ]
  const [only] = sheets
  if (sheets.length === 1 && only !== undefined) return BYTE_ORDER_MARK + lines(only).join('')
  const titled = sheets.map(sheet =>
    [csvLine([sheet.title]), ...sheet.notes.map(note => csvLine([note])), ...lines(sheet)].join(''),
  )
  return BYTE_ORDER_MARK + titled.join('\r\n')
}
