import { expect, test } from 'vitest'
import { correctClauses } from './clauses.ts'

const clauses = [
  { text: 'It came late,', topics: ['delivery/late'], polarity: 'negative' as const },
  { text: 'and the price is a joke.', topics: ['price/value', 'other/joke'], polarity: 'positive' as const },
]

test('a topic that was taken off is named by no clause, and one that was turned turns its clauses', () => {
  const said = [{ part: 'topic' as const, topic: 'price/value', now: 'negative' }]
  expect(correctClauses(clauses, { topics: ['price/value'], said })).toEqual([
    { ...clauses[0], topics: [] },
    { ...clauses[1], topics: ['price/value'], polarity: 'negative' },
  ])
})

test('without corrections clauses stay as they were found', () => {
  expect(correctClauses(clauses, { topics: null, said: [] })).toEqual(clauses)
})
