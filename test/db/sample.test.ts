import { afterAll, beforeAll, expect, test } from 'vitest'
import { runChore } from '../../src/app/chores.ts'
import { likeness, shinglesOf } from '../../src/app/sample/likeness.ts'
import { openSample } from '../../src/app/sample/open.ts'
import { DAY } from '../../src/app/sample/story.ts'
import { composeYear } from '../../src/app/sample/year.ts'
import { askChore } from '../../src/people/chores/commands.ts'
import { listChores } from '../../src/people/chores/queries.ts'
import type { Scope } from '../../src/people/members/scope.ts'
import { findMachineScope } from '../../src/people/workspaces/queries.ts'
import { openTestHouse, signIn, type TestHouse } from '../support/house.ts'
import { differences } from '../support/recount.ts'

let world: TestHouse
let sample: Scope
let userId: string

beforeAll(async () => {
  world = await openTestHouse()
  const { db } = world.house.database
  await signIn(world, 'owner', world.scope.workspaceId)
  userId = (await db.selectFrom('member').select('userId').executeTakeFirstOrThrow()).userId
  const slug = await openSample(db, { userId, zone: 'Asia/Seoul', locale: 'ko' })
  sample = (await findMachineScope(db, { slug })) as Scope
  const [filling] = await listChores(db, sample, ['fill-sample'])
  await runChore(world.house, sample, filling?.id ?? 0)
})
afterAll(() => world.close())

const all = composeYear(new Date('2026-11-22T12:00:00Z'), 'en').flatMap(place => place.pieces)

test('at least 1,500 texts are distinct, and fewer than one in twenty is nearly another', () => {
  expect(all.length).toBeGreaterThan(1900)
  expect(new Set(all.map(piece => piece.verbatim)).size).toBeGreaterThan(1500)
  // Nearly the same: 0.6 or more of their runs of four characters are shared.
  const sets = all.map(piece => shinglesOf(piece.verbatim))
  const near = new Set<number>()
  for (const [i, one] of sets.entries())
    for (let j = 0; j < i; j++) {
      const other = sets[j] ?? new Set()
      // A set much smaller than the other cannot share so much of all.
      const mayBe = Math.min(one.size, other.size) >= 0.6 * Math.max(one.size, other.size)
      if (mayBe && likeness(one, other) >= 0.6) near.add(i).add(j)
    }
  expect(near.size / all.length).toBeLessThan(0.05)
})

test('nothing of the grammar is left in a text, and every day has the same year', () => {
  const words = all.flatMap(piece => [piece.verbatim, piece.title, piece.reply?.text ?? ''])
  expect(words.filter(text => /[[\]{}|]|undefined/.test(text))).toEqual([])
  const again = composeYear(new Date('2026-11-22T15:00:00Z'), 'en').flatMap(place => place.pieces)
  expect(again.map(piece => piece.verbatim)).toEqual(all.map(piece => piece.verbatim))
  const last = Date.parse('2026-11-22T12:00:00Z')
  const times = all.map(piece => piece.saidAt ?? 0)
  expect(Math.max(...times)).toBeLessThan(last)
  expect(Math.min(...times)).toBeGreaterThan(last - 366 * 86_400_000)
})

test('comes in by the way of imports: readings, tallies, products, replies, history', async () => {
  const { db } = world.house.database
  expect(await differences(db, sample)).toEqual([])
  const count = async (table: 'feedback' | 'product' | 'productAlias' | 'source' | 'reply' | 'feedbackRevision') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select(eb => eb.fn.countAll<number>().as('count'))
          .where('workspaceId', '=', sample.workspaceId)
          .executeTakeFirstOrThrow()
      ).count,
    )
  expect(await count('feedback')).toBe(all.length)
  expect(await count('source')).toBe(7)
  expect(await count('product')).toBe(4)
  expect(await count('productAlias')).toBeGreaterThan(7)
  expect(await count('reply')).toBeGreaterThan(300)
  expect(await count('feedbackRevision')).toBeGreaterThan(5)
  const languages = await db
    .selectFrom('feedback')
    .select(['language', eb => eb.fn.countAll<number>().as('count')])
    .where('workspaceId', '=', sample.workspaceId)
    .groupBy('language')
    .execute()
  for (const wanted of ['ko', 'en', 'zh', 'ja'])
    expect(
      languages.filter(it => it.language.startsWith(wanted)).reduce((sum, it) => sum + Number(it.count), 0),
      wanted,
    ).toBeGreaterThan(250)
})

