import writeSheets, { type CellObject, type Row } from 'write-excel-file/universal'
import type { Cell } from '../charts/table.ts'
import { type Sheet, sheetNames } from './sheet.ts'

const FORMATS: Partial<Record<Cell['as'], string>> = {
  count: '#,##0',
  mean: '0.00',
  share: '0%',
  day: 'yyyy-mm-dd',
  month: 'yyyy-mm',
}
const LETTER = 1.15
const WIDE_LETTER = 2.1
const WIDEST = 60

/** A spreadsheet with a sheet for each table; numbers, shares and days are what they are, and no text is a formula. */
export function xlsxOf(sheets: readonly Sheet[]): Promise<Blob> {
  const names = sheetNames(sheets.map(sheet => sheet.title))
  return writeSheets(
    sheets.map((sheet, at) => ({
      sheet: names[at] ?? '',
      data: rowsOf(sheet),
      columns: sheet.table.head.map((name, column) => ({
        width: widthOf([name, ...sheet.table.rows.map(row => row[column]?.shown ?? '')]),
      })),
    })),
  ).toBlob()
}

function rowsOf({ title, notes, table }: Sheet): Row[] {
  return [
    [{ value: title, type: String, fontWeight: 'bold', fontSize: 14 }],
    ...notes.map((note): Row => [{ value: note, type: String }]),
    [null],
    table.head.map((name): CellObject => ({ value: name, type: String, fontWeight: 'bold' })),
    ...table.rows.map((row): Row => row.map(typed)),
  ]
}

function typed({ value, as }: Cell): CellObject | null {
  if (value === null) return null
  if (typeof value === 'number') return { value, type: Number, format: FORMATS[as] ?? '0' }
  // A day of the calendar: no zone may move it.
  if (as === 'day' || as === 'month') return { value: new Date(value), type: Date, format: FORMATS[as] ?? '' }
  return { value, type: String }
}

/** In characters of a spreadsheet; Korean, Chinese and Japanese signs take two. */
function widthOf(texts: readonly string[]): number {
  const width = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? WIDE_LETTER : LETTER), 2)
  return Math.min(WIDEST, Math.max(8, ...texts.map(width)))
}
