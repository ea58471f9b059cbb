import { expect, it } from 'vitest'
import { isRising, surenessOfRise } from './rising.ts'

const of = (complaints: number, pieces: number) => ({ complaints, pieces })

it('is the two-proportion z of the handbook', () => {
  // p1 = 0.1, p0 = 0.05, pooled 0.075, spread = sqrt(0.075 · 0.925 · 2/400)
  expect(surenessOfRise(of(40, 400), of(20, 400))).toBeCloseTo(2.6847, 3)
  expect(surenessOfRise(of(20, 400), of(40, 400))).toBeCloseTo(-2.6847, 3)
})

it('calls a doubling among many pieces a rise, and the same among few not', () => {
  expect(isRising(of(40, 400), of(20, 400))).toBe(true)
  expect(isRising(of(4, 40), of(2, 40))).toBe(false)
})

it('does not take more feedback for more trouble', () => {
  expect(isRising(of(80, 800), of(40, 400))).toBe(false)
})

it('wants at least five voices', () => {
  expect(isRising(of(4, 10), of(0, 1000))).toBe(false)
  expect(isRising(of(5, 10), of(0, 1000))).toBe(true)
})

it('says nothing where nothing can be compared', () => {
  expect(surenessOfRise(of(9, 9), of(0, 0))).toBe(0)
  expect(surenessOfRise(of(0, 5), of(0, 5))).toBe(0)
  expect(surenessOfRise(of(5, 5), of(5, 5))).toBe(0)
})
