import { expect, test } from 'vitest'
import { span } from './selection.ts'

const order = ['a', 'b', 'c', 'd']

test('a span goes either way, both ends included', () => {
  expect(span(order, 'b', 'd')).toEqual(['b', 'c', 'd'])
  expect(span(order, 'c', 'a')).toEqual(['a', 'b', 'c'])
  expect(span(order, 'c', 'c')).toEqual(['c'])
})

test('an end that is no longer in the list leaves the other alone', () => {
  expect(span(order, 'gone', 'c')).toEqual(['c'])
})
