import { expect, test } from 'vitest'
import { differenceOf } from './divisions.ts'

test('parts that speak of the same differ in nothing, parts that share nothing in everything', () => {
  expect(
    differenceOf([
      [50, 30],
      [100, 60],
    ]),
  ).toBe(0)
  expect(
    differenceOf([
      [80, 0],
      [0, 70],
    ]),
  ).toBeCloseTo(1, 1)
  expect(
    differenceOf([
      [40, 20],
      [20, 40],
    ]),
  ).toBeCloseTo(0.32, 1)
  expect(differenceOf([[5, 5]])).toBe(0)
})
