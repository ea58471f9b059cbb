import { expect, it } from 'vitest'
import { changesIn, trendOf } from './trend.ts'

const of = (complaints: number, pieces: number) => ({ complaints, pieces })

it('tells rising, falling and steady by shares, not by how much is said', () => {
  expect(trendOf(of(40, 400), of(15, 400))).toBe('rising')
  expect(trendOf(of(15, 400), of(40, 400))).toBe('falling')
  expect(trendOf(of(80, 800), of(40, 400))).toBe('steady')
})

it('tells what clearly changed from four weeks to one, the greatest first', () => {
  const both = (negative: number, positive: number) => ({ negative, positive })
  const counts = [
    { topic: 'delivery/late', now: both(30, 0), before: both(12, 0) },
    { topic: 'quality/taste', now: both(0, 1), before: both(0, 60) },
    { topic: 'price/expensive', now: both(5, 0), before: both(20, 0) },
  ]
  expect(changesIn(counts, { pieces: 100, piecesBefore: 400, shorter: 4 })).toEqual([
    { topic: 'delivery/late', side: 'complaints', trend: 'rising', now: 30, usual: 3 },
    { topic: 'quality/taste', side: 'praise', trend: 'falling', now: 1, usual: 15 },
  ])
})
