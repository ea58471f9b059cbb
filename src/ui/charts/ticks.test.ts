import { expect, it } from 'vitest'
import { ticksAmong } from './ticks.ts'

it('spaces the labels evenly and keeps the last', () => {
  expect(ticksAmong(['a', 'b', 'c', 'd', 'e'], 3)).toEqual(['a', 'c', 'e'])
  expect(ticksAmong(['a', 'b'], 10)).toEqual(['a', 'b'])
  expect(ticksAmong(['a', 'b', 'c'], 0)).toEqual(['c'])
  expect(ticksAmong([], 4)).toEqual([])
})
