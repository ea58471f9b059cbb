import { expect, it } from 'vitest'
import { isStars, stepsOf, stepsOfAll } from './scale.ts'

it('tells stars from points', () => {
  expect(isStars({ min: 1, max: 5 })).toBe(true)
  expect(isStars({ min: 0, max: 10 })).toBe(false)
  expect(isStars({ min: -1, max: 1 })).toBe(false)
})

it('offers the steps of a scale, highest first, unless it is too fine', () => {
  expect(stepsOf({ min: 1, max: 5 })).toEqual([5, 4, 3, 2, 1])
  expect(stepsOf({ min: -1, max: 1 })).toEqual([1, 0, -1])
  expect(stepsOf({ min: 0, max: 100 })).toEqual([])
  expect(
    stepsOfAll([
      { min: 1, max: 5 },
      { min: 1, max: 10 },
    ]),
  ).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
})
