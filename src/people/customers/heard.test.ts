import { expect, test } from 'vitest'
import { attributesOf, NOTHING_KNOWN, together } from './heard.ts'

const of = (day: number, name: string | null, attributes: Record<string, string>) => ({
  pieces: 1,
  lastAt: new Date(Date.UTC(2026, 0, day)),
  name,
  attributes,
})

test('the newer word stands, whichever comes first', () => {
  const old = of(1, 'J. Kim', { plan: 'free', city: 'Seoul' })
  const fresh = of(2, null, { plan: 'pro' })
  const both = { pieces: 2, lastAt: fresh.lastAt, name: 'J. Kim', attributes: { plan: 'pro', city: 'Seoul' } }
  expect(together(old, fresh)).toEqual(both)
  expect(together(fresh, old)).toEqual(both)
  expect(together(NOTHING_KNOWN, old)).toEqual(old)
})

test('stories and empty cells are no attributes', () => {
  expect(attributesOf({ plan: 'pro', note: 'x'.repeat(201), gone: null, empty: '' })).toEqual({ plan: 'pro' })
})
