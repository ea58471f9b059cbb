import { expect, test } from 'vitest'
import { bearerOf, beginningOf, hashKeyToken, newKeyToken } from './token.ts'

test('keys are long, known at sight, and stored as something else', () => {
  const token = newKeyToken()
  expect(token).toMatch(/^earshot_[\w-]{43}$/)
  expect(newKeyToken()).not.toBe(token)
  expect(hashKeyToken(token)).toMatch(/^[0-9a-f]{64}$/)
  expect(beginningOf(token)).toHaveLength(14)
})

test('a key is read from its header alone', () => {
  expect(bearerOf('Bearer earshot_abc')).toBe('earshot_abc')
  expect(bearerOf('bearer  earshot_abc ')).toBe('earshot_abc')
  for (const other of [null, '', 'Bearer', 'Bearer ', 'Basic earshot_abc', 'Bearer a b'])
    expect(bearerOf(other)).toBeUndefined()
})
