import { expect, test } from 'vitest'
import { openingOf } from './opening.ts'

test('short texts are shown whole', () => {
  expect(openingOf('짧은 말')).toBeNull()
  expect(openingOf('a'.repeat(4000))).toBeNull()
})

test('a long text is cut between words', () => {
  const text = 'word '.repeat(10_000)
  expect(openingOf(text)).toMatch(/^(word )+word$/)
  expect(openingOf(text)?.length).toBeGreaterThan(2400)
})

test.each(['👩‍👩‍👧‍👦', '한', 'e\u0301', '𠮷'])('a text without spaces is cut between whole signs: %s', sign => {
  const opening = openingOf(sign.repeat(50_000 / sign.length)) ?? ''
  expect(opening.length % sign.length).toBe(0)
  expect(opening.length).toBeGreaterThan(2400)
  expect(opening.isWellFormed()).toBe(true)
})
