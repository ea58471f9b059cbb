import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../test/shared/memory-file.ts'
import type { Piece, Reject } from '../feedback/piece.ts'
import { inspect } from './inspect.ts'
import { DEFAULT_LIMITS as limits } from './limits.ts'
import { readPieces } from './read-pieces.ts'
import { sheetRows } from './sheet.ts'

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function workbook(sheets: string[], { strings = '', since1904 = false, states = [''] } = {}): Uint8Array {
  const text = (xml: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)
  const named = sheets
    .map((_, i) => `<sheet name="S${i}" sheetId="${i + 1}" ${states[i] ?? ''} r:id="r${i}"/>`)
    .join('')
  const related = sheets.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i}.xml"/>`).join('')
  return zipSync({
    '[Content_Types].xml': text('<Types/>'),
    'xl/workbook.xml': text(
      `<workbook xmlns:r="${REL}"><workbookPr ${since1904 ? 'date1904="1"' : ''}/><sheets>${named}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(`<Relationships>${related}</Relationships>`),
    'xl/styles.xml': text(
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;년&quot; m&quot;월&quot;"/><numFmt numFmtId="171" formatCode="0.0&quot;점 day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
    ),
    'xl/sharedStrings.xml': text(`<sst>${strings}</sst>`),
    ...Object.fromEntries(
      sheets.map((rows, i) => [
        `xl/worksheets/sheet${i}.xml`,
        text(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ),
  })
}

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`
const HEADER = row(1, cell('A1', '리뷰번호'), cell('B1', '별점'), cell('C1', '리뷰내용'), cell('D1', '작성일'))

async function rowsOf(bytes: Uint8Array, step = 100): Promise<string[][]> {
  const rows: string[][] = []
  for await (const batch of sheetRows(fileOf(bytes, 'book.xlsx', step), limits)) rows.push(...batch)
  return rows
}

describe('XLSX', () => {
  it('reads shared and inline texts, numbers, booleans, gaps and dates by their style', async () => {
    const strings =
      '<si><t>한 줄</t></si><si><r><t>두 </t></r><r><t>조각</t></r><rPh><t>발음</t></rPh></si><si><t>a_x000D_b &amp; c</t></si>'
    const rows = [
      row(1, '<c r="A1" t="s"><v>0</v></c>', '<c r="C1" t="s"><v>1</v></c>', '<c r="D1" t="s"><v>2</v></c>'),
      row(
        2,
        '<c r="A2"><v>4.0</v></c>',
        '<c r="B2" t="b"><v>1</v></c>',
        '<c r="C2" t="e"><v>#N/A</v></c>',
        '<c r="AA2"><v>0.5</v></c>',
      ),
      row(
        3,
        '<c r="A3" s="1"><v>45371</v></c>',
        '<c r="B3" s="2"><v>45371.5</v></c>',
        '<c r="C3" s="3"><v>4.5</v></c>',
      ),
    ].join('')
    for (const step of [1, 50, 5000]) {
      const read = await rowsOf(workbook([rows], { strings }), step)
      expect(read[0]).toEqual(['한 줄', '', '두 조각', 'a\rb & c'])
      expect(read[1]).toEqual(['4', 'TRUE', ...Array(24).fill(''), '0.5'])
      expect(read[2]).toEqual(['2024-03-20', '2024-03-20 12:00:00', '4.5'])
    }
  })

  it('knows workbooks that count from 1904, and passes hidden and empty sheets', async () => {
    const rows = row(1, '<c r="A1" s="1"><v>43909</v></c>')
    expect(await rowsOf(workbook(['', rows], { since1904: true }))).toEqual([['2024-03-20']])
    expect(
      await rowsOf(workbook([row(1, cell('A1', 'secret')), rows], { states: ['state="hidden"', ''] })),
    ).toHaveLength(1)
  })

  it('imports a shop export, title line above the header and short rows included', async () => {
    const body = [
      row(1, cell('A1', '리뷰 내보내기')),
      HEADER.replaceAll('1"', '3"').replace('r="1"', 'r="3"'),
      row(
        4,
        '<c r="A4"><v>70011</v></c>',
        '<c r="B4"><v>5</v></c>',
        cell('C4', '포장이 튼튼해요'),
        '<c r="D4" s="1"><v>45371</v></c>',
      ),
      row(5),
      row(6, '<c r="A6"><v>70015</v></c>', '<c r="B6"><v>9</v></c>', cell('C6', '별로')),
      row(7, '<c r="A7"><v>70018</v></c>', '<c r="B7"><v>2</v></c>'),
      ...Array.from({ length: 60 }, (_, i) =>
        row(
          8 + i,
          `<c r="A${8 + i}"><v>${71000 + i * 3}</v></c>`,
          `<c r="B${8 + i}"><v>4</v></c>`,
          cell(`C${8 + i}`, '무난'),
        ),
      ),
      ...Array.from({ length: 60 }, (_, i) =>
        row(
          68 + i,
          `<c r="A${68 + i}"><v>${81000 + i * 3}</v></c>`,
          `<c r="B${68 + i}"><v>1</v></c>`,
          cell(`C${68 + i}`, '실망'),
        ),
      ),
    ].join('')
    const file = fileOf(workbook([body]), 'export.xlsx')
    const inspection = await inspect(file, { zone: 'Asia/Seoul', limits })
    expect(inspection).toMatchObject({ format: 'xlsx', headerRow: 2, certain: true })
    const items: (Piece | Reject)[] = []
    for await (const chunk of readPieces(file, inspection, { limits })) items.push(...chunk)
    expect(items[0]).toMatchObject({
      row: 1,
      nativeId: '70011',
      rating: { value: 5, max: 5 },
      verbatim: '포장이 튼튼해요',
      saidAt: Date.UTC(2024, 2, 19, 15),
      saidPrecision: 'day',
    })
    expect(items[1]).toMatchObject({ row: 2, field: '별점', code: 'rating-out-of-scale' })
    expect(items[2]).toMatchObject({ row: 3, verbatim: '', saidAt: null })
  })

  it('refuses damaged workbooks and bombs', async () => {
    await expect(rowsOf(workbook([`<row><c></row>`]))).rejects.toMatchObject({ code: 'xlsx-broken' })
    await expect(rowsOf(zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>') }))).rejects.toMatchObject({
      code: 'xlsx-broken',
    })
    await expect(rowsOf(workbook([' '.repeat(64 * 1024 ** 2)]), 1 << 16)).rejects.toMatchObject({
      code: 'archive-bomb',
    })
  })
})
