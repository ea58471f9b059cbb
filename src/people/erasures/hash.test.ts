import { expect, test } from 'vitest'
import { hashKey, namesWorth } from './hash.ts'

test('the same key under the same salt alone', () => {
  expect(hashKey('a', 'x')).toBe(hashKey('a', 'x'))
  expect(hashKey('a', 'x')).not.toBe(hashKey('b', 'x'))
  expect(hashKey('a', 'x')).not.toBe(hashKey('a', 'y'))
})

test('whole names go before their parts', () =>
  expect(namesWorth([' Jane Kim ', null, 'J', '김철수'])).toEqual(['Jane Kim', 'Jane', 'Kim', '김철수']))
