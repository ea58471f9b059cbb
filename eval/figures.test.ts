import { expect, test } from 'vitest'
import { accuracy, figure, macroF1, microF1, precision, recall, shown } from './figures.ts'

const guesses = [
  { label: 'a', guess: 'a' },
  { label: 'a', guess: 'b' },
  { label: 'b', guess: 'b' },
  { label: 'b', guess: 'b' },
]

test('accuracy and macro-F1', () => {
  expect(accuracy(guesses)).toBe(0.75)
  expect(macroF1(guesses)).toBeCloseTo((2 / 3 + 4 / 5) / 2)
  expect(macroF1([{ label: 'a', guess: 'c' }])).toBe(0)
})

test('precision, recall and their mean', () => {
  const found = [
    { there: 2, said: 1, foundOfThere: 1, rightOfSaid: 1 },
    { there: 0, said: 1, foundOfThere: 0, rightOfSaid: 0 },
  ]
  expect(precision(found)).toBe(0.5)
  expect(recall(found)).toBe(0.5)
  expect(microF1(found)).toBe(0.5)
  expect(microF1([])).toBe(0)
})

test('few items get an interval, the same in every run; many get none', () => {
  const few = figure(guesses, accuracy)
  expect(few).toEqual(figure(guesses, accuracy))
  expect(few.interval?.[0]).toBeLessThan(0.75)
  expect(few.interval?.[1]).toBeGreaterThan(0.75)
  expect(shown({ value: 0.5, interval: [0.25, 0.75] })).toBe('50.0 (25.0–75.0)')
  expect(
    shown(
      figure(
        Array.from({ length: 2000 }, () => guesses[0]),
        list => list.length / 4000,
      ),
    ),
  ).toBe('50.0')
})
