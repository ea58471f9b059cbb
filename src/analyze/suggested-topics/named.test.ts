import { expect, test } from 'vitest'
import { isNamed } from './named.ts'

const at = (text: string, word: string, names = false) => ({
  start: text.indexOf(word),
  end: text.indexOf(word) + word.length,
  names,
})

test.each([
  ['en', 'I love the seats here', 'seats', true],
  ['en', 'please follow me', 'follow', false],
  ['ja', '座席が狭い', '座席', true],
  ['ja', '光は弱い', '弱い', false],
  ['zh', '筷子都不给', '筷子', true],
] as const)('%s: %s', (language, text, word, named) => {
  expect(isNamed(text, at(text, word), language)).toBe(named)
})

test('in Korean the particle tells', () => {
  expect(isNamed('좌석이 좁아요', at('좌석이 좁아요', '좌석', true), 'ko')).toBe(true)
  expect(isNamed('좁은 편', at('좁은 편', '좁은', false), 'ko')).toBe(false)
})
