import { expect, test } from 'vitest'
import { slugOf } from './slug.ts'

test('keeps what an address can hold', () => {
  expect(slugOf('Café Nord & Süd')).toBe('cafe-nord-sud')
  expect(slugOf('한강 커피')).toBe('workspace')
  expect(slugOf(`${'a'.repeat(40)} b`)).toBe('a'.repeat(40))
})
