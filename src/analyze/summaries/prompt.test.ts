import { expect, test } from 'vitest'
import { tokensIn } from '../model/budget.ts'
import { fitting, summaryOf } from './prompt.ts'

const texts = Array.from({ length: 60 }, (_, i) => `The lid leaks again, number ${i}.`)

test('as many texts go along as the budget takes, and all when it is wide', () => {
  expect(fitting(texts, 1_000_000)).toBe(60)
  expect(fitting(texts, 10)).toBe(1)
  const left = 4000
  const count = fitting(texts, left)
  expect(count).toBeGreaterThan(1)
  expect(count).toBeLessThan(60)
  const { instructions, material, most } = summaryOf(texts.slice(0, count), 'ja')
  expect(tokensIn(instructions, material) + most).toBeLessThanOrEqual(left)
})

test('a long list is cut before it is too long for a model', () => {
  expect(fitting(Array(60).fill('배송이 늦어요. '.repeat(40)), 1_000_000)).toBeLessThan(60)
})
