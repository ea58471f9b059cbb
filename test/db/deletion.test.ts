import { afterAll, beforeAll, expect, test } from 'vitest'
import { runStoredImport } from '../../src/app/queue.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { wrongCustomers } from '../support/people.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { differences } from '../support/recount.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let admin: Person
let member: Person

beforeAll(async () => {
  world = await openTestHouse()
  admin = await enter(world, 'admin', world.scope.workspaceId)
  member = await enter(world, 'member', world.scope.workspaceId)
})
afterAll(() => world.close())

const at = (path: string) => `/api/workspaces/cafe${path}`
async function answer(who: Person, method: string, path: string, body?: unknown) {
  const reply = await who.call(method, at(path), body)
  return { status: reply.status, body: await reply.json() }
}
const drift = async () => [
  ...(await differences(world.house.database.db, world.scope)),
  ...(await wrongCustomers(world.house.database.db, world.scope)),
]
const said = (nativeId: string, more: object = {}) =>
  pieceWith({
    nativeId,
    saidAt: Date.UTC(2026, 5, 3),
    verbatim: `Buy cheap watches at ${nativeId}`,
    rating: { value: 5, min: 1, max: 5, original: '5' },
    author: { id: null, name: 'Spammer', email: 'spam@example.com' },
    version: '1.2',
    ...more,
  })
const found = async (q: string) => (await answer(member, 'GET', `/feedback?q=${q}`)).body.items.length

test('a deleted piece is gone with all that hangs on it, and figures follow', async () => {
  const intake = await openIntake(world, 'Shelf')
  const [id, other] = await store(intake, [said('watch1'), said('watch2')])
  await answer(member, 'POST', `/feedback/${id}/replies`, { text: 'Thank you!' })
  await answer(member, 'POST', `/feedback/${id}/notes`, { text: 'Is this spam?' })
  await answer(member, 'POST', `/feedback/${id}/corrections`, { part: 'language', was: 'en', now: 'ko' })
  expect((await answer(admin, 'POST', `/feedback/${id}/deletion`, { reason: 'spam' })).status).toBe(200)
  expect((await answer(member, 'GET', `/feedback/${id}`)).status).toBe(404)
  expect(await found('watch1')).toBe(0)
  expect((await answer(member, 'GET', `/feedback/${other}`)).status).toBe(200)
  expect(await drift()).toEqual([])
  const { rows } = await world.house.database.pool.query(
    `select (select count(*) from reply)::int + (select count(*) from note)::int + (select count(*) from correction)::int as left`,
  )
  expect(rows[0].left).toBe(0)
})

test('nothing of its words is kept but the identity, and the log says who and why', async () => {
  const { pool } = world.house.database
  const { rows } = await pool.query(`select t::text from deletion t`)
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toMatch(/watch|spam@|Spammer/i)
  expect((await answer(admin, 'GET', '/deletions')).body).toMatchObject([
    { source: 'Shelf', reason: 'spam', words: null, by: expect.any(String), lifted: false },
  ])
  const log = (await answer(admin, 'GET', '/audit?kind=feedback.deleted')).body.items
  expect(log).toMatchObject([{ kind: 'feedback.deleted', told: { reason: 'spam' } }])
})

test('the same row does not come back, nor an edit of it; the others of its file do', async () => {
  const intake = await openIntake(world, 'Shelf')
  await store(intake, [said('watch1'), said('watch1', { verbatim: 'Buy watch1, edited' }), said('watch3')])
  expect([await found('watch1'), await found('watch3')]).toEqual([0, 1])
  expect(await drift()).toEqual([])
})

test('an import counts it as unchanged, also with derived identities', async () => {
  const text = 'date,rating,review\n2026-03-04,2,The zorb leaks\n2026-03-04,2,The zorb leaks\n2026-03-05,5,Fine zorb\n'
  const bring = async () => {
    const upload = (await answer(admin, 'POST', '/uploads/text', { name: 'a.csv', text })).body
    const mapping = upload.members[0].mapping
    const planned = await answer(admin, 'POST', '/imports', { upload: upload.id, source: 'File', mapping })
    await runStoredImport(world.house, world.scope, Number(planned.body.id))
    return (await answer(admin, 'GET', `/imports/${planned.body.id}`)).body
  }
  expect(await bring()).toMatchObject({ imported: 3 })
  const [twin] = (await answer(member, 'GET', '/feedback?q=leaks')).body.items
  await answer(admin, 'POST', `/feedback/${twin.id}/deletion`, { reason: 'duplicate' })
  expect(await bring()).toMatchObject({ imported: 0, updated: 0, unchanged: 3, rejected: 0 })
  expect(await found('leaks')).toBe(1)
  expect(await drift()).toEqual([])
})

test('once lifted it may come back, and be deleted again', async () => {
  const [deletion] = (await answer(admin, 'GET', '/deletions')).body.filter(
    (it: { source: string }) => it.source === 'Shelf',
  )
  expect((await answer(admin, 'POST', `/deletions/${deletion.id}/lifting`)).status).toBe(200)
  const again = await answer(admin, 'POST', `/deletions/${deletion.id}/lifting`)
  expect([again.status, again.body.error.code]).toEqual([409, 'deletion-lifted'])
  const [id] = await store(await openIntake(world, 'Shelf'), [said('watch1')])
  expect(await found('watch1')).toBe(1)
  const body = { reason: 'other', words: 'A competitor wrote it' }
  expect((await answer(admin, 'POST', `/feedback/${id}/deletion`, body)).status).toBe(200)
  expect(await drift()).toEqual([])
})

test('an import at the same moment does not bring it back', async () => {
  const intake = await openIntake(world, 'Race')
  const [id] = await store(intake, [said('race')])
  await Promise.all([
    answer(admin, 'POST', `/feedback/${id}/deletion`, { reason: 'test' }),
    store(await openIntake(world, 'Race'), [said('race', { verbatim: 'race, edited' })]),
    store(await openIntake(world, 'Race'), [said('race')]),
  ])
  expect(await found('race')).toBe(0)
  expect(await drift()).toEqual([])
})

test('a reason is needed, in words where it is another; members may not delete', async () => {
  const [id] = await store(await openIntake(world, 'Shelf'), [said('keep')])
  expect((await answer(admin, 'POST', `/feedback/${id}/deletion`, {})).status).toBe(400)
  expect((await answer(admin, 'POST', `/feedback/${id}/deletion`, { reason: 'other', words: ' ' })).status).toBe(400)
  expect((await answer(member, 'POST', `/feedback/${id}/deletion`, { reason: 'spam' })).status).toBe(403)
  expect((await answer(member, 'GET', '/deletions')).status).toBe(403)
  expect(await found('keep')).toBe(1)
})
