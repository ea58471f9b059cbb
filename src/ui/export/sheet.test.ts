import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cellsIn } from '../charts/table.ts'
import { formats } from '../format.ts'
import { csvOf } from './csv.ts'
import { fileName, type Sheet, sheetNames } from './sheet.ts'
import { xlsxOf } from './xlsx.ts'

const { text, count, mean, share, day, month } = cellsIn(formats('ko'))
const RUNS = ['=1+1', '+82', '-2+3', '@SUM(A1)', '＝1', '\t=1']

const sheet: Sheet = {
  title: '주제: 배송/환불',
  notes: ['2026. 3. 1. – 2026. 3. 31.', '한강상점'],
  table: {
    head: ['주제', '고객 의견', '평균', '비율', '날짜', '월'],
    rows: [
      [text('배송 "지연", 느림'), count(1234), mean(4.25), share(0.375), day('2026-03-01'), month('2026-03-15')],
      ...RUNS.map(run => [text(run), count(0), mean(null), share(0), day('2026-12-31'), month('2026-12-31')]),
    ],
  },
}

test('CSV begins with a mark for spreadsheets and holds figures as they are', () => {
  const csv = csvOf([sheet])
  expect([...new TextEncoder().encode(csv).slice(0, 6)]).toEqual([0xef, 0xbb, 0xbf, 0xec, 0xa3, 0xbc])
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    '\uFEFF주제,고객 의견,평균,비율,날짜,월',
    '"배송 ""지연"", 느림",1234,4.25,0.375,2026-03-01,2026-03',
  ])
})

test('CSV runs nothing', () => {
  const cells = csvOf([sheet]).split('\r\n').slice(2, -1)
  expect(cells).toHaveLength(RUNS.length)
  for (const line of cells) expect(line).toMatch(/^"?'/)
})

test('a board is one CSV of titled tables', () => {
  const lines = csvOf([sheet, { ...sheet, title: '=평점' }]).split('\r\n')
  expect(lines.slice(0, 4)).toEqual(['\uFEFF주제: 배송/환불', '2026. 3. 1. – 2026. 3. 31.', '한강상점', lines[3]])
  const second = lines.indexOf("'=평점")
  expect([lines[second - 1], lines[second + 3]]).toEqual(['', '주제,고객 의견,평균,비율,날짜,월'])
})

/** Parts of a spreadsheet as another program would read them. */
async function partsOf(sheets: Sheet[]): Promise<(path: string) => string> {
  const files = unzipSync(new Uint8Array(await (await xlsxOf(sheets)).arrayBuffer()))
  return path => strFromU8(files[path] ?? new Uint8Array())
}

test('a spreadsheet holds numbers, days and text as such, and no formula', async () => {
  const part = await partsOf([sheet])
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, it = '']) =>
    it.replaceAll('&quot;', '"'),
  )
  const cells = new Map(
    [...part('xl/worksheets/sheet1.xml').matchAll(/<c r="(\w+)"([^>]*)>(?:<v>([^<]*)<\/v>)?/g)].map(
      ([, place = '', attributes = '', value = '']) => [
        place,
        attributes.includes('t="s"') ? strings[Number(value)] : Number(value),
      ],
    ),
  )
  const row = (number: number) => [...'ABCDEF'].map(column => cells.get(`${column}${number}`))
  expect([cells.get('A1'), cells.get('A2'), cells.get('A3')]).toEqual([sheet.title, ...sheet.notes])
  expect(row(5)).toEqual(sheet.table.head)
  // 46082 is 1 March 2026 as spreadsheets count days.
  expect(row(6)).toEqual(['배송 "지연", 느림', 1234, 4.25, 0.375, 46_082, 46_082])
  expect(cells.get('A7')).toBe('=1+1')
  expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>')
  for (const format of ['#,##0', '0.00', '0%', 'yyyy-mm-dd', 'yyyy-mm'])
    expect(part('xl/styles.xml')).toMatch(new RegExp(`formatCode="${format}"|numFmtId="(3|2|9)"`))
})

test('sheets of a board have names of their own that spreadsheets take', async () => {
  const names = sheetNames(['주제: 배송/환불', '주제: 배송/환불', "'", 'x'.repeat(40), 'X'.repeat(40)])
  expect(names).toEqual(['주제  배송 환불', '주제  배송 환불 2', '-', 'x'.repeat(31), `${'X'.repeat(29)} 2`])
  const part = await partsOf([sheet, sheet])
  expect([...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual(
    names.slice(0, 2),
  )
})

test('a file is called what every file system takes', () => {
  expect(fileName(['평점: 앱/웹', '30일?'], 'csv')).toBe('평점  앱 웹 30일.csv')
})
