import { afterAll, beforeAll, expect, test } from 'vitest'
import { runChore } from '../../src/app/chores.ts'
import { keepRetentions } from '../../src/app/remove-pieces.ts'
import { findSource } from '../../src/collect/sources/queries.ts'
import { listChores } from '../../src/people/chores/queries.ts'
import { openTestHouse, type Person, signIn, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { differences } from '../support/recount.ts'

let world: TestHouse
let owner: Person
const DAY = 86_400_000

beforeAll(async () => {
  world = await openTestHouse()
  owner = await signIn(world, 'owner', world.scope.workspaceId)
  for (const name of ['Shelf', 'Counter']) {
    const intake = await openIntake(world, name)
    await store(
      intake,
      Array.from({ length: 40 }, (_, i) =>
        pieceWith({
          nativeId: `${name} ${i}`,
          verbatim: i % 2 === 0 ? `Parcel number ${i} came far too late.` : `The gift ribbon of box ${i} is lovely.`,
          saidAt: Date.now() - i * 30 * DAY - DAY,
          rating: { value: 1 + (i % 5), min: 1, max: 5, original: '1' },
          reply: i % 3 === 0 ? { text: 'Thank you.', at: null } : null,
        }),
      ),
    )
  }
})
afterAll(() => world.close())

const at = (path: string) => `/api/workspaces/cafe${path}`
const count = async () => (await (await owner.call('GET', at('/feedback/count'))).json()).count as number

test('a topic is tried on the newest pieces before it is kept, and nothing changes', async () => {
  const words = (word: string) => ({ en: [word], ko: [], zh: [], ja: [] })
  const topic = {
    id: 'packaging/ribbon',
    area: 'packaging',
    label: { en: 'Ribbon', ko: '리본', zh: '丝带', ja: 'リボン' },
    seeds: words('ribbon'),
    active: true,
  }
  const seen = await (await owner.call('POST', at('/topics/preview'), topic)).json()
  expect(seen).toMatchObject({ lookedAt: 80, gained: { count: 40 }, lost: { count: 0 } })
  expect(seen.gained.examples[0]).toContain('ribbon')
  expect(await (await owner.call('GET', at('/topics'))).json()).not.toContainEqual(
    expect.objectContaining({ id: 'packaging/ribbon' }),
  )
})

test('retention counts first, then removes each night what is older', async () => {
  const seen = await (await owner.call('GET', at('/retention?months=12'))).json()
  expect(seen.months).toBeNull()
  expect(seen.older).toBeGreaterThan(40)
  await keepRetentions(world.house)
  expect(await count()).toBe(80)
  expect((await owner.call('PUT', at('/retention'), { months: 12 })).status).toBe(200)
  await keepRetentions(world.house)
  expect(await count()).toBe(80 - seen.older)
  expect((await (await owner.call('GET', at('/retention'))).json()).older).toBe(0)
  expect(await differences(world.house.database.db, world.scope)).toEqual([])
})

test('a source goes with all it brought, once its name is typed', async () => {
  const { db } = world.house.database
  const { id = 0 } = (await findSource(db, world.scope, 'Shelf')) ?? {}
  const seen = await (await owner.call('GET', at(`/sources/${id}/removal`))).json()
  const pieces = seen.find((it: { what: string }) => it.what === 'feedback').count
  expect(pieces).toBeGreaterThan(5)
  const wrong = await owner.call('POST', at(`/sources/${id}/removal`), { name: 'Shel' })
  expect([wrong.status, (await wrong.json()).error.code]).toEqual([400, 'name-differs'])
  const before = await count()
  expect((await owner.call('POST', at(`/sources/${id}/removal`), { name: 'Shelf' })).status).toBe(200)
  const [chore] = await listChores(db, world.scope, ['remove-source'])
  await runChore(world.house, world.scope, chore?.id ?? 0)
  expect((await (await owner.call('GET', at('/removals'))).json())[0]).toMatchObject({ done: pieces, problem: null })
  expect(await count()).toBe(before - pieces)
  expect(await findSource(db, world.scope, 'Shelf')).toBeUndefined()
  expect(await differences(db, world.scope)).toEqual([])
})

test('a workspace is closed at once, and whoever has no other gets an empty one', async () => {
  const { db } = world.house.database
  expect((await owner.call('POST', at('/removal'), { name: 'café' })).status).toBe(400)
  expect((await owner.call('POST', at('/removal'), { name: 'Café 한강' })).status).toBe(200)
  expect((await owner.call('GET', at('/feedback'))).status).toBe(404)
  expect(await (await owner.call('GET', '/api/closing')).json()).toHaveLength(1)
  const [chore] = await listChores(db, world.scope, ['remove-workspace'])
  await runChore(world.house, world.scope, chore?.id ?? 0)
  expect(await (await owner.call('GET', '/api/closing')).json()).toEqual([])
  const { workspaces } = await (await owner.call('GET', '/api/session')).json()
  expect(workspaces).toMatchObject([{ slug: 'main', role: 'owner', sample: false }])
})
