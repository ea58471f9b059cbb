import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { feedbackQuery } from '../../src/collect/feedback/schema.ts'
import type { Tables } from '../../src/db/tables.ts'
import { listFeedback } from '../../src/route/inbox/queries.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'

let world: TestHouse
let ids: string[]
const MANY = 60_000

beforeAll(async () => {
  world = await openTestHouse()
  ids = await store(await openIntake(world, 'Shelf'), [
    pieceWith({ nativeId: 'a', verbatim: 'The lid leaks and it is terrible.', version: '2.1.0' }),
    pieceWith({ nativeId: 'b', rating: { value: 5, min: 1, max: 5, original: '5' }, version: '2.1' }),
    pieceWith({ nativeId: 'c', title: 'Fine', version: "v'3 beta" }),
  ])
  // Many more, as the store would have left them: their tokens are what is asked for below.
  await world.house.database.pool.query(
    `insert into feedback (workspace_id, source_id, identity, content_hash, said_at, said_precision, sorted_at, verbatim, version, language, sentiment, score, confidence, tone, edition, answered_at, waived_at, reopened_at, owner_id, found_by)
     select $1, 1, gen_random_uuid(), gen_random_uuid(), t, 'instant', t, 'word', case when i % 5000 = 0 then '9.9' else '1.0' end, 'en', 'neutral', 0, 0.9, 'neutral', 1,
       case when i % 3 > 0 then t end, case when i % 3 = 0 and i % 2000 > 0 then t end, case when i % 7000 = 0 then t end, case when i % 3000 = 0 then 'hana' end,
       array_to_tsvector(array['word', case when i % 5000 = 0 then '=v9.9' else '=v1.0' end, case when i % 4000 = 0 then '=clow' else '=chigh' end, case when i % 6000 = 0 then '=wno' else '=wyes' end])
     from (select i, timestamptz '2020-01-01' + i * interval '1 minute' as t from generate_series(1, ${MANY}) i) n`,
    [world.scope.workspaceId],
  )
  await world.house.database.pool.query("select gin_clean_pending_list('feedback_found_by')")
  await world.house.database.pool.query('vacuum analyze feedback')
})
afterAll(() => world.close())

const listed = async (filter: object) => {
  const { items } = await listFeedback(world.house.database.db, world.scope, feedbackQuery.parse(filter))
  return items.map(item => item.id).filter(id => ids.includes(id))
}

test('finds by version, by words, by how sure the reading is', async () => {
  const [a, b, c] = ids
  expect(await listed({ version: '2.1' })).toEqual([b])
  expect(await listed({ version: ['2.1', '2.1.0'] })).toEqual([b, a])
  expect(await listed({ version: "v'3 beta" })).toEqual([c])
  expect(await listed({ words: 'no' })).toEqual([b])
  expect(await listed({ words: 'yes', source: '1', version: '2.1.0' })).toEqual([a])
  const bands = await Promise.all(
    ['low', 'middle', 'high'].map(confidence => listed({ confidence, version: ['2.1', '2.1.0', "v'3 beta"] })),
  )
  expect(bands.flat().sort()).toEqual([...ids].sort())
})

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Actual Loops': number
  Plans?: Node[]
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** How many rows of feedback a page looks at, and in which ways. */
async function lookedAt(filter: object): Promise<{ rows: number; ways: string[] }> {
  const { pool } = world.house.database
  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const watched = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: event => void asked.push({ sql: event.query.sql, parameters: event.query.parameters }),
  })
  await listFeedback(watched, world.scope, feedbackQuery.parse(filter))
  const nodes: Node[] = []
  for (const { sql, parameters } of asked.filter(it => !it.sql.trim().startsWith('explain'))) {
    const { rows } = await pool.query(`explain (analyze, format json) ${sql}`, [...parameters])
    nodes.push(...nodesOf(rows[0]['QUERY PLAN'][0].Plan).filter(node => node['Relation Name'] === 'feedback'))
  }
  const seen = (node: Node) =>
    (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) *
    node['Actual Loops']
  return { rows: nodes.reduce((sum, node) => sum + seen(node), 0), ways: nodes.map(node => node['Node Type']) }
}

/** The newest 8,000 that are looked through, a page, and some slack. */
const BOUND = 12_000

test.each<[string, object]>([
  ['nothing', {}],
  ['open', { done: 'no' }],
  ['done', { done: 'yes' }],
  ['unanswered', { answered: 'no' }],
  ['one owner', { owner: 'hana' }],
  ['nobody', { owner: 'nobody' }],
  ['open and nobody', { done: 'no', owner: 'nobody' }],
  ['owner and sure', { owner: 'hana', confidence: 'high' }],
  ['a rare version', { version: '9.9' }],
  ['a common version', { version: '1.0' }],
  ['a rare version, done', { version: '9.9', done: 'yes' }],
  ['hardly sure', { confidence: 'low' }],
  ['no words', { words: 'no' }],
  ['no words, hardly sure', { words: 'no', confidence: 'low' }],
  ['oldest first', { order: 'oldest', owner: 'hana', done: 'yes' }],
])('a page by %s looks at few rows, by an index', async (_, filter) => {
  const { rows, ways } = await lookedAt(filter)
  expect(ways.length).toBeGreaterThan(0)
  expect(ways).not.toContain('Seq Scan')
  expect(rows).toBeLessThan(BOUND)
})
