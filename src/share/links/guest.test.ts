import { expect, test } from 'vitest'
import { countsOf } from '../charts/counts.ts'
import type { ChartView } from '../charts/schema.ts'
import { askedOf, guestView, outside } from './guest.ts'

const counts = countsOf([])
const view: ChartView = {
  kind: 'topics',
  from: '2026-03-01',
  to: '2026-03-31',
  step: 'day',
  before: null,
  total: { counts, was: null },
  undated: 0,
  left: 0,
  marks: [
    {
      key: 'delivery/late',
      name: 'delivery/late',
      words: null,
      from: null,
      to: null,
      counts,
      was: null,
      rating: null,
      waiting: null,
      filter: { source: ['7'], topic: ['delivery/late'] },
    },
  ],
  filter: { source: ['7'], from: ['2026-03-01'], to: ['2026-03-31'] },
}

test('a guest sees figures and days, and no way to what is behind them', () => {
  const seen = guestView(view)
  expect(seen.filter).toEqual({ from: ['2026-03-01'], to: ['2026-03-31'] })
  expect(seen.marks[0]?.filter).toBeNull()
  expect(guestView({ ...view, filter: { source: ['7'] } }).filter).toEqual({})
})

test('what names members stays inside', () => {
  const placed = { range: null, wide: false }
  expect(
    outside([
      { kind: 'owners', ...placed },
      { kind: 'ages', ...placed },
    ]),
  ).toEqual([{ kind: 'ages', ...placed }])
})

test("a chart's own range stands over the board's days", () => {
  const asked = { range: 'all' as const, from: '2026-01-01', to: '2026-02-01', source: '7' }
  expect(askedOf({ kind: 'volume', range: '30d', wide: false }, asked)).toEqual({ range: '30d', source: '7' })
  expect(askedOf({ kind: 'volume', range: null, wide: false }, asked)).toEqual(asked)
})
