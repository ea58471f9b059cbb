import { expect, it } from 'vitest'
import { runsOf } from './marked.ts'

it('cuts the text at its marks and loses nothing', () => {
  const marks = [
    { start: 6, end: 9, kind: 'promise' },
    { start: 0, end: 2, kind: 'blame' },
    { start: 8, end: 11, kind: 'blame' },
    { start: 30, end: 40, kind: 'blame' },
  ]
  const runs = runsOf('We will fix it', marks)
  expect(runs.map(run => run.words).join('')).toBe('We will fix it')
  expect(runs.map(run => run.kind)).toEqual(['blame', null, 'promise', null])
  expect(runsOf('', marks)).toEqual([])
})
