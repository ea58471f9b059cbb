import { expect, test } from 'vitest'
import { diskIsShort, isLate, isOld } from './thresholds.ts'

const now = Date.parse('2026-03-02T12:00:00Z')

test('a job waits too long after ten minutes', () => {
  expect(isLate(null, now)).toBe(false)
  expect(isLate('2026-03-02T11:51:00Z', now)).toBe(false)
  expect(isLate('2026-03-02T11:49:00Z', now)).toBe(true)
})

test('a backup is old after a day and a half', () => {
  expect(isOld('2026-03-01T01:00:00Z', now)).toBe(false)
  expect(isOld('2026-02-28T23:00:00Z', now)).toBe(true)
})

test('a disk is short of room by share or by size', () => {
  expect(diskIsShort({ freeBytes: 20e9, totalBytes: 100e9 })).toBe(false)
  expect(diskIsShort({ freeBytes: 4e9, totalBytes: 100e9 })).toBe(true)
  expect(diskIsShort({ freeBytes: 1e9, totalBytes: 4e9 })).toBe(true)
})
