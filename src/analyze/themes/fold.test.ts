import { expect, it } from 'vitest'
import { type Carried, foldAlarms } from './fold.ts'
import { settleAlarms } from './settle.ts'

const carried = (topic: string, given: Partial<Carried> & { days: [string, string]; seen?: number }): Carried => {
  const [firstDay, lastDay] = given.days
  const counts = { seen: given.seen ?? 20, expected: 2 }
  return {
    alarm: {
      topic,
      firstDay,
      lastDay,
      raisedOn: firstDay,
      state: 'over',
      ...counts,
      peak: { from: firstDay, to: lastDay, ...counts },
      sourceId: null,
      days: [],
    },
    pieces: 20,
    topics: new Map(),
    products: new Map(),
    ...given,
  }
}
const may: [string, string] = ['2026-05-01', '2026-05-10']
const folded = (all: Carried[]) => foldAlarms(all).map(({ topic, others }) => [topic, ...others])

it('names with an alarm what rose at the same time in its area or on its pieces', () => {
  const late = carried('delivery/late', { days: may, seen: 50 })
  expect(folded([carried('delivery/courier', { days: may }), late])).toEqual([['delivery/late', 'delivery/courier']])
  expect(folded([late, carried('support/response', { days: may, topics: new Map([['delivery/late', 12]]) })])).toEqual([
    ['delivery/late', 'support/response'],
  ])
})

it('keeps apart what stands in other pieces, or came at another time', () => {
  const late = carried('delivery/late', { days: may, seen: 50 })
  const own = carried('price/expensive', { days: may, topics: new Map([['delivery/late', 4]]) })
  expect(folded([late, own])).toEqual([['delivery/late'], ['price/expensive']])
  expect(folded([late, carried('delivery/courier', { days: ['2026-06-01', '2026-06-05'] })])).toEqual([
    ['delivery/late'],
    ['delivery/courier'],
  ])
})

it('names the product most of it is about', () => {
  const of = (products: [number, number][]) =>
    foldAlarms([carried('quality/defect', { days: may, products: new Map(products) })])[0]?.productId
  expect(of([[7, 18]])).toBe(7)
  expect(
    of([
      [7, 10],
      [8, 10],
    ]),
  ).toBeNull()
  expect(of([])).toBeNull()
})

it('knows an alarm again by its topic and its days, and lets go what is no longer found', () => {
  const [late] = foldAlarms([carried('delivery/late', { days: ['2026-05-02', '2026-05-12'] })])
  const stored = [
    { id: 1, topic: 'delivery/late', firstDay: '2026-05-01', lastDay: '2026-05-09' },
    { id: 2, topic: 'delivery/late', firstDay: '2026-02-01', lastDay: '2026-02-09' },
  ]
  const { raised, kept, gone } = settleAlarms(stored, late ? [late] : [])
  expect([raised.length, kept.map(({ id }) => id), gone]).toEqual([0, [1], [2]])
  expect(settleAlarms([], late ? [late] : []).raised).toEqual([late])
})
