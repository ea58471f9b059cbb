import { expect, test } from 'vitest'
import { ownerMarks, weekBefore } from './owners.ts'

const open = {
  days: [
    { day: '2026-06-17', open: 3 },
    { day: '2026-06-10', open: 2 },
    { day: '2026-06-09', open: 4 },
  ],
  older: 10,
  undated: 2,
}

const days = { since: '2026-06-10', before: '2026-06-09' }

test('what nobody looks after is what is left of all that waits', () => {
  const hana = { ownerId: 'h', week: 1, longer: 6, undated: 0, oldest: '2026-03-01' }
  const ben = { ownerId: 'b', week: 1, longer: 0, undated: 1, oldest: '2026-06-16' }
  const marks = ownerMarks([ben, hana], {
    open,
    today: '2026-06-17',
    names: new Map([['h', '하나']]),
    filter: { source: ['7'] },
  })
  expect(marks.map(({ key, name, waiting, counts }) => [key, name, waiting, counts.total])).toEqual([
    ['nobody', null, { week: 3, longer: 8, undated: 1, ...days }, 12],
    ['h', '하나', { week: 1, longer: 6, undated: 0, ...days }, 7],
    ['b', null, { week: 1, longer: 0, undated: 1, ...days }, 2],
  ])
  expect(marks.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(21)
  expect(marks[1]?.filter).toEqual({ source: ['7'], answered: ['no'], owner: ['h'] })
})

test('who has nothing to answer has no mark', () => {
  const nothing = { days: [], older: 0, undated: 0 }
  expect(ownerMarks([], { open: nothing, today: '2026-06-17', names: new Map(), filter: {} })).toEqual([])
  expect(weekBefore('2026-06-17')).toBe('2026-06-10')
})
