import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let hana: Person
let ben: Person
let viewer: Person

beforeAll(async () => {
  world = await openTestHouse()
  hana = await enter(world, 'member', world.scope.workspaceId)
  ben = await enter(world, 'member', world.scope.workspaceId)
  viewer = await enter(world, 'viewer', world.scope.workspaceId)
})
afterAll(() => world.close())

const call = async (person: Person, method: string, path: string, body?: unknown) => {
  const answer = await person.call(method, `/api/workspaces/cafe/boards${path}`, body)
  return { status: answer.status, body: await answer.json() }
}
const names = async (person: Person): Promise<(string | null)[]> =>
  (await call(person, 'GET', '')).body.map(({ id, name }: { id: string; name: string | null }) => name ?? id)

const charts = [
  { kind: 'volume', range: '30d', wide: true },
  { kind: 'topics', range: null, wide: false },
]
const READY = ['reviews', 'product', 'support', 'marketing', 'owner']

test('everybody finds the ready-made boards, which no request can change', async () => {
  expect(await names(viewer)).toEqual(READY)
  expect((await call(hana, 'PUT', '/reviews', { name: 'X', audience: 'team', charts, version: 0 })).status).toBe(400)
  expect((await call(hana, 'DELETE', '/owner')).status).toBe(400)
})

test('an own board is seen by its maker alone until it is given to the team', async () => {
  const made = (await call(hana, 'POST', '', { name: ' 아침 ', audience: 'mine', charts })).body
  expect(made).toMatchObject({ name: '아침', charts, version: 1 })
  expect(await names(hana)).toEqual([...READY, '아침'])
  expect(await names(ben)).toEqual(READY)
  const change = { name: '아침', audience: 'team', charts: [...charts].reverse(), version: 1 }
  expect((await call(ben, 'PUT', `/${made.id}`, change)).status).toBe(404)
  expect((await call(ben, 'DELETE', `/${made.id}`)).status).toBe(404)
  expect((await call(hana, 'PUT', `/${made.id}`, change)).status).toBe(200)
  expect((await call(ben, 'GET', '')).body.at(-1)).toEqual({ ...change, id: made.id, version: 2 })
  const taken = await call(ben, 'PUT', `/${made.id}`, { ...change, audience: 'mine', version: 2 })
  expect(taken).toMatchObject({ status: 403, body: { error: { code: 'board-of-another' } } })
})

test('of two who change a board at once the second is told, and nothing is lost', async () => {
  const { id } = (await call(hana, 'POST', '', { name: 'Both', audience: 'team', charts })).body
  const change = (name: string) => ({ name, audience: 'team', charts, version: 1 })
  const both = await Promise.all([
    call(hana, 'PUT', `/${id}`, change('Hers')),
    call(ben, 'PUT', `/${id}`, change('His')),
  ])
  expect(both.map(it => it.status).sort()).toEqual([200, 409])
  expect(both.find(it => it.status === 409)?.body.error.code).toBe('board-changed-meanwhile')
  const won = both[0]?.status === 200 ? 'Hers' : 'His'
  expect(await names(viewer)).toContain(won)
})

test('a removed board is gone for everybody and comes back as it was', async () => {
  const { id } = (await call(hana, 'POST', '', { name: 'Gone', audience: 'team', charts })).body
  expect((await call(ben, 'DELETE', `/${id}`)).status).toBe(200)
  expect(await names(hana)).not.toContain('Gone')
  expect((await call(hana, 'DELETE', `/${id}`)).status).toBe(404)
  expect((await call(hana, 'PUT', `/${id}`, { name: 'G', audience: 'team', charts, version: 1 })).status).toBe(404)
  expect((await call(ben, 'POST', `/${id}/return`)).status).toBe(200)
  expect((await call(ben, 'POST', `/${id}/return`)).status).toBe(404)
  expect((await call(hana, 'GET', '')).body.find((it: { id: string }) => it.id === id)).toMatchObject({
    name: 'Gone',
    charts,
  })
})

test('a board takes charts of the catalogue alone, a name and no more than it can show', async () => {
  const refused = [
    { name: '', audience: 'team', charts },
    { name: 'A', audience: 'world', charts },
    { name: 'A', audience: 'team', charts: [{ kind: 'pie' }] },
    { name: 'A', audience: 'team', charts: Array.from({ length: 25 }, () => ({ kind: 'volume' })) },
  ]
  for (const board of refused) expect((await call(hana, 'POST', '', board)).status).toBe(400)
})
