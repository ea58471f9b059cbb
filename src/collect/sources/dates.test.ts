import { describe, expect, it } from 'vitest'
import { dateFormOf } from './date-form.ts'
import { type DateForm, dateReader } from './dates.ts'

const FORM: DateForm = { kind: 'calendar', order: 'ymd', zoned: false }

function read(cell: string, form: Partial<DateForm> = {}, zone = 'UTC'): string | null {
  const date = dateReader({ ...FORM, ...form }, zone)(cell)
  if (date.at === null) return date.fault
  const iso = new Date(date.at).toISOString()
  return date.precision === 'day' ? iso.slice(0, 10) : iso.slice(0, 19)
}

describe('dateReader', () => {
  it.each([
    ['2024-03-20', '2024-03-20'],
    ['2024/03/20', '2024-03-20'],
    ['2024.03.20.', '2024-03-20'],
    ['2024-3-5', '2024-03-05'],
    ['2024-03-20-', '2024-03-20'],
    ['2024.3.20. 오후 3:05', '2024-03-20T15:05:00'],
    ['2024-03-20 09:08:07', '2024-03-20T09:08:07'],
    ['2024-03-20T09:08:07.123Z', '2024-03-20T09:08:07'],
    ['2024-03-20T09:08:07+0900', '2024-03-20T00:08:07'],
    ['2024-03-20 01:05:42-07:00', '2024-03-20T08:05:42'],
    ['2024-03-20 01:05', '2024-03-20T01:05:00'],
    ['2024/3/20 1:05', '2024-03-20T01:05:00'],
    ['20240320', '2024-03-20'],
    ['20240320T010203Z', '2024-03-20T01:02:03'],
    ['March 20, 2024', '2024-03-20'],
    ['Mar 20 2024', '2024-03-20'],
    ['20 March 2024', '2024-03-20'],
    ['20th March, 2024', '2024-03-20'],
    ['20-Mar-2024', '2024-03-20'],
    ['1 juillet 2022', '2022-07-01'],
    ['1. Juli 2022', '2022-07-01'],
    ['5 de marzo de 2023', '2023-03-05'],
    ['Wednesday, March 20, 2024 3:04 PM', '2024-03-20T15:04:00'],
    ['November 26, 2022 | Version 22.11.24', '2022-11-26'],
    ['Reviewed in the United States on October 3, 2026', '2026-10-03'],
    ['Tue Oct 31 22:14:37 +0000 2017', '2017-10-31T22:14:37'],
    ['Tue, 31 Oct 2017 22:14:37 +0900', '2017-10-31T13:14:37'],
    ['2026년 11월 21일', '2026-11-21'],
    ['2026년 11월 21일 오후 3:05', '2026-11-21T15:05:00'],
    ['2026년 1월 2일 오전 12:05', '2026-01-02T00:05:00'],
    ['2026年11月21日', '2026-11-21'],
    ['2026年11月21日 15時05分', '2026-11-21T15:05:00'],
    ['2026年11月21日 下午3:05', '2026-11-21T15:05:00'],
    ['２０２６／１１／２１', '2026-11-21'],
    ['15.08.25', '2015-08-25'],
  ])('reads %s', (cell, expected) => {
    expect(read(cell)).toBe(expected)
  })

  it.each([
    ['3/4/2024', 'mdy', '2024-03-04'],
    ['3/4/2024', 'dmy', '2024-04-03'],
    ['2/24/2015 11:35', 'mdy', '2015-02-24T11:35:00'],
    ['24-02-2015 11.35', 'dmy', '2015-02-24T11:35:00'],
    ['1/2/2024 1:05:09 PM', 'mdy', '2024-01-02T13:05:09'],
    ['25.08.15', 'dmy', '2015-08-25'],
  ] as const)('reads %s as %s', (cell, order, expected) => {
    expect(read(cell, { order })).toBe(expected)
  })

  it('reads serial numbers and epochs', () => {
    expect(read('42059.4832407407', { kind: 'excel' })).toBe('2015-02-24T11:35:52')
    expect(read('45371', { kind: 'excel' })).toBe('2024-03-20')
    expect(read('1710925687', { kind: 'epoch-s' })).toBe('2024-03-20T09:08:07')
    expect(read('1710925687123', { kind: 'epoch-ms' })).toBe('2024-03-20T09:08:07')
  })

  it.each(['2024-02-31', '31/02/2024', '2024-13-01', '2023-02-29', '2024-01-01 25:61:00'])('refuses %s', cell => {
    expect(read(cell, { order: 'dmy' })).toBe('date-impossible')
  })

  it('tells missing from unreadable', () => {
    for (const cell of ['', ' ', '-', 'N/A', 'null', 'NaT']) expect(read(cell)).toBeNull()
    expect(read('last summer')).toBe('date-unreadable')
  })

  it('puts dates without an offset into the zone, through its clock changes', () => {
    expect(read('2024-03-20 09:00:00', {}, 'Asia/Seoul')).toBe('2024-03-20T00:00:00')
    expect(read('2024-01-15 12:00:00', {}, 'Europe/Berlin')).toBe('2024-01-15T11:00:00')
    expect(read('2024-07-15 12:00:00', {}, 'Europe/Berlin')).toBe('2024-07-15T10:00:00')
    expect(read('2024-03-20T09:00:00Z', {}, 'Asia/Seoul')).toBe('2024-03-20T09:00:00')
    expect(() => dateReader(FORM, 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('dateFormOf', () => {
  it.each([
    [['1/13/2024', '2/3/2024'], 'mdy', false],
    [['13/1/2024', '2/3/2024'], 'dmy', false],
    [['1/2/2024', '2/3/2024'], 'mdy', true],
    [['1.2.2024', '2.3.2024'], 'dmy', true],
    [['15.08.25', '14.01.04'], 'ymd', false],
    [['25/08/95'], 'dmy', false],
    [['2024-01-02'], 'ymd', false],
  ])('orders %j as %s', (cells, order, ambiguous) => {
    expect(dateFormOf(cells)).toMatchObject({ form: { kind: 'calendar', order }, ambiguous })
  })

  it('knows numbers that are dates, offsets, and what is no date', () => {
    expect(dateFormOf(['45371', '45372.5'])?.form.kind).toBe('excel')
    expect(dateFormOf(['1710925687'])?.form.kind).toBe('epoch-s')
    expect(dateFormOf(['1710925687123'])?.form.kind).toBe('epoch-ms')
    expect(dateFormOf(['2024-03-20T01:02:03Z', '2024-03-20 01:02:03+09:00'])?.form.zoned).toBe(true)
    expect(dateFormOf(['good', 'bad', '2024-01-01'])).toBeNull()
    expect(dateFormOf(['', 'NA'])).toBeNull()
  })
})
