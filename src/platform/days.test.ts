import { expect, test } from 'vitest'
import { addDays, daysBetween, lastOfMonth, monthOf, monthsFrom } from './days.ts'

test('days are counted over months, years and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1)
})

test('months begin and end where the calendar says', () => {
  expect(monthOf('2026-11-22')).toBe('2026-11-01')
  expect(lastOfMonth('2024-02-10')).toBe('2024-02-29')
  expect(monthsFrom('2026-01-31', 1)).toBe('2026-02-01')
  expect(monthsFrom('2026-01-31', -2)).toBe('2025-11-01')
})
