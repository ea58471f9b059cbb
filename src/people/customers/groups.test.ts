import { expect, test } from 'vitest'
import { Groups } from './groups.ts'

test('what is joined, also by way of others, is one; the smallest id stands for it', () => {
  const groups = new Groups()
  groups.join(7, 9)
  groups.join(3, 5)
  groups.join(9, 5)
  groups.join(9, 7)
  expect([3, 5, 7, 9].map(id => groups.of(id))).toEqual([3, 3, 3, 3])
  expect(groups.of(4)).toBe(4)
})

test('long chains stay quick and right', () => {
  const groups = new Groups()
  for (let i = 20_000; i > 0; i--) groups.join(i, i - 1)
  expect(groups.of(20_000)).toBe(0)
})
