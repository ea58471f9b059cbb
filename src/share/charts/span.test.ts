import { expect, it } from 'vitest'
import { inWholeMonths, periodsOf, type Span, spanBefore, spanOf, stretchesOf } from './span.ts'

const known = { first: '2025-03-01', last: '2026-11-01', today: '2026-11-22' }
const span = (from: string, to: string, step: Span['step']): Span => ({ from, to, step, whole: false })
const daysOf = (stretch: { from: string; to: string }) =>
  (Date.parse(stretch.to) - Date.parse(stretch.from)) / 86_400_000 + 1

it('ends named ranges today, or with the last month that has feedback', () => {
  expect(spanOf({ range: '30d' }, known)).toEqual(span('2026-10-24', '2026-11-22', 'day'))
  expect(spanOf({ range: '12m' }, known)).toEqual(span('2025-12-01', '2026-11-22', 'month'))
  expect(spanOf({ range: '90d' }, { ...known, last: '2024-02-01' })).toMatchObject({ to: '2024-02-29' })
  expect(spanOf({ range: 'all' }, known)).toEqual({ from: '2025-03-01', to: '2026-11-22', step: 'month', whole: true })
  expect(spanOf({ range: 'all' }, { first: null, last: null, today: '2026-11-22' }).from).toBe('2026-11-01')
})

it('draws a quarter by day and more by month', () => {
  expect(spanOf({ from: '2026-01-01', to: '2026-03-31' }, known).step).toBe('day')
  expect(spanOf({ from: '2026-01-01', to: '2026-04-30' }, known).step).toBe('month')
})

it('compares with as many days, or with whole months where the span begins with one', () => {
  expect(spanBefore(span('2026-10-24', '2026-11-22', 'day'))).toEqual(span('2026-09-24', '2026-10-23', 'day'))
  expect(spanBefore(span('2025-12-01', '2026-11-22', 'month'))).toEqual(span('2024-12-01', '2025-11-22', 'month'))
  expect(spanBefore(span('2026-03-01', '2026-08-31', 'month'))).toEqual(span('2025-09-01', '2026-02-28', 'month'))
  expect(spanBefore(span('2026-01-15', '2026-06-13', 'month'))).toEqual(span('2025-08-18', '2026-01-14', 'month'))
  expect(spanBefore({ ...span('2025-03-01', '2026-11-22', 'month'), whole: true })).toBeNull()
})

it('never reaches from the period before into the one it is compared with', () => {
  for (const from of ['2024-01-31', '2024-02-01', '2024-02-29', '2025-12-01'])
    for (const length of [0, 27, 28, 30, 59, 92, 93, 200, 365]) {
      const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10)
      const now = spanOf({ from, to }, known)
      const before = spanBefore(now)
      expect(before && before.from <= before.to && before.to < from, `${from} ${to}`).toBe(true)
    }
})

it('leaves no period of a series out', () => {
  expect(periodsOf(span('2026-01-15', '2026-03-02', 'month'))).toEqual([
    { from: '2026-01-15', to: '2026-01-31' },
    { from: '2026-02-01', to: '2026-02-28' },
    { from: '2026-03-01', to: '2026-03-02' },
  ])
  expect(periodsOf(span('2024-02-28', '2024-03-01', 'day'))).toHaveLength(3)
})

it('takes whole months where it can and days at the ends', () => {
  expect(stretchesOf({ from: '2026-01-30', to: '2026-04-02' })).toEqual([
    { grain: 'day', from: '2026-01-30', to: '2026-01-31' },
    { grain: 'month', from: '2026-02-01', to: '2026-03-01' },
    { grain: 'day', from: '2026-04-01', to: '2026-04-02' },
  ])
  expect(stretchesOf({ from: '2026-02-01', to: '2026-02-28' })).toEqual([
    { grain: 'month', from: '2026-02-01', to: '2026-02-01' },
  ])
  expect(stretchesOf({ from: '2026-02-02', to: '2026-02-28' })).toEqual([
    { grain: 'day', from: '2026-02-02', to: '2026-02-28' },
  ])
  expect(stretchesOf({ from: '2026-02-02', to: '2026-03-30' }).map(it => it.grain)).toEqual(['day'])
})

it('counts each day once, whatever the span', () => {
  for (let start = 0; start < 70; start += 3)
    for (let length = 0; length < 130; length += 7) {
      const from = new Date(Date.UTC(2024, 0, 15 + start)).toISOString().slice(0, 10)
      const to = new Date(Date.UTC(2024, 0, 15 + start + length)).toISOString().slice(0, 10)
      const days = stretchesOf({ from, to }).reduce((sum, stretch) => {
        if (stretch.grain === 'day') return sum + daysOf(stretch)
        return sum + daysOf(inWholeMonths({ ...stretch, step: 'month', whole: false }))
      }, 0)
      expect(days, `${from} ${to}`).toBe(length + 1)
    }
})
