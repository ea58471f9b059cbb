import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { feedbackQuery } from '../../src/collect/feedback/schema.ts'
import { loadTables } from '../../src/db/backup.ts'
import { isMigrated } from '../../src/db/migrate.ts'
import type { Scope } from '../../src/people/members/scope.ts'
import { findMachineScope } from '../../src/people/workspaces/queries.ts'
import { countFeedback } from '../../src/route/inbox/queries.ts'
import { getStats } from '../../src/share/dashboards/queries.ts'
import { openEmptyHouse, type TestHouse } from '../support/house.ts'
import { differences } from '../support/recount.ts'

// Made by the first release: thirteen invented pieces in four languages, replies, one edit, two sources, one piece without a date.
const FIRST = join(import.meta.dirname, '../fixtures/first-release.gz')

let world: Pick<TestHouse, 'house' | 'close'>
let scope: Scope
let rows = 0

beforeAll(async () => {
  world = await openEmptyHouse()
  const { pool, db } = world.house.database
  rows = await loadTables(pool, createReadStream(FIRST).pipe(createGunzip()))
  scope = (await findMachineScope(db, { slug: 'main' })) as Scope
})
afterAll(() => world.close())

test('a database of the first release is brought to the tables of today', async () => {
  expect(rows).toBeGreaterThan(100)
  expect(await isMigrated(world.house.database.db)).toBe(true)
})

test('its tallies equal a recount, and say what that release said', async () => {
  const { db } = world.house.database
  expect(await differences(db, scope)).toEqual([])
  const stats = await getStats(db, scope, { by: 'month', sourceId: null, zone: undefined })
  expect(stats.map(({ key, count }) => [key, count])).toEqual([
    ['2025-02', 2],
    ['2025-03', 3],
    ['2025-04', 2],
    ['2025-05', 2],
    ['2025-06', 1],
    ['2025-07', 1],
    ['2025-08', 1],
    ['undated', 1],
  ])
})

test.each([
  ['배송', 1],
  ['退款', 1],
  ['デザイン', 1],
  ['refund', 1],
  ['포장', 1],
])('%s is found %d time', async (q, found) => {
  const query = feedbackQuery.parse({ q })
  expect(await countFeedback(world.house.database.db, scope, query)).toMatchObject({ count: found })
})

test('history and replies are there', async () => {
  const { pool } = world.house.database
  const count = async (sql: string) => Number((await pool.query(sql)).rows[0].count)
  expect(await count('select count(*) from feedback_revision')).toBe(1)
  expect(await count('select count(*) from reply')).toBe(3)
  expect(await count('select count(*) from feedback where answered_at is not null')).toBe(3)
})
