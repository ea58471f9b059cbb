import { expect, test } from 'vitest'
import { latestFirst } from './versions.ts'

test('the latest version stands first, counted part by part', () => {
  expect(latestFirst(['2.9', '10.0', '2.10.1', '2.10'])).toEqual(['10.0', '2.10.1', '2.10', '2.9'])
  expect(latestFirst(['v1.2 beta', 'v1.10', 'v1.2'])).toEqual(['v1.10', 'v1.2 beta', 'v1.2'])
})
