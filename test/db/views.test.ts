import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let hana: Person
let ben: Person
let mina: Person

beforeAll(async () => {
  world = await openTestHouse()
  hana = await enter(world, 'admin', world.scope.workspaceId)
  ben = await enter(world, 'member', world.scope.workspaceId)
  mina = await enter(world, 'member', world.scope.workspaceId)
})
afterAll(() => world.close())

const call = async (person: Person, method: string, path: string, body?: unknown) => {
  const answer = await person.call(method, `/api/workspaces/cafe/views${path}`, body)
  return { status: answer.status, body: await answer.json() }
}
const namesFor = async (person: Person) => (await call(person, 'GET', '')).body.map((it: { name: string }) => it.name)

test('a view holds a filter as the list asks for it; mine is mine, and the team sees the team’s', async () => {
  const filter = { q: '배송', rating: [1, 2], owner: ['nobody'], done: 'no', order: 'oldest' }
  const mine = await call(ben, 'POST', '', { name: ' 배송 불만 ', audience: 'mine', filter })
  expect(mine.body).toMatchObject({ name: '배송 불만', audience: 'mine', filter, own: true })
  const shared = await call(ben, 'POST', '', { name: 'Angry', audience: 'team', filter: { tone: ['angry'] } })
  expect(await namesFor(ben)).toEqual(['배송 불만', 'Angry'])
  expect((await call(mina, 'GET', '')).body).toEqual([
    { id: shared.body.id, name: 'Angry', audience: 'team', filter: { tone: ['angry'] }, own: false },
  ])
  expect((await call(hana, 'PATCH', `/${mine.body.id}`, { name: 'X' })).status).toBe(404)
  expect((await call(hana, 'DELETE', `/${mine.body.id}`)).status).toBe(404)
})

test('a view of the team is changed by its maker and by admins; it is taken back by its maker alone', async () => {
  const { id } = (await call(ben, 'POST', '', { name: 'Broken', audience: 'team', filter: { rating: [1] } })).body
  for (const [method, body] of [['PATCH', { name: 'Mine now' }], ['DELETE']] as const)
    expect(await call(mina, method, `/${id}`, body)).toMatchObject({
      status: 403,
      body: { error: { code: 'view-of-another' } },
    })
  expect((await call(hana, 'PATCH', `/${id}`, { name: 'Broken lids' })).status).toBe(200)
  expect(await call(hana, 'PATCH', `/${id}`, { audience: 'mine' })).toMatchObject({ status: 403 })
  expect(await namesFor(mina)).toContain('Broken lids')
  expect((await call(ben, 'PATCH', `/${id}`, { audience: 'mine' })).status).toBe(200)
  expect(await namesFor(mina)).not.toContain('Broken lids')
  expect(await namesFor(ben)).toContain('Broken lids')
})

test('a removed view comes back as it was, once, and the audit log knows', async () => {
  const { id } = (await call(ben, 'POST', '', { name: 'Short-lived', audience: 'team', filter: {} })).body
  expect((await call(ben, 'POST', `/${id}/return`)).status).toBe(404)
  expect((await call(ben, 'DELETE', `/${id}`)).status).toBe(200)
  expect(await namesFor(ben)).not.toContain('Short-lived')
  expect((await call(ben, 'DELETE', `/${id}`)).status).toBe(404)
  expect((await call(mina, 'POST', `/${id}/return`)).status).toBe(403)
  expect((await call(ben, 'POST', `/${id}/return`)).status).toBe(200)
  expect(await namesFor(mina)).toContain('Short-lived')
  const audit = await (await hana.call('GET', '/api/workspaces/cafe/audit')).json()
  expect(
    audit.items.slice(0, 3).map((it: { kind: string; told: { name: string } }) => [it.kind, it.told.name]),
  ).toEqual([
    ['view.brought-back', 'Short-lived'],
    ['view.removed', 'Short-lived'],
    ['view.saved', 'Short-lived'],
  ])
})

