import { expect, test } from 'vitest'
import { secondsUntil } from './retry-after.ts'

const NOW = Date.UTC(2026, 0, 1, 12)

test.each([
  ['30', 30],
  ['0', 1],
  ['1.2', 2],
  ['Thu, 01 Jan 2026 12:01:00 GMT', 60],
  ['Thu, 01 Jan 2026 11:00:00 GMT', 1],
  ['9999999', 86_400],
  ['soon', null],
  ['', null],
  [null, null],
])('%s is %s seconds', (header, seconds) => {
  expect(secondsUntil(header, NOW)).toBe(seconds)
})
