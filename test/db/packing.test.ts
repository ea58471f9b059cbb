import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runChore } from '../../src/app/chores.ts'
import { openSample } from '../../src/app/sample/open.ts'
import { listMoving, packWorkspace, STAYING, unpackWorkspace } from '../../src/db/packing.ts'
import { listChores } from '../../src/people/chores/queries.ts'
import type { Scope } from '../../src/people/members/scope.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { findMachineScope } from '../../src/people/workspaces/queries.ts'
import { listFeedback } from '../../src/route/inbox/queries.ts'
import { openTestHouse, signIn, type TestHouse } from '../support/house.ts'
import { differences } from '../support/recount.ts'

let here: TestHouse
let there: TestHouse
let from: Scope
let packed: string

beforeAll(async () => {
  here = await openTestHouse()
  there = await openTestHouse()
  const { db, pool } = here.house.database
  await signIn(here, 'owner', here.scope.workspaceId)
  const { userId } = await db.selectFrom('member').select('userId').executeTakeFirstOrThrow()
  const slug = await openSample(db, { userId, zone: 'Asia/Seoul', locale: 'ko' })
  from = (await findMachineScope(db, { slug })) as Scope
  await runChore(here.house, from, (await listChores(db, from, ['fill-sample']))[0]?.id ?? 0)
  packed = ''
  for await (const line of packWorkspace(pool, from.workspaceId)) packed += line
})
afterAll(async () => {
  await here.close()
  await there.close()
})

/** Rows and their sum, whatever workspace they are in, of every table that moves. */
async function contents({ house }: TestHouse, workspaceId: number): Promise<string[]> {
  const { pool } = house.database
  const client = await pool.connect()
  const tables = await listMoving(client)
  client.release()
  return Promise.all(
    tables.map(async ({ table }) => {
      const { rows } = await pool.query(
        `select count(*) as count, md5(string_agg(line, ',' order by line)) as sum from (select (to_jsonb(t) - 'workspace_id')::text as line from "${table}" t where workspace_id = $1) x`,
        [workspaceId],
      )
      return `${table} ${rows[0].count} ${rows[0].sum}`
    }),
  )
}

test('every table with a workspace moves, or stays for a reason', async () => {
  const { rows } = await here.house.database.pool.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns where table_schema = current_schema() and column_name = 'workspace_id' order by 1`,
  )
  const client = await here.house.database.pool.connect()
  const moving = (await listMoving(client)).map(it => it.table)
  client.release()
  expect([...moving, ...Object.keys(STAYING)].sort()).toEqual(rows.map(it => it.name))
  // Hashes of erased people move with their salt, so that their erasure holds in the new house.
  const secret = await here.house.database.pool.query(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = current_schema() and table_name = any($1) and column_name ~ '(secret|token|password|hash)' and column_name <> 'content_hash' and table_name <> 'erased_key'`,
    [moving],
  )
  expect(secret.rows).toEqual([])
})

test('moves to another house whole: every row, tallies, search', async () => {
  const { db, pool } = there.house.database
  const rows = await unpackWorkspace(pool, there.scope.workspaceId, Readable.from([packed]))
  expect(rows).toBeGreaterThan(4000)
  expect(await contents(there, there.scope.workspaceId)).toEqual(await contents(here, from.workspaceId))
  const scope = (await findMachineScope(db, { slug: 'cafe' })) as Scope
  expect(scope.zone).toBe('Asia/Seoul')
  expect(await differences(db, scope)).toEqual([])
  const ask = { q: '브루 코치', order: 'newest' as const, limit: 50, cursor: undefined }
  const found = await listFeedback(db, scope, ask)
  expect(found.items.length).toBe(50)
  expect(found.items.map(it => it.id)).toEqual(
    (await listFeedback(here.house.database.db, from, ask)).items.map(it => it.id),
  )
})

test('moves beside itself; what is made next has an id of its own', async () => {
  const { db, pool } = here.house.database
  const copy = await ensureWorkspace(db, 'copy', 'Copy')
  await unpackWorkspace(pool, copy.workspaceId, Readable.from([packed]))
  expect(await contents(here, copy.workspaceId)).toEqual(await contents(here, from.workspaceId))
  const { id } = await db
    .insertInto('source')
    .values({ workspaceId: copy.workspaceId, name: 'Next', channel: 'review', scaleMin: null, scaleMax: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(id).toBeGreaterThan(0)
})

test('a broken, foreign or doubled file changes nothing', async () => {
  const { db, pool } = here.house.database
  const { workspaceId } = await ensureWorkspace(db, 'broken', 'Broken')
  const before = await contents(here, workspaceId)
  const unpack = (text: string, id = workspaceId) => unpackWorkspace(pool, id, Readable.from([text]))
  await expect(unpack(packed.slice(0, packed.length / 2))).rejects.toMatchObject({ code: 'packed-broken' })
  await expect(unpack('{"a":1}\n')).rejects.toMatchObject({ code: 'packed-broken' })
  await expect(unpack(packed.replace('202611210900_house', '203001010000_later'))).rejects.toMatchObject({
    code: 'packed-version',
  })
  await expect(unpack(packed, from.workspaceId)).rejects.toMatchObject({ code: 'packed-not-empty' })
  expect(await contents(here, workspaceId)).toEqual(before)
})
