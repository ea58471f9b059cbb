import { describe, expect, test } from 'vitest'
import type { Standing } from '../../collect/feedback/standing.ts'
import { type Change, decide, takeBack } from './decide.ts'

const NOW = new Date('2026-11-22T10:00:00Z')
const fresh: Standing = { ownerId: null, answered: false, waivedAt: null, reopenedAt: null, tags: [], ours: false }
const answered = { ...fresh, answered: true }
const reopened = { ...answered, reopenedAt: NOW }
const waived = { ...fresh, waivedAt: NOW }

const after = (before: Standing, change: Change) => {
  const decision = decide(before, change, NOW)
  return decision.is === 'changed' ? decision.now : decision.is
}

test.each<[string, Standing, Change, Partial<Standing> | string]>([
  ['assigns', fresh, { verb: 'assign', owner: 'a', seen: [null] }, { ownerId: 'a' }],
  ['releases', { ...fresh, ownerId: 'a' }, { verb: 'assign', owner: null, seen: ['a'] }, { ownerId: null }],
  ['leaves what a colleague took', { ...fresh, ownerId: 'b' }, { verb: 'assign', owner: 'a', seen: [null] }, 'taken'],
  [
    'takes it all the same',
    { ...fresh, ownerId: 'b' },
    { verb: 'assign', owner: 'a', seen: undefined },
    { ownerId: 'a' },
  ],
  ['wants what is so', { ...fresh, ownerId: 'a' }, { verb: 'assign', owner: 'a', seen: [null] }, 'same'],
  ['finishes without an answer', fresh, { verb: 'finish', reason: null }, { waivedAt: NOW }],
  ['finishes what was answered', reopened, { verb: 'finish', reason: null }, { reopenedAt: null, waivedAt: null }],
  ['finds it done', answered, { verb: 'finish', reason: null }, 'same'],
  ['reopens the answered', answered, { verb: 'reopen' }, { reopenedAt: NOW }],
  ['reopens the waived', waived, { verb: 'reopen' }, { waivedAt: null, reopenedAt: null }],
  ['finds it open', fresh, { verb: 'reopen' }, 'same'],
  ['tags', fresh, { verb: 'tag', tag: 7 }, { tags: [7] }],
  ['tags once', { ...fresh, tags: [7] }, { verb: 'tag', tag: 7 }, 'same'],
  ['untags', { ...fresh, tags: [7, 8] }, { verb: 'untag', tag: 7 }, { tags: [8] }],
  ['leaves our own words alone', { ...fresh, ours: true }, { verb: 'finish', reason: null }, 'same'],
])('%s', (_, before, change, wanted) => {
  const now = after(before, change)
  if (typeof wanted === 'string') expect(now).toBe(wanted)
  else expect(now).toEqual({ ...before, ...wanted })
})

describe('taking back', () => {
  const changes: Change[] = [
    { verb: 'assign', owner: 'a', seen: undefined },
    { verb: 'finish', reason: 'spam' },
    { verb: 'reopen' },
    { verb: 'tag', tag: 7 },
    { verb: 'untag', tag: 7 },
  ]
  const places = [fresh, answered, reopened, waived, { ...fresh, ownerId: 'b', tags: [7] }]
  test('leads to where it was', () => {
    for (const change of changes)
      for (const before of places) {
        const decision = decide(before, change, NOW)
        if (decision.is === 'changed') expect(takeBack(decision.now, change, before)).toEqual(before)
      }
  })
  test('leaves what somebody has changed since', () => {
    expect(takeBack({ ...fresh, ownerId: 'c' }, { verb: 'assign', owner: 'a', seen: undefined }, fresh)).toBeNull()
    expect(takeBack(fresh, { verb: 'finish', reason: null }, fresh)).toBeNull()
    expect(takeBack(waived, { verb: 'reopen' }, waived)).toBeNull()
    expect(takeBack(fresh, { verb: 'tag', tag: 7 }, fresh)).toBeNull()
  })
})
