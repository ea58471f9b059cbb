import { expect, test } from 'vitest'
import { withoutHandles } from './handles.ts'

test.each([
  ['@BestAir you lost my bag', '         you lost my bag'],
  ['thanks @happy_crew!', 'thanks            !'],
  ['see https://example.com/great now', 'see                           now'],
  ['write to me@example.com', 'write to me@example.com'],
  ['배송 좋아요', '배송 좋아요'],
])('%s', (text, plain) => {
  expect(withoutHandles(text)).toBe(plain)
  expect(withoutHandles(text)).toHaveLength(text.length)
})
