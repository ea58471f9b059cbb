import { expect, test } from 'vitest'
import { createHouse } from './house.ts'

test('names of the house and accounts it is called by again and again are its own; others are not', () => {
  const house = createHouse(['한강상점'])
  for (let i = 0; i < 12; i++) house.hear('@AcmeAir where is my bag?')
  house.hear('@friend look at this')
  const words = house.words()
  expect(['한강상점', 'acmeair', 'acme', 'air'].every(word => words.has(word))).toBe(true)
  expect(words.has('friend')).toBe(false)
})
