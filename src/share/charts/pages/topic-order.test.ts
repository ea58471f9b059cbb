import { expect, it } from 'vitest'
import { byVolume, byWorst, surely } from './topic-order.ts'

const few = { total: 3, negative: 2 }
const one = { total: 1, negative: 1 }
const many = { total: 100, negative: 60 }
const calm = { total: 500, negative: 20 }

it('puts what surely hurts before what hardly anyone said', () => {
  expect([one, calm, few, many].sort(byWorst)).toEqual([many, few, calm, one])
  expect([few, many, calm].sort(byVolume)).toEqual([calm, many, few])
  expect(surely({ total: 0, negative: 0 })).toBe(0)
})
