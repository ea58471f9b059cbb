import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let hana: Person
let ben: Person
let viewer: Person

beforeAll(async () => {
  world = await openTestHouse()
  hana = await enter(world, 'admin', world.scope.workspaceId)
  ben = await enter(world, 'member', world.scope.workspaceId)
  viewer = await enter(world, 'viewer', world.scope.workspaceId)
})
afterAll(() => world.close())

const call = async (person: Person, method: string, path: string, body?: unknown) => {
  const answer = await person.call(method, `/api/workspaces/cafe/annotations${path}`, body)
  return { status: answer.status, body: await answer.json() }
}
const list = async () => (await call(viewer, 'GET', '')).body
const nameOf = async (person: Person) => (await (await person.call('GET', '/api/session')).json()).user.name

test('a mark says what happened, when, and who said so; it is changed and removed, and the audit log knows', async () => {
  const made = await call(ben, 'POST', '', { day: '2026-03-04', until: '2026-03-10', text: ' 가격 인상 ' })
  expect(made.status).toBe(200)
  await call(hana, 'POST', '', { day: '2026-01-02', text: 'Launch' })
  expect((await list()).map((it: { day: string; text: string }) => [it.day, it.text])).toEqual([
    ['2026-01-02', 'Launch'],
    ['2026-03-04', '가격 인상'],
  ])
  const { id } = made.body
  const one = async () => (await list()).find((it: { id: string }) => it.id === id)
  expect(await one()).toMatchObject({ until: '2026-03-10', version: 1, by: await nameOf(ben), changed: null })
  const change = { day: '2026-03-05', until: null, text: '가격 10% 인상', version: 1 }
  expect((await call(hana, 'PUT', `/${id}`, change)).status).toBe(200)
  expect(await one()).toMatchObject({
    day: '2026-03-05',
    version: 2,
    by: await nameOf(ben),
    changed: { by: await nameOf(hana) },
  })
  expect(await call(ben, 'PUT', `/${id}`, change)).toMatchObject({
    status: 409,
    body: { error: { code: 'annotation-changed-meanwhile' } },
  })
  expect((await call(ben, 'DELETE', `/${id}`)).status).toBe(200)
  expect(await one()).toBeUndefined()
  expect((await call(ben, 'DELETE', `/${id}`)).status).toBe(404)
  const audit = await (await hana.call('GET', '/api/workspaces/cafe/audit')).json()
  expect(
    audit.items.slice(0, 4).map((it: { kind: string; told: { name: string } }) => [it.kind, it.told.name]),
  ).toEqual([
    ['annotation.removed', '가격 10% 인상'],
    ['annotation.changed', '가격 10% 인상'],
    ['annotation.made', 'Launch'],
    ['annotation.made', '가격 인상'],
  ])
})

test('a mark may be about one source, and goes with it', async () => {
  const { pool } = world.house.database
  const { rows } = await pool.query(
    `insert into source (workspace_id, name, channel) values ($1, 'Shelf', 'review') returning id`,
    [world.scope.workspaceId],
  )
  const source = String(rows[0].id)
  const { body } = await call(ben, 'POST', '', { day: '2026-05-01', text: 'Store moved', source })
  expect((await list()).at(-1)).toMatchObject({ id: body.id, source: { id: source, name: 'Shelf' } })
  expect((await call(ben, 'POST', '', { day: '2026-05-01', text: 'X', source: '999999' })).status).toBe(404)
  await pool.query('delete from source where workspace_id = $1 and id = $2', [world.scope.workspaceId, source])
  expect((await list()).map((it: { text: string }) => it.text)).toEqual(['Launch'])
})

test('days that make no span and empty words are refused', async () => {
  for (const wrong of [
    { day: '2026-02-31', text: 'X' },
    { day: '2026-03-02', until: '2026-03-01', text: 'X' },
    { day: '2026-03-02', text: '  ' },
    { day: '2026-03-02', text: 'x'.repeat(121) },
  ])
    expect((await call(ben, 'POST', '', wrong)).status, JSON.stringify(wrong)).toBe(400)
  expect((await call(viewer, 'POST', '', { day: '2026-03-02', text: 'X' })).status).toBe(403)
})
