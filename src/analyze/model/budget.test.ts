import { expect, test } from 'vitest'
import { tokensIn } from './budget.ts'

test('as many tokens are set aside as a text can be', () => {
  expect(tokensIn('')).toBe(0)
  expect(tokensIn('hello', ' world')).toBe(6)
  expect(tokensIn('배송이 늦어요')).toBeGreaterThan(6)
})