test('tells its story: deliveries fail and are mended, a feature is loved, a price rises', async () => {
  const { pool } = world.house.database
  const share = async (topic: string, from: number, to: number) => {
    const { rows } = await pool.query(
      `select count(*) filter (where topics::text like $1 and sentiment = 'negative')::float / count(*) as share from feedback
       where workspace_id = $2 and said_at between now() - make_interval(days => $3) and now() - make_interval(days => $4)`,
      [`%${topic}/%`, sample.workspaceId, from, to],
    )
    return rows[0].share as number
  }
  const crisis = await share('delivery', DAY.deliveryBreaks, DAY.deliveryMended)
  expect(crisis).toBeGreaterThan(3 * (await share('delivery', DAY.deliveryMended - 20, 0)))
  expect(crisis).toBeGreaterThan(3 * (await share('delivery', 360, DAY.deliveryBreaks + 5)))
  expect(await share('price', DAY.priceRises, 10)).toBeGreaterThan(3 * (await share('price', 360, DAY.priceRises + 5)))
  const { rows } = await pool.query(
    `select count(*) filter (where sentiment = 'positive')::float / count(*) as loved, count(*)::int as count from feedback
     where workspace_id = $1 and verbatim ~ '브루 코치|Brew Coach|冲煮教练|沖煮教練|ブリューコーチ'`,
    [sample.workspaceId],
  )
  expect(rows[0].count).toBeGreaterThan(150)
  expect(rows[0].loved).toBeGreaterThan(0.8)
})

test('filled again it stays as it is; a second sample of a person is the first', async () => {
  const { db } = world.house.database
  expect(await openSample(db, { userId, zone: 'UTC', locale: 'en' })).toBe(sample.slug)
  const again = await askChore(db, { ...sample, userId }, { kind: 'fill-sample', about: { locale: 'ko' } })
  await db
    .updateTable('chore')
    .set({ askedAt: (await listChores(db, sample, ['fill-sample'])).at(-1)?.askedAt ?? new Date() })
    .where('id', '=', again)
    .execute()
  await runChore(world.house, sample, again)
  expect(await differences(db, sample)).toEqual([])
})

test('goes wholly: no row of any table keeps its id, and others keep theirs', async () => {
  const { db, pool } = world.house.database
  const before = await rowsOf(world.scope.workspaceId)
  const id = await askChore(db, { ...sample, userId }, { kind: 'remove-workspace', about: { name: 'x' } })
  await runChore(world.house, sample, id)
  expect(await rowsOf(sample.workspaceId)).toEqual({})
  expect(await rowsOf(world.scope.workspaceId)).toEqual(before)
  expect((await pool.query('select 1 from workspace where id = $1', [sample.workspaceId])).rows).toEqual([])
})

/** How many rows each table that names workspaces has of one. */
async function rowsOf(workspaceId: number): Promise<Record<string, number>> {
  const { pool } = world.house.database
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = current_schema() and column_name = 'workspace_id'`,
  )
  expect(rows.length).toBeGreaterThan(15)
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    const found = await pool.query(`select count(*)::int as count from "${name}" where workspace_id = $1`, [
      workspaceId,
    ])
    if (found.rows[0].count > 0) counts[name] = found.rows[0].count
  }
  return counts
}
