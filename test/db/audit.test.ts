import { afterAll, beforeAll, expect, test } from 'vitest'
import { record } from '../../src/events/log.ts'
import { MACHINE } from '../../src/people/audit/machine.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let owner: Person
let admin: Person
const cafe = '/api/workspaces/cafe'

beforeAll(async () => {
  world = await openTestHouse()
  owner = await enter(world, 'owner', world.scope.workspaceId)
  admin = await enter(world, 'admin', world.scope.workspaceId)
})
afterAll(() => world.close())

const get = async (path: string) => (await owner.call('GET', `${cafe}/audit${path}`)).json()
const userOf = async (person: Person) => (await (await person.call('GET', '/api/session')).json()).user

test('tells who did what to whom, newest first, by person and kind', async () => {
  const [me, other] = [await userOf(owner), await userOf(admin)]
  await owner.call('PATCH', `${cafe}/members/${other.id}`, { role: 'viewer' })
  await owner.call('PATCH', `${cafe}/members/${other.id}`, { role: 'admin' })
  await admin.call('POST', `${cafe}/tags`, { name: 'Lids' })
  await record(world.house.database.db, world.scope, 'retention.changed', { months: null })
  const all = (await get('')).items
  expect(all.slice(0, 4).map((item: { kind: string }) => item.kind)).toEqual([
    'retention.changed',
    'tag.made',
    'member.role-changed',
    'member.role-changed',
  ])
  expect(all[0]).toMatchObject({ by: null, told: {} })
  expect(all[1]).toMatchObject({ by: { name: other.name }, told: { name: 'Lids' } })
  expect(all[2]).toMatchObject({ by: { name: me.name }, told: { person: other.name, from: 'viewer', to: 'admin' } })
  expect((await get(`?by=${other.id}`)).items.map((item: { kind: string }) => item.kind)).toEqual(['tag.made'])
  expect((await get('?kind=member.role-changed')).items).toHaveLength(2)
  expect((await get(`?by=${MACHINE}&kind=retention.changed`)).items).toHaveLength(1)
  expect((await get('?kind=tag.deleted')).items).toEqual([])
  const choices = await get('/choices')
  expect(choices.people.map((one: { id: string }) => one.id).sort()).toEqual([me.id, other.id].sort())
  expect(choices.kinds).toContain('tag.made')
  expect(choices.machine).toBe(true)
})

test('pages hold every event once, and none of another workspace', async () => {
  const { db } = world.house.database
  const shop = await ensureWorkspace(db, 'shop', '上海小店')
  for (let i = 0; i < 120; i++) {
    await record(db, world.scope, 'tag.deleted', { tagId: i, name: 'Lids' })
    await record(db, shop, 'tag.deleted', { tagId: 1000 + i, name: 'Lids' })
  }
  const seen: number[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await get(`?kind=tag.deleted${cursor === '' ? '' : `&cursor=${cursor}`}`)
    seen.push(...page.items.map((item: { told: { tagId: number } }) => item.told.tagId))
    cursor = page.next
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, i) => 119 - i))
  expect((await owner.call('GET', `${cafe}/audit?cursor=x`)).status).toBe(400)
})
