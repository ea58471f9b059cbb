import { afterAll, beforeAll, expect, test } from 'vitest'
import { remove } from '../../src/collect/feedback/commands.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let hana: Person
let ben: Person
let mina: Person
let old: string[]
let fresh: string[]

/** Pieces that came one after the other, said a minute apart. */
async function bring(names: string[], verbatim = 'The lid leaks.', at = world.scope): Promise<string[]> {
  const intake = await openIntake(world, 'Shelf', at)
  return store(
    intake,
    names.map((nativeId, i) => pieceWith({ nativeId, verbatim, saidAt: Date.UTC(2026, 0, 1, 0, i) })),
  )
}

const call = async (person: Person, method: string, path: string, body?: unknown) => {
  const answer = await person.call(method, `/api/workspaces/cafe${path}`, body)
  return { status: answer.status, body: await answer.json() }
}
const listed = async (person: Person, query = '') => (await call(person, 'GET', `/feedback?limit=100${query}`)).body
/** Ids of what is unread, in the order in which they came. */
const unreadOf = async (person: Person, query = ''): Promise<string[]> => {
  const { items } = await listed(person, `&unread=yes${query}`)
  return items.map((item: { id: string }) => item.id).sort((a: string, b: string) => Number(a) - Number(b))
}
const mark = async (person: Person, body: object) => (await call(person, 'POST', '/unread', body)).body
const newest = async (person: Person) => (await listed(person)).newest

beforeAll(async () => {
  world = await openTestHouse()
  hana = await enter(world, 'owner', world.scope.workspaceId)
  ben = await enter(world, 'member', world.scope.workspaceId)
  mina = await enter(world, 'viewer', world.scope.workspaceId)
  expect((await listed(hana)).items).toEqual([])
  old = await bring(['a', 'b', 'c'])
  await listed(hana)
  await listed(ben)
  fresh = await bring(['d', 'e', 'f'])
})
afterAll(() => world.close())

test('what is there at the first look is read, and an empty list is no look; what comes later is unread for each', async () => {
  expect(await unreadOf(hana)).toEqual(fresh)
  expect(await unreadOf(ben)).toEqual(fresh)
  expect(await unreadOf(mina)).toEqual([])
  const { items } = await listed(hana)
  expect(items.filter((item: { unread: boolean }) => item.unread)).toHaveLength(3)
  expect((await call(hana, 'GET', `/feedback/${fresh[0]}`)).body.unread).toBe(true)
  expect((await call(mina, 'GET', `/feedback/${fresh[0]}`)).body.unread).toBe(false)
})

test('nothing is written with a piece', async () => {
  const { rows } = await world.house.database.pool.query('select count(*)::int as count from unread_exception')
  expect(rows[0].count).toBe(0)
})

test('opening a piece is one member’s alone, and an old one can be unread again', async () => {
  const [d, e, f] = fresh
  expect(await mark(hana, { ids: [d, d], unread: false })).toEqual({ changed: 1, back: { ids: [d], upTo: null } })
  expect((await mark(hana, { ids: [d], unread: false })).changed).toBe(0)
  expect((await mark(hana, { ids: [old[0]], unread: true })).changed).toBe(1)
  expect(await unreadOf(hana)).toEqual([old[0], e, f])
  expect(await unreadOf(ben)).toEqual(fresh)
  expect((await mark(mina, { ids: [old[1]], unread: true })).changed).toBe(1)
  expect(await unreadOf(mina)).toEqual([old[1]])
  await mark(hana, { ids: [d], unread: true })
  await mark(hana, { ids: [old[0]], unread: false })
  expect(await unreadOf(hana)).toEqual(fresh)
})

test('it goes with the other filters, the count, what is exported and saved views', async () => {
  const [kettle] = await bring(['k'], 'The kettle sings.')
  expect(await unreadOf(ben, '&q=kettle')).toEqual([kettle])
  expect(await unreadOf(ben, '&q=kettle&done=yes')).toEqual([])
  expect(await unreadOf(ben, '&source=1&order=oldest')).toEqual([...fresh, kettle])
  expect((await call(ben, 'GET', '/feedback/count?unread=yes')).body).toEqual({ count: 4, capped: false })
  expect((await call(ben, 'GET', '/feedback/count?unread=yes&q=lid')).body.count).toBe(3)
  const csv = await (await ben.call('GET', '/api/workspaces/cafe/feedback.csv?unread=yes&q=kettle')).text()
  expect(csv.trim().split('\n')).toHaveLength(2)
  const view = { name: 'Mornings', audience: 'mine', filter: { unread: 'yes' } }
  expect((await call(mina, 'POST', '/views', view)).body.filter).toEqual({ unread: 'yes' })
  expect((await call(ben, 'GET', '/feedback?unread=maybe')).status).toBe(400)
  await mark(ben, { ids: [kettle], unread: false })
  await mark(hana, { ids: [kettle], unread: false })
})

