import { expect, test } from 'vitest'
import type { Settled } from './record.ts'
import { type Known, settleBatch } from './settle.ts'

const FIRST = Date.UTC(2026, 0, 5)
const LATER = Date.UTC(2026, 2, 9)

/** Only what settling looks at. */
const said = (words: string, at: number) =>
  ({
    piece: { verbatim: words, saidAt: at, saidPrecision: 'instant', editedAt: null, reply: null },
    identity: 'a',
    contentHash: words,
  }) as Settled

const settle = (rows: Settled[], known = new Map<string, Known>()) => settleBatch(rows, known, () => 7)

const days = (list: { settled: Settled }[]) =>
  list.map(({ settled: { piece } }) => [piece.verbatim, piece.saidAt, piece.editedAt])

test('later words of a piece are an edit of it, of the day on which it was first said', () => {
  const { insert, past, imported, updated } = settle([said('leaks', FIRST), said('fixed', LATER)])
  expect(days(insert)).toEqual([['fixed', FIRST, LATER]])
  expect(past.map(it => [it.late, it.settled?.contentHash])).toEqual([[false, 'leaks']])
  expect([imported, updated]).toEqual([1, 1])
})

test('older words that come later are history at once', () => {
  const { insert, past, updated } = settle([said('fixed', LATER), said('leaks', FIRST)])
  expect(days(insert)).toEqual([['fixed', LATER, null]])
  expect(past.map(it => [it.late, it.settled?.contentHash])).toEqual([[true, 'leaks']])
  expect(updated).toBe(1)
})

test('words that were met before are no news', () => {
  const known = new Map([['a', { id: 3, contentHash: 'fixed', history: new Set(['leaks']), at: LATER, reply: null }]])
  expect(settle([said('leaks', FIRST), said('fixed', LATER)], known)).toMatchObject({
    unchanged: 2,
    past: [],
    update: [],
  })
})
