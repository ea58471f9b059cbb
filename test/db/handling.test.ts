import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Intake } from '../../src/app/intake.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { differences } from '../support/recount.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let hana: Person & { id: string }
let ben: Person & { id: string }
let viewer: Person
let intake: Intake
let ids: string[] = []
let made = 0

beforeAll(async () => {
  world = await openTestHouse()
  hana = await person('owner')
  ben = await person('member')
  viewer = await enter(world, 'viewer', world.scope.workspaceId)
  intake = await openIntake(world, 'Shelf')
})
afterAll(() => world.close())

beforeEach(async () => {
  ids = await store(
    intake,
    Array.from({ length: 4 }, (_, i) =>
      pieceWith({
        nativeId: `n${++made}`,
        saidAt: Date.UTC(2026, 5, made),
        verbatim: `The lid leaks, number ${made}`,
        rating: { value: 2, min: 1, max: 5, original: '2' },
        reply: i === 3 ? { text: 'Sorry.', at: null } : null,
      }),
    ),
  )
})

async function person(role: 'owner' | 'member') {
  const one = await enter(world, role, world.scope.workspaceId)
  const { user } = await (await one.call('GET', '/api/session')).json()
  return { ...one, id: user.id as string }
}

const at = (path: string) => `/api/workspaces/cafe${path}`
async function answer(who: Person, method: string, path: string, body?: unknown) {
  const reply = await who.call(method, at(path), body)
  return { status: reply.status, body: await reply.json() }
}
const handle = async (who: Person, change: object, pieces: object = { ids }) =>
  (await answer(who, 'POST', '/handlings', { pieces, change })).body
const item = async (id = ids[0]) => (await answer(viewer, 'GET', `/feedback/${id}`)).body
const listed = async (filter: string) =>
  (await answer(hana, 'GET', `/feedback?limit=100&${filter}`)).body.items
    .map((it: { id: string }) => it.id)
    .filter((id: string) => ids.includes(id))
    .sort()
const drift = () => differences(world.house.database.db, world.scope)

test('assigns pieces to a member, who finds them, and releases them again', async () => {
  expect(await handle(hana, { verb: 'assign', owner: ben.id, seen: [null] })).toMatchObject({
    changed: 4,
    takenCount: 0,
  })
  expect((await item()).owner).toMatchObject({ id: ben.id })
  const mine = (await answer(ben, 'GET', '/feedback?owner=me')).body.items.map((it: { id: string }) => it.id)
  expect(mine.sort()).toEqual(ids)
  expect(await listed('owner=nobody')).toEqual([])
  expect(await handle(ben, { verb: 'assign', owner: null, seen: [ben.id] })).toMatchObject({ changed: 4 })
  expect(await listed('owner=nobody')).toEqual(ids)
})

test('leaves to a colleague what they took a moment ago, and says who it was', async () => {
  await handle(ben, { verb: 'assign', owner: ben.id, seen: [null] }, { ids: [ids[0]] })
  const second = await handle(hana, { verb: 'assign', owner: hana.id, seen: [null] })
  expect(second).toMatchObject({ changed: 3, takenCount: 1 })
  expect(second.taken[0]).toMatchObject({ id: ids[0], owner: expect.any(String), by: expect.any(String) })
  expect((await item()).owner.id).toBe(ben.id)
  await handle(hana, { verb: 'assign', owner: hana.id }, { ids: [ids[0]] })
  expect((await item()).owner.id).toBe(hana.id)
})

test('two who take the same piece at once do not lose an update', async () => {
  const one = { ids: [ids[0]] }
  const both = await Promise.all(
    [hana, ben].map(who => handle(who, { verb: 'assign', owner: who.id, seen: [null] }, one)),
  )
  expect(both.map(it => it.changed).sort()).toEqual([0, 1])
  expect(both.map(it => it.takenCount).sort()).toEqual([0, 1])
})

test('what needs no answer leaves the queue and is no answer in the tallies', async () => {
  const figures = async () => {
    const totals = (await answer(hana, 'GET', '/charts/figures')).body.total.counts
    const { unanswered } = (await answer(hana, 'GET', '/sources')).body[0]
    return { answered: totals.answered, unanswered: totals.unanswered, queue: unanswered }
  }
  const before = await figures()
  expect(await handle(ben, { verb: 'finish', reason: 'Spam' })).toMatchObject({ changed: 3, same: 1 })
  expect(await figures()).toEqual({
    answered: before.answered,
    unanswered: before.unanswered - 3,
    queue: before.queue - 3,
  })
  expect(await listed('answered=no')).toEqual([])
  expect(await listed('done=yes')).toEqual(ids)
  expect(await listed('answered=yes')).toEqual([ids[3]])
  expect(await drift()).toEqual([])
  const [step] = (await answer(viewer, 'GET', `/feedback/${ids[0]}/handlings`)).body
  expect(step).toMatchObject({ verb: 'finish', reason: 'Spam', by: expect.any(String), undone: false })
})

