import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdImport } from '../../src/app/import-lock.ts'
import { undoImport } from '../../src/app/import-undo.ts'
import { fileEarlier } from '../../src/app/persons.ts'
import { runStoredImport } from '../../src/app/queue.ts'
import { fileHeard } from '../../src/people/customers/commands.ts'
import type { Scope } from '../../src/people/members/scope.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { wrongCustomers } from '../support/people.ts'
import { openIntake, pieceWith, randomFrom, store } from '../support/pieces.ts'
import { differences } from '../support/recount.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
beforeAll(async () => {
  world = await openTestHouse()
})
afterAll(() => world.close())

let made = 0
async function newShop(): Promise<Scope> {
  return ensureWorkspace(world.house.database.db, `shop-${++made}`, 'Shop')
}

/** The persons of a workspace: what each is known by, in order. */
async function persons(scope: Scope): Promise<string[]> {
  const rows = await world.house.database.db
    .selectFrom('customer')
    .select(['personId', 'key'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('key')
    .execute()
  const groups = new Map<number, string[]>()
  for (const { personId, key } of rows) groups.set(personId, [...(groups.get(personId) ?? []), key])
  return [...groups.values()].map(keys => keys.join(' = ')).sort()
}

const said = (nativeId: string, author: { id?: string; email?: string; name?: string }, day = 1) =>
  pieceWith({
    nativeId,
    verbatim: `${nativeId} said`,
    saidAt: Date.UTC(2026, 0, day),
    author: { id: author.id ?? null, email: author.email ?? null, name: author.name ?? null },
  })

test('one person for one address or one id at a place; a name alone joins nobody', async () => {
  const scope = await newShop()
  const shelf = await openIntake(world, 'Shelf', scope)
  const mail = await openIntake(world, 'Mail', scope)
  await store(shelf, [
    said('1', { email: 'Jane@Example.com', name: 'Jane Kim' }),
    said('2', { id: 'u7', name: 'Jane Kim' }),
    said('3', { name: 'Jane Kim' }),
    said('4', { id: 'anonymous', name: 'Jane Kim' }),
  ])
  await store(mail, [said('1', { email: 'jane@example.COM' }, 2), said('2', { id: 'u7' })])
  expect(await persons(scope)).toEqual(['jane@example.com', 'u7', 'u7'])
  expect(await wrongCustomers(world.house.database.db, scope)).toEqual([])
})

test('a piece that names both makes one of two, also of two known before', async () => {
  const scope = await newShop()
  const shelf = await openIntake(world, 'Shelf', scope)
  await store(shelf, [said('1', { email: 'a@x.co' }), said('2', { id: 'u1' }), said('3', { id: 'u2' })])
  expect(await persons(scope)).toHaveLength(3)
  await store(shelf, [said('4', { email: 'A@x.co', id: 'u1' }), said('5', { email: 'b@x.co', id: 'u2' })])
  expect(await persons(scope)).toEqual(['a@x.co = u1', 'b@x.co = u2'])
  await store(shelf, [said('6', { email: 'b@x.co', id: 'u1' })])
  expect(await persons(scope)).toEqual(['a@x.co = b@x.co = u1 = u2'])
  expect(await wrongCustomers(world.house.database.db, scope)).toEqual([])
})

test("another workspace's customers are other people", async () => {
  const [one, other] = [await newShop(), await newShop()]
  await store(await openIntake(world, 'Shelf', one), [said('1', { email: 'a@x.co' })])
  await store(await openIntake(world, 'Shelf', other), [said('1', { email: 'a@x.co' })])
  expect(await persons(one)).toEqual(['a@x.co'])
  expect(await persons(other)).toEqual(['a@x.co'])
})

test('the newest name and attributes stand', async () => {
  const scope = await newShop()
  const shelf = await openIntake(world, 'Shelf', scope)
  const piece = (nativeId: string, day: number, name: string | null, plan: string) => ({
    ...said(nativeId, { email: 'a@x.co', ...(name === null ? {} : { name }) }, day),
    attributes: { plan },
  })
  await store(shelf, [piece('2', 5, 'Jane Kim', 'pro'), piece('1', 3, 'J. Kim', 'free')])
  await store(shelf, [piece('3', 4, 'Other', 'trial')])
  const { rows } = await world.house.database.pool.query(
    'select name, pieces, attributes from customer where workspace_id = $1',
    [scope.workspaceId],
  )
  expect(rows).toEqual([{ name: 'Jane Kim', pieces: 3, attributes: { plan: 'pro' } }])
})

test('a batch without ids or addresses asks the database nothing', async () => {
  const nothing = { handles: [], name: 'Jane Kim', at: new Date(), attributes: {} }
  expect(await fileHeard(null as never, world.scope, [nothing, nothing])).toEqual([null, null])
})

async function bring(scope: Scope, owner: Person, rows: string[][]): Promise<number> {
  const base = `/api/workspaces/${scope.slug}`
  const text = `review_id,date,rating,review,email,user_id\n${rows.map(row => row.join(',')).join('\n')}\n`
  const upload = await (await owner.call('POST', `${base}/uploads/text`, { name: `${++made}.csv`, text })).json()
  const mapping = {
    fields: {
      id: 'review_id',
      saidAt: 'date',
      rating: 'rating',
      text: ['review'],
      authorEmail: 'email',
      authorId: 'user_id',
    },
    identity: 'native',
  }
  const { id } = await (
    await owner.call('POST', `${base}/imports`, { upload: upload.id, source: 'Shelf', mapping })
  ).json()
  await runStoredImport(world.house, scope, Number(id))
  return Number(id)
}

test.each([1, 2, 3])('an import taken back leaves the people there were before (seed %i)', async seed => {
  const scope = await newShop()
  const owner = await enter(world, 'owner', scope.workspaceId)
  const { db } = world.house.database
  const random = randomFrom(seed)
  const below = (top: number) => Math.floor(random() * top)
  const row = () => [
    `r${below(80)}`,
    `2026-01-${String(1 + below(28)).padStart(2, '0')}`,
    String(1 + below(5)),
    `words ${below(4)}`,
    random() < 0.5 ? `p${below(12)}@x.co` : '',
    random() < 0.6 ? `u${below(12)}` : '',
  ]
  const brought: { id: number; before: string[] }[] = []
  for (let i = 0; i < 5; i++) {
    const before = await persons(scope)
    brought.push({ id: await bring(scope, owner, Array.from({ length: 25 }, row)), before })
    expect(await wrongCustomers(db, scope)).toEqual([])
  }
  for (const { id, before } of brought.reverse()) {
    await undoImport(world.house, scope, id)
    expect(await persons(scope)).toEqual(before)
    expect(await wrongCustomers(db, scope)).toEqual([])
    expect(await differences(db, scope)).toEqual([])
  }
})

test('earlier feedback gets its customers', async () => {
  const scope = await newShop()
  const { db, pool } = world.house.database
  const shelf = await openIntake(world, 'Shelf', scope)
  await store(shelf, [
    said('1', { email: 'a@x.co', id: 'u1' }),
    said('2', { id: 'u1' }, 2),
    said('3', { name: 'Jane' }),
  ])
  await pool.query('update feedback set customer_id = null where workspace_id = $1', [scope.workspaceId])
  await pool.query('delete from customer where workspace_id = $1', [scope.workspaceId])
  await db.insertInto('customerFiling').values({ workspaceId: scope.workspaceId, after: 0 }).execute()
  await fileEarlier(world.house, scope)
  await fileEarlier(world.house, scope)
  expect(await persons(scope)).toEqual(['a@x.co = u1'])
  expect(await wrongCustomers(db, scope)).toEqual([])
})

test('two imports that meet the same people at once agree', async () => {
  const scope = await newShop()
  const sources = await Promise.all(['A', 'B', 'C'].map(name => openIntake(world, name, scope)))
  await Promise.all(
    sources.map((intake, s) =>
      store(
        intake,
        Array.from({ length: 300 }, (_, i) => said(`${s}-${i}`, { email: `p${i % 40}@x.co` }, 1 + (i % 20))),
      ),
    ),
  )
  expect(await persons(scope)).toHaveLength(40)
  expect(await wrongCustomers(world.house.database.db, scope)).toEqual([])
})

async function shopWith(pieces: Parameters<typeof store>[1]) {
  const scope = await newShop()
  const owner = await enter(world, 'owner', scope.workspaceId)
  await store(await openIntake(world, 'Shelf', scope), pieces)
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await owner.call(method, `/api/workspaces/${scope.slug}${path}`, body)
    expect(answer.status, `${method} ${path} ${answer.ok ? '' : await answer.clone().text()}`).toBe(200)
    return answer.json()
  }
  const listed = (await call('GET', '/customers?order=name')).items as { id: string; name: string; pieces: number }[]
  return { scope, call, idOf: (name: string) => listed.find(it => it.name === name)?.id ?? '' }
}

test('a member joins two, parts them, and has them back; every time counts are right', async () => {
  const { scope, call, idOf } = await shopWith([
    said('1', { email: 'jane@x.co', name: 'Jane Kim' }, 1),
    said('2', { email: 'jk@y.co', name: 'J. Kim' }, 2),
    said('3', { email: 'jk@y.co', name: 'J. Kim' }, 3),
  ])
  const { db } = world.house.database
  const [jane, jk] = [idOf('Jane Kim'), idOf('J. Kim')]
  const joined = await call('POST', `/customers/${jk}/matches`, { other: jane, verdict: 'same' })
  expect(await call('GET', `/customers/${jk}`)).toMatchObject({ id: joined.customer, pieces: 3, name: 'J. Kim' })
  const said3 = await call('GET', `/customers/${jane}/feedback?limit=2`)
  expect(said3.items).toHaveLength(2)
  expect((await call('GET', `/customers/${jane}/feedback?limit=2&cursor=${said3.next}`)).items).toHaveLength(1)
  expect(await wrongCustomers(db, scope)).toEqual([])
  await call('PUT', `/customers/${jane}/attributes/plan`, { value: 'pro' })
  await call('PATCH', `/customers/${jane}/matches`, { matches: [joined.match], undone: true })
  expect((await call('GET', `/customers/${jk}`)).pieces).toBe(2)
  expect((await call('GET', `/customers/${jane}`)).pieces).toBe(1)
  expect(await wrongCustomers(db, scope)).toEqual([])
  await call('PATCH', `/customers/${jane}/matches`, { matches: [joined.match], undone: false })
  expect(await persons(scope)).toEqual(['jane@x.co = jk@y.co'])
  expect((await call('GET', `/customers/${jk}`)).attributes).toContainEqual({ name: 'plan', value: 'pro', own: true })
  expect(await wrongCustomers(db, scope)).toEqual([])
})

test('who is known by a name alone becomes a customer when a member says so, once', async () => {
  const { scope, call } = await shopWith([said('1', { name: '박산' }), said('2', { name: '박산' })])
  const [newest, older] = (await call('GET', '/feedback')).items
  const { customer } = await call('POST', `/feedback/${newest.id}/customer`)
  expect(await call('GET', `/customers/${customer}`)).toMatchObject({ name: '박산', pieces: 1 })
  expect(await call('POST', `/feedback/${newest.id}/customer`)).toEqual({ customer })
  expect((await call('GET', `/feedback/${newest.id}`)).customer).toMatchObject({ id: customer, name: '박산' })
  expect((await call('GET', `/feedback/${older.id}`)).customer).toBeNull()
  expect((await call('GET', '/customers')).items).toHaveLength(1)
  await call('POST', `/customers/${customer}/matches`, { feedback: older.id, verdict: 'same' })
  expect(await call('GET', `/customers/${customer}`)).toMatchObject({ pieces: 2 })
  expect(await wrongCustomers(world.house.database.db, scope)).toEqual([])
})

test('a piece that was parted by a member is not joined again by an import', async () => {
  const { scope, call, idOf } = await shopWith([said('1', { email: 'a@x.co', id: 'u1', name: 'A' })])
  const { matches } = await call('GET', `/customers/${idOf('A')}`)
  await call('PATCH', `/customers/${idOf('A')}/matches`, { matches: [matches[0].id], undone: true })
  await store(await openIntake(world, 'Shelf', scope), [said('2', { email: 'a@x.co', id: 'u1', name: 'A' })])
  expect(await persons(scope)).toEqual(['a@x.co', 'u1'])
})

test('suggests an abbreviated name near in time and product, and takes a no for an answer', async () => {
  const product = { kind: 'name' as const, key: 'Kettle', name: 'Kettle' }
  const { scope, call, idOf } = await shopWith([
    { ...said('1', { email: 'kim@x.co', name: '김철수' }, 10), product },
    { ...said('2', { name: '김*수' }, 11), product },
    { ...said('3', { name: '김*수' }, 11), product: { ...product, key: 'Cup', name: 'Cup' } },
    { ...said('4', { name: '이*수' }, 11), product },
  ])
  const id = idOf('김철수')
  const suggestions = await call('GET', `/customers/${id}/suggestions`)
  expect(suggestions).toMatchObject([{ name: '김*수', customer: null, reasons: ['abbreviated', 'product', 'time'] }])
  const { feedback } = suggestions[0]
  const { match } = await call('POST', `/customers/${id}/matches`, { feedback, verdict: 'same' })
  expect((await call('GET', `/customers/${id}`)).pieces).toBe(2)
  expect(await call('GET', `/customers/${id}/suggestions`)).toEqual([])
  await call('PATCH', `/customers/${id}/matches`, { matches: [match], undone: true })
  expect((await call('GET', `/customers/${id}`)).pieces).toBe(1)
  await call('POST', `/customers/${id}/matches`, { feedback, verdict: 'different' })
  expect(await call('GET', `/customers/${id}/suggestions`)).toEqual([])
  expect((await call('GET', '/customers')).items).toHaveLength(1)
  expect(await wrongCustomers(world.house.database.db, scope)).toEqual([])
})

test('segments hold whoever is as they say, by what was imported or set', async () => {
  const with_ = (id: string, attributes: Record<string, string>) => ({
    ...said(id, { email: `${id}@x.co`, name: id }),
    attributes,
  })
  const { call, idOf } = await shopWith([with_('a', { plan: 'pro' }), with_('b', { plan: 'free' }), with_('c', {})])
  const { id } = await call('POST', '/segments', { name: 'Pro', conditions: [{ attribute: 'plan', values: ['pro'] }] })
  const names = async (segment: string) =>
    (await call('GET', `/customers?segment=${segment}&order=name`)).items.map((it: { name: string }) => it.name)
  expect(await names(id)).toEqual(['a'])
  await call('PUT', `/customers/${idOf('b')}/attributes/plan`, { value: 'pro' })
  expect(await names(id)).toEqual(['a', 'b'])
  await call('PUT', `/segments/${id}`, {
    name: 'Not pro',
    conditions: [{ attribute: 'plan', values: ['pro'], not: true }],
  })
  expect(await names(id)).toEqual(['c'])
  expect(await call('GET', '/segments')).toMatchObject([{ name: 'Not pro', count: 1 }])
  expect(await call('GET', '/customers?q=B@X')).toMatchObject({ items: [{ name: 'b' }] })
})

test('pages through customers in every order without losing or repeating one', async () => {
  const { call } = await shopWith(
    Array.from({ length: 23 }, (_, i) => said(`${i}`, { email: `p${i % 12}@x.co`, name: `N${i % 4}` }, 1 + (i % 3))),
  )
  for (const order of ['heard', 'pieces', 'name']) {
    const seen: string[] = []
    for (let cursor = ''; ; ) {
      const page = await call('GET', `/customers?limit=5&order=${order}${cursor}`)
      seen.push(...page.items.map((it: { id: string }) => it.id))
      if (page.next === null) break
      cursor = `&cursor=${page.next}`
    }
    expect(new Set(seen).size, order).toBe(12)
    expect(seen, order).toHaveLength(12)
  }
})

test('an import that holds its own lock still files its people', async () => {
  const scope = await newShop()
  const intake = await openIntake(world, 'Shelf', scope)
  // The import's number may be the workspace's: their locks must not be one.
  await holdImport(world.house.database, { importId: scope.workspaceId, wait: false }, async () => {
    await store(intake, [said('1', { email: 'a@x.co' })])
  })
  expect(await persons(scope)).toEqual(['a@x.co'])
})
