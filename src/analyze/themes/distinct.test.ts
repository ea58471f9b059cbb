import { expect, it } from 'vitest'
import { chooseVoices, distinctPhrases } from './distinct.ts'

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

it('finds what some pieces say more than the rest, and not what everybody says', () => {
  const these = [...times(12, ['courier', 'app', 'week']), ...times(8, ['courier', 'app'])]
  const rest = [...times(60, ['app', 'design']), ...times(40, ['app', 'coffee']), ['courier']]
  expect(distinctPhrases(these, rest, 5).map(({ phrase }) => phrase)).toEqual(['courier', 'week'])
})

it('takes no single voice for a sign, and nothing where nothing is said', () => {
  expect(distinctPhrases([['leak']], times(30, ['app']), 5)).toEqual([])
  expect(distinctPhrases([], [], 5)).toEqual([])
})

it('chooses pieces that say different things, and none twice', () => {
  const phrases = [
    { phrase: 'courier', pieces: 9, sure: 5 },
    { phrase: 'two weeks', pieces: 4, sure: 4 },
  ]
  const voices = ['The courier never came.', 'The courier never came.', 'Waited two weeks for it.', 'Bad.'].map(
    (text, id) => ({ id, text }),
  )
  expect(chooseVoices(voices, phrases, 2).map(({ id }) => id)).toEqual([0, 2])
  expect(chooseVoices(voices, phrases, 9)).toHaveLength(3)
})