test('an answer makes a piece done, taking it back opens it, and a reopened one stays answered', async () => {
  const [id, , , replied] = ids
  const reply = (await answer(ben, 'POST', `/feedback/${id}/replies`, { text: 'A new lid is on its way.' })).body
  expect((await item(id)).done).toBe(true)
  await ben.call('DELETE', at(`/feedback/${id}/replies/${reply.id}`))
  expect((await item(id)).done).toBe(false)
  await handle(ben, { verb: 'reopen' }, { ids: [replied] })
  expect(await item(replied)).toMatchObject({ done: false, answeredAt: expect.any(String) })
  expect(await listed('done=no')).toEqual(ids)
  await ben.call('POST', at(`/feedback/${replied}/replies`), { text: 'Again: sorry.' })
  expect((await item(replied)).done).toBe(true)
  expect(await drift()).toEqual([])
})

test('a waived piece that is answered after all counts as answered, and as waived when the answer goes', async () => {
  const [id] = ids
  await handle(ben, { verb: 'finish' }, { ids: [id] })
  const reply = (await answer(ben, 'POST', `/feedback/${id}/replies`, { text: 'Thanks.' })).body
  expect(await drift()).toEqual([])
  await ben.call('DELETE', at(`/feedback/${id}/replies/${reply.id}`))
  expect(await item(id)).toMatchObject({ done: true, answeredAt: null })
  expect(await drift()).toEqual([])
})

test('undoes a batch, but not what was changed since', async () => {
  const { id } = await handle(hana, { verb: 'finish', reason: null })
  await handle(ben, { verb: 'reopen' }, { ids: [ids[0]] })
  expect((await answer(hana, 'POST', `/handlings/${id}/undo`)).body).toEqual({ restored: 2, kept: 1 })
  expect(await listed('done=no')).toEqual(ids.slice(0, 3))
  expect(await drift()).toEqual([])
  const again = await answer(hana, 'POST', `/handlings/${id}/undo`)
  expect([again.status, again.body.error.code]).toEqual([409, 'handling-undone'])
})

test('handles everything that passes a filter', async () => {
  const { id: tag } = (await answer(ben, 'POST', '/tags', { name: 'lids', color: 'red' })).body
  const pieces = { filter: { q: `number ${made}` } }
  expect(await handle(ben, { verb: 'tag', tag }, pieces)).toMatchObject({ changed: 1 })
  expect(await listed(`tag=${tag}`)).toEqual([ids[3]])
  expect(await handle(ben, { verb: 'tag', tag }, { filter: { q: 'nobody said this' } })).toMatchObject({ changed: 0 })
})

test('tags stay through a new reading and a revision', async () => {
  const { id: tag } = (await answer(ben, 'POST', '/tags', { name: 'fridge' })).body
  await handle(ben, { verb: 'tag', tag })
  expect((await item()).tags).toEqual([tag])
  const { db } = world.house.database
  await db.updateTable('feedback').set({ edition: 0 }).where('workspaceId', '=', world.scope.workspaceId).execute()
  const { reread } = await import('../../src/app/queue.ts')
  await reread(world.house, world.scope)
  await store(intake, [
    pieceWith({ nativeId: `n${made}`, verbatim: 'It does not leak any more', saidAt: Date.UTC(2026, 6, 1) }),
  ])
  expect(await listed(`tag=${tag}`)).toEqual(ids)
  await handle(ben, { verb: 'untag', tag }, { ids: [ids[3]] })
  expect(await listed(`tag=${tag}`)).toEqual(ids.slice(0, 3))
})

test('a deleted tag finds nothing, cannot be put on, and comes back with its pieces', async () => {
  const { id: tag } = (await answer(ben, 'POST', '/tags', { name: 'Cups' })).body
  await handle(ben, { verb: 'tag', tag })
  expect((await answer(ben, 'POST', '/tags', { name: 'cups' })).body.error.code).toBe('tag-exists')
  await ben.call('DELETE', at(`/tags/${tag}`))
  expect(await listed(`tag=${tag}`)).toEqual([])
  expect((await answer(ben, 'POST', '/handlings', { pieces: { ids }, change: { verb: 'tag', tag } })).status).toBe(404)
  expect((await answer(ben, 'PATCH', `/tags/${tag}`, { color: 'blue' })).status).toBe(404)
  const other = (await answer(ben, 'POST', '/tags', { name: 'cups' })).body
  expect((await answer(ben, 'PATCH', `/tags/${tag}`, { deleted: false })).body.error.code).toBe('tag-exists')
  await ben.call('PATCH', at(`/tags/${other.id}`), { name: 'Mugs' })
  expect((await answer(ben, 'PATCH', `/tags/${tag}`, { deleted: false })).status).toBe(200)
  expect(await listed(`tag=${tag}`)).toEqual(ids)
})

test("another workspace's pieces, tags and people are not there", async () => {
  const shop = await ensureWorkspace(world.house.database.db, 'shop', '上海小店')
  const stranger = await enter(world, 'member', shop.workspaceId)
  const { user } = await (await stranger.call('GET', '/api/session')).json()
  const their = await stranger.call('POST', '/api/workspaces/shop/handlings', {
    pieces: { ids },
    change: { verb: 'finish' },
  })
  expect(their.status).toBe(404)
  const mixed = { ids: [...ids, '999999999'] }
  expect(await handle(hana, { verb: 'finish' }, mixed)).toMatchObject({ changed: 3, same: 1 })
  expect(
    (await answer(hana, 'POST', '/handlings', { pieces: { ids }, change: { verb: 'assign', owner: user.id } })).status,
  ).toBe(404)
})

test('members change, viewers look', async () => {
  expect((await answer(viewer, 'POST', '/handlings', { pieces: { ids }, change: { verb: 'reopen' } })).status).toBe(403)
})
