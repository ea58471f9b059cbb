import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { differences } from '../support/recount.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let admin: Person
let member: Person
let ids: string[]
let named = 0

beforeAll(async () => {
  world = await openTestHouse()
  admin = await enter(world, 'admin', world.scope.workspaceId)
  member = await enter(world, 'member', world.scope.workspaceId)
  ids = await store(
    await openIntake(world, 'Shelf'),
    ['a', 'b', 'c', 'd'].map(nativeId =>
      pieceWith({ nativeId, verbatim: `The lid ${nativeId} leaks.`, saidAt: Date.UTC(2026, 5, 3) }),
    ),
  )
})
afterAll(() => world.close())

async function call(who: Person, method: string, path: string, body?: unknown) {
  const answer = await who.call(method, `/api/workspaces/cafe${path}`, body)
  return { status: answer.status, body: await answer.json() }
}
const newTag = async (): Promise<string> =>
  (await call(member, 'POST', '/tags', { name: `Tag ${++named}`, color: 'red' })).body.id
const put = (tag: string, pieces: string[]) =>
  call(member, 'POST', '/handlings', { pieces: { ids: pieces }, change: { verb: 'tag', tag } })
const found = async (filter: string): Promise<string[]> =>
  (await call(member, 'GET', `/feedback?${filter}`)).body.items.map((it: { id: string }) => it.id).sort()
const useOf = async (tag: string) =>
  (await call(member, 'GET', '/tags/uses')).body.find((it: { id: string }) => it.id === tag)
const save = async (who: Person, filter: object): Promise<string> =>
  (await call(who, 'POST', '/views', { name: 'Lids', audience: 'mine', filter })).body.id
const filterOf = async (who: Person, view: string) =>
  (await call(who, 'GET', '/views')).body.find((it: { id: string }) => it.id === view)?.filter

test('each tag says how many pieces and saved views hang on it, whoever’s they are', async () => {
  const [one, other] = [await newTag(), await newTag()]
  await put(one, ids.slice(0, 3))
  await put(other, ids.slice(2, 3))
  await save(admin, { tag: [one] })
  const gone = await save(member, { tag: [other, one] })
  expect(await useOf(one)).toEqual({ id: one, pieces: 3, views: 2 })
  await call(member, 'DELETE', `/views/${gone}`)
  expect(await useOf(one)).toMatchObject({ views: 1 })
  expect(await useOf(other)).toEqual({ id: other, pieces: 1, views: 0 })
  await call(member, 'DELETE', `/tags/${one}`)
  expect(await useOf(one)).toBeUndefined()
  expect(await found(`tag=${one}`)).toEqual([])
  await call(member, 'PATCH', `/tags/${one}`, { deleted: false })
  expect(await useOf(one)).toMatchObject({ pieces: 3 })
  expect(await found(`tag=${one}`)).toHaveLength(3)
})

test('a merged tag is the other one everywhere: on pieces, in filters, in saved views, and never comes back', async () => {
  const [from, into] = [await newTag(), await newTag()]
  await put(from, ids.slice(0, 3))
  await put(into, ids.slice(2, 4))
  const view = await save(member, { tag: [from, into], rating: [1] })
  const only = await save(admin, { tag: [from] })
  expect((await call(admin, 'POST', `/tags/${from}/merge`, { into })).body).toEqual({ pieces: 3, views: 2 })
  expect(await found(`tag=${into}`)).toEqual([...ids].sort())
  expect(await found(`tag=${from}`)).toEqual([])
  expect(await useOf(into)).toEqual({ id: into, pieces: 4, views: 2 })
  expect(await filterOf(member, view)).toEqual({ tag: [into], rating: [1] })
  expect(await filterOf(admin, only)).toEqual({ tag: [into] })
  const piece = (await call(member, 'GET', `/feedback/${ids[2]}`)).body
  expect(piece.tags.filter((tag: string) => tag === into)).toHaveLength(1)
  expect(piece.tags).not.toContain(from)
  expect((await call(member, 'PATCH', `/tags/${from}`, { deleted: false })).status).toBe(404)
  expect(await differences(world.house.database.db, world.scope)).toEqual([])
  const [event] = (await call(admin, 'GET', '/audit')).body.items
  expect(event).toMatchObject({ kind: 'tag.merged', told: { pieces: 3, views: 2 } })
})

test('admins merge; a tag merges neither into itself nor into what is gone or another workspace’s', async () => {
  const [tag, gone] = [await newTag(), await newTag()]
  await call(member, 'DELETE', `/tags/${gone}`)
  const shop = await ensureWorkspace(world.house.database.db, 'shop', '上海小店')
  const keeper = await enter(world, 'admin', shop.workspaceId)
  const theirs = (await (await keeper.call('POST', '/api/workspaces/shop/tags', { name: 'Theirs' })).json()).id
  const merge = async (who: Person, from: string, into: string) => {
    const { status, body } = await call(who, 'POST', `/tags/${from}/merge`, { into })
    return [status, body.error?.code]
  }
  expect(await merge(member, tag, await newTag())).toEqual([403, expect.any(String)])
  expect(await merge(admin, tag, tag)).toEqual([400, 'tag-itself'])
  for (const [from, into] of [
    [tag, gone],
    [gone, tag],
    [tag, theirs],
    [theirs, tag],
  ] as const)
    expect(await merge(admin, from, into)).toEqual([404, 'not-found'])
  expect(await useOf(tag)).toEqual({ id: tag, pieces: 0, views: 0 })
})
