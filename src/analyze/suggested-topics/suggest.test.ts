import { expect, test } from 'vitest'
import { isRefused, type Spoken, suggestTopics } from './suggest.ts'

let id = 0
const spoken = (text: string, negative = false): Spoken => ({
  id: ++id,
  text,
  negative,
  words: text.split(' ').map((word, i) => ({ key: word, shown: word, follows: i > 0, named: true })),
})
/** Each in words of its own, so that none is left out as a repetition. */
const many = (count: number, text: string, negative = false) =>
  Array.from({ length: count }, () => spoken(`${text} w${id}`, negative))

/** What everybody says, with a topic or without. */
const usual = () => [...many(60, 'delivery came late'), ...many(40, 'price seems fair')]
const covered = usual()

test('a matter is named by its own words, and counts the pieces that hold any of them', () => {
  const uncovered = [...many(12, 'seat cushion hard', true), ...many(6, 'seat cushion torn'), ...usual()]
  const [first] = suggestTopics(uncovered, covered, 'en')
  expect(first).toMatchObject({ id: 'en:seat cushion', name: 'seat cushion', pieces: 18, negative: 12 })
  expect(first?.words).toEqual(expect.arrayContaining(['seat cushion', 'cushion hard']))
})

test('what pieces with a topic say as often is no new matter', () => {
  expect(suggestTopics(usual(), covered, 'en')).toEqual([])
})

test('what is said in the same words is said once, and a word that names nothing is no matter', () => {
  const copies = Array.from({ length: 40 }, () => spoken('seat cushion hard'))
  expect(suggestTopics([...copies, ...usual()], covered, 'en')).toEqual([])
  const verbs = many(40, 'follow me').map(piece => ({
    ...piece,
    words: piece.words.map(word => ({ ...word, named: false })),
  }))
  expect(suggestTopics([...verbs, ...usual()], covered, 'en')).toEqual([])
})

test('what few say is no matter yet', () => {
  expect(suggestTopics([...many(3, 'seat cushion'), ...usual()], covered, 'en')).toEqual([])
})

test('two matters that stand in different pieces stay two', () => {
  const uncovered = [...many(12, 'seat cushion hard'), ...many(9, 'cabin noise loud'), ...usual()]
  expect(suggestTopics(uncovered, covered, 'en').map(it => it.pieces)).toEqual([12, 9])
})

test('the same pieces in another order give the same ids', () => {
  const uncovered = [...many(12, 'seat cushion hard'), ...many(9, 'cabin noise loud'), ...usual()]
  const ids = (pieces: Spoken[]) => suggestTopics(pieces, covered, 'en').map(it => it.id)
  expect(ids(uncovered.toReversed())).toEqual(ids(uncovered))
})

test('what was refused stays away when it gathers around another of its words, and in its own language alone', () => {
  const refused = [{ language: 'en' as const, words: ['seat cushion', 'hard', 'torn'] }]
  expect(isRefused({ language: 'en', words: ['torn', 'hard', 'old'] }, refused)).toBe(true)
  expect(isRefused({ language: 'en', words: ['cabin', 'noise', 'hard'] }, refused)).toBe(false)
  expect(isRefused({ language: 'ko', words: ['seat cushion'] }, refused)).toBe(false)
})