test('a filter that no list takes and an empty name are refused; a person has so many views and no more', async () => {
  for (const wrong of [
    { name: ' ', audience: 'mine', filter: {} },
    { name: 'x'.repeat(61), audience: 'mine', filter: {} },
    { name: 'X', audience: 'everybody', filter: {} },
    { name: 'X', audience: 'mine', filter: { from: 'yesterday' } },
    { name: 'X', audience: 'mine', filter: { order: 'sideways' } },
  ])
    expect((await call(ben, 'POST', '', wrong)).status, JSON.stringify(wrong)).toBe(400)
  const there = (await namesFor(mina)).length
  for (let i = there; i < 100; i += 1)
    expect((await call(mina, 'POST', '', { name: `V${i}`, audience: 'mine', filter: {} })).status).toBe(200)
  expect(await call(mina, 'POST', '', { name: 'V100', audience: 'mine', filter: {} })).toMatchObject({
    status: 400,
    body: { error: { code: 'views-too-many', params: { limit: 100 } } },
  })
})

test('a view takes another filter, which only who may change it gives', async () => {
  const was = { rating: [1], unread: 'yes' }
  const { id } = (await call(ben, 'POST', '', { name: 'Lids', audience: 'team', filter: was })).body
  const filterOf = async () => (await call(mina, 'GET', '')).body.find((it: { id: string }) => it.id === id).filter
  expect((await call(mina, 'PATCH', `/${id}`, { filter: { rating: [5] } })).status).toBe(403)
  expect((await call(ben, 'PATCH', `/${id}`, { filter: { order: 'sideways' } })).status).toBe(400)
  expect((await call(ben, 'PATCH', `/${id}`, { filter: { rating: [5], order: 'oldest' } })).status).toBe(200)
  expect(await filterOf()).toEqual({ rating: [5], order: 'oldest' })
  expect((await call(ben, 'PATCH', `/${id}`, { name: 'Broken lids' })).status).toBe(200)
  expect(await filterOf()).toEqual({ rating: [5], order: 'oldest' })
  expect((await call(ben, 'PATCH', `/${id}`, { filter: was })).status).toBe(200)
  expect(await filterOf()).toEqual(was)
})

test('a viewer keeps views for themselves and touches none of the team’s, not even one they made as a member', async () => {
  const guest = await enter(world, 'viewer', world.scope.workspaceId)
  const closed = { status: 403, body: { error: { code: 'view-for-team' } } }
  const filter = { done: 'no' }
  expect(await call(guest, 'POST', '', { name: 'Ours', audience: 'team', filter })).toMatchObject(closed)
  const { id } = (await call(guest, 'POST', '', { name: 'Mine', audience: 'mine', filter })).body
  expect(await namesFor(ben)).not.toContain('Mine')
  expect(await call(guest, 'PATCH', `/${id}`, { audience: 'team' })).toMatchObject(closed)
  expect((await call(guest, 'PATCH', `/${id}`, { name: 'Still mine', filter: { done: 'yes' } })).status).toBe(200)
  expect((await call(guest, 'DELETE', `/${id}`)).status).toBe(200)
  expect((await call(guest, 'POST', `/${id}/return`)).status).toBe(200)
  expect(await namesFor(guest)).toContain('Still mine')
  const maker = await enter(world, 'member', world.scope.workspaceId)
  const shared = (await call(maker, 'POST', '', { name: 'Handed on', audience: 'team', filter })).body.id
  await world.house.database.pool.query(
    "update member set role = 'viewer' where workspace_id = $1 and user_id = (select made_by from saved_view where id = $2)",
    [world.scope.workspaceId, Number(shared)],
  )
  for (const [method, body] of [['PATCH', { audience: 'mine' }], ['DELETE']] as const)
    expect(await call(maker, method, `/${shared}`, body)).toMatchObject({ status: 403 })
  expect(await namesFor(ben)).toContain('Handed on')
})
