import { expect, test } from 'vitest'
import { periodMarks } from '../marks.ts'
import { placeNotes } from './notes.ts'

const span = { from: '2026-01-15', to: '2026-04-10', step: 'month' as const, whole: false }
const marks = periodMarks({ now: [], before: null }, { span, spanBefore: null, filter: {} })
const at = (day: string, until: string | null = null) => ({ id: day, day, until, text: day })

test('what happened stands at the month of its day, together with what else did', () => {
  expect(placeNotes(marks, [at('2026-02-01'), at('2026-02-28'), at('2026-04-10')])).toEqual([
    { column: '2026-02-01', until: '2026-02-01', items: [at('2026-02-01'), at('2026-02-28')] },
    { column: '2026-04-01', until: '2026-04-01', items: [at('2026-04-10')] },
  ])
})

test('what lasted reaches over all months it touches, as far as they are drawn', () => {
  expect(placeNotes(marks, [at('2025-12-01', '2026-03-02')])[0]).toMatchObject({
    column: '2026-01-15',
    until: '2026-03-01',
  })
  expect(placeNotes(marks, [at('2026-02-01'), at('2026-02-03', '2027-01-01')])).toMatchObject([
    { column: '2026-02-01', until: '2026-04-01', items: [{}, {}] },
  ])
})

test('what happened before or after is not there', () => {
  expect(placeNotes(marks, [at('2026-01-14'), at('2025-01-01', '2026-01-14'), at('2026-04-11')])).toEqual([])
})
