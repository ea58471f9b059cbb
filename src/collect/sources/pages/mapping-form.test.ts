import { expect, it } from 'vitest'
import { mappingSchema } from '../mapping.ts'
import {
  columnOf,
  dateForm,
  scaleChoices,
  scaleText,
  withColumn,
  withDateForm,
  withScale,
  withText,
} from './mapping-form.ts'

const bare = mappingSchema.parse({ fields: { text: ['Review'], rating: 'Stars' } })

it('chooses and clears columns without touching the rest', () => {
  const chosen = withColumn(bare, 'title', 'Headline')
  expect(columnOf(chosen, 'title')).toBe('Headline')
  expect(columnOf(withColumn(chosen, 'rating', null), 'rating')).toBeNull()
  expect(withText(chosen, ['A', 'B']).fields).toMatchObject({ text: ['A', 'B'], title: 'Headline' })
})

it('speaks of scales and dates in words and back', () => {
  expect(scaleText(withScale(bare, '-1–1'))).toBe('-1–1')
  expect(withScale(bare, null).rating).toBeNull()
  expect(scaleChoices(withScale(bare, '2–9'))[0]).toBe('2–9')
  expect(dateForm(withDateForm(bare, 'dmy'))).toBe('dmy')
  expect(dateForm(withDateForm(bare, 'excel'))).toBe('excel')
  expect(mappingSchema.parse(withDateForm(bare, 'epoch-ms'))).toMatchObject({ dates: { saidAt: { kind: 'epoch-ms' } } })
})