test('a filter is marked read as a whole and back again, but for what came since', async () => {
  const known = await newest(hana)
  const [late] = await bring(['late'], 'The lid leaks again.')
  const { changed, back } = await mark(hana, { filter: { q: 'lid' }, upTo: known })
  expect(changed).toBe(3)
  expect(await unreadOf(hana)).toEqual([late])
  expect((await call(hana, 'POST', '/unread/return', back)).status).toBe(200)
  expect(await unreadOf(hana)).toEqual([...fresh, late])
  await mark(hana, { ids: [late], unread: false })
  await mark(ben, { ids: [late], unread: false })
})

test('everything is marked read by moving one mark, and comes back exactly', async () => {
  await mark(hana, { ids: [old[0]], unread: true })
  await mark(hana, { ids: [fresh[0]], unread: false })
  const before = await unreadOf(hana)
  const marked = await mark(hana, { filter: { unread: 'yes' } })
  expect(marked.changed).toBe(before.length)
  expect(await unreadOf(hana)).toEqual([])
  expect((await mark(hana, { filter: {} })).changed).toBe(0)
  await call(hana, 'POST', '/unread/return', marked.back)
  expect(await unreadOf(hana)).toEqual(before)
  expect(await unreadOf(ben)).toEqual(fresh)
})

test('two windows of one member lose nothing to each other', async () => {
  const many = await bring(Array.from({ length: 40 }, (_, i) => `w${i}`))
  await Promise.all(many.map(id => mark(ben, { ids: [id], unread: false })))
  expect(await unreadOf(ben)).toEqual(fresh)
  await Promise.all([mark(ben, { filter: {} }), mark(ben, { ids: many.slice(0, 5), unread: true })])
  expect((await unreadOf(ben)).every(id => many.includes(id))).toBe(true)
  await mark(ben, { filter: {} })
  expect(await unreadOf(ben)).toEqual([])
})

test('a piece that goes takes its marks along; a member who leaves and comes back looks for the first time', async () => {
  const { db, pool } = world.house.database
  const [gone, kept] = await bring(['gone', 'kept'])
  await mark(ben, { ids: [gone], unread: false })
  await db.transaction().execute(trx => remove(trx, world.scope, [Number(gone)]))
  expect(await unreadOf(ben)).toEqual([kept])
  const { rows } = await pool.query(
    "delete from member where role = 'member' and workspace_id = $1 returning user_id as id",
    [world.scope.workspaceId],
  )
  await pool.query("insert into member (workspace_id, user_id, role) values ($1, $2, 'member')", [
    world.scope.workspaceId,
    rows[0].id,
  ])
  expect(await unreadOf(ben)).toEqual([])
})

test('much that was read one by one moves the mark, and nothing changes by it', async () => {
  const before = await unreadOf(hana)
  const many = await bring(Array.from({ length: 2400 }, (_, i) => `m${i}`))
  const spared = many.filter((_, i) => i % 300 === 7)
  const read = many.filter(id => !spared.includes(id))
  await mark(hana, { ids: read.slice(0, 1500), unread: false })
  await mark(hana, { ids: read.slice(1500), unread: false })
  const { rows } = await world.house.database.pool.query(
    'select count(*)::int as count from unread_exception where not unread and member_id = (select user_id from member where workspace_id = $1 and role = $2)',
    [world.scope.workspaceId, 'owner'],
  )
  expect(rows[0].count).toBe(0)
  expect(await unreadOf(hana)).toEqual([...before, ...spared])
})

test('what came since the list was read is counted by its filter', async () => {
  const since = await newest(mina)
  expect((await call(mina, 'GET', `/feedback/arrivals?since=${since}`)).body).toEqual({ count: 0, capped: false })
  await bring(['new1', 'new2'], 'The kettle sings.')
  expect((await call(mina, 'GET', `/feedback/arrivals?since=${since}`)).body.count).toBe(2)
  expect((await call(mina, 'GET', `/feedback/arrivals?since=${since}&q=lid`)).body.count).toBe(0)
  expect((await call(mina, 'GET', '/feedback/arrivals')).status).toBe(400)
})

test('pieces of another workspace are not there, whatever is done with them', async () => {
  const shop = await ensureWorkspace(world.house.database.db, 'shop', '上海小店')
  const [theirs] = await bring(['x'], 'Abroad.', shop)
  expect((await call(hana, 'POST', '/unread', { ids: [theirs], unread: true })).status).toBe(404)
  expect((await call(hana, 'POST', '/unread/return', { ids: [theirs], upTo: null })).status).toBe(404)
  expect(await mark(hana, { ids: [theirs, old[2]], unread: true })).toMatchObject({ changed: 1 })
  const since = await newest(hana)
  await bring(['y'], 'Abroad.', shop)
  expect((await call(hana, 'GET', `/feedback/arrivals?since=${since}`)).body.count).toBe(0)
})
