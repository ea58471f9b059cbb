import { expect, it } from 'vitest'
import { segmentsOf } from './marks.ts'

const shape = (text: string, spans: Parameters<typeof segmentsOf>[1]) =>
  segmentsOf(text, spans).map(one => [one.text, one.weight])

it('marks runs and keeps every character', () => {
  expect(shape('배송이 너무 느려요', [{ start: 7, end: 10, weight: -1 }])).toEqual([
    ['배송이 너무 ', null],
    ['느려요', -1],
  ])
})

it('cuts what overlaps and what leaves the text', () => {
  const spans = [
    { start: 2, end: 6, weight: 1 },
    { start: 4, end: 99, weight: -1 },
    { start: 3, end: 3, weight: 1 },
  ]
  expect(shape('abcdefgh', spans)).toEqual([
    ['ab', null],
    ['cdef', 1],
    ['gh', -1],
  ])
  expect(shape('', spans)).toEqual([])
})
