import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KeyScope } from '../../src/people/members/policy.ts'
import { openTestHouse, type Person, stranger, type TestHouse } from '../support/house.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let owner: Person
beforeAll(async () => {
  world = await openTestHouse()
  owner = await enter(world, 'owner', world.scope.workspaceId)
})
afterAll(() => world.close())

const KEYS = '/api/workspaces/cafe/keys'

async function newKey(
  scopes: KeyScope[],
  more: object = {},
): Promise<{ id: string; token: string; call: Person['call'] }> {
  const made = await (await owner.call('POST', KEYS, { name: 'Night import', scopes, ...more })).json()
  const call: Person['call'] = (method, path, body, headers = {}) =>
    stranger(world).call(method, path, body, { authorization: `Bearer ${made.token}`, ...headers })
  return { ...made, call }
}

const codeOf = async (answer: Response) => [answer.status, (await answer.json()).error?.code]

const piece = { source: 'Phone', verbatim: '더 큰 사이즈를 원합니다.' }

test('a key is shown once, and the database has only what it was made into', async () => {
  const { token, ...made } = await newKey(['read', 'write'])
  expect(token).toMatch(/^earshot_/)
  const [listed] = await (await owner.call('GET', KEYS)).json()
  expect(listed).toMatchObject({ id: made.id, scopes: ['read', 'write'], usedAt: null, expired: false })
  expect(token.startsWith(listed.beginning)).toBe(true)
  const { rows } = await world.house.database.pool.query(
    'select t::text as text from api_key t union all select e::text from event e',
  )
  expect(rows.length).toBeGreaterThan(1)
  expect(rows.map(row => row.text).join()).not.toContain(token.slice(14))
})

test('a program brings feedback in under the name of its key', async () => {
  const key = await newKey(['write'], { name: 'Call centre' })
  expect((await key.call('POST', '/api/workspaces/cafe/feedback', piece)).status).toBe(200)
  expect(await codeOf(await key.call('GET', '/api/workspaces/cafe/feedback'))).toEqual([403, 'key-scope'])
  const { items } = await (await owner.call('GET', '/api/workspaces/cafe/audit?kind=feedback.collected')).json()
  expect(items[0].by).toEqual({ id: `key-${key.id}`, name: 'Call centre', program: true })
  const { people } = await (await owner.call('GET', '/api/workspaces/cafe/audit/choices')).json()
  expect(people).toContainEqual({ id: `key-${key.id}`, name: 'Call centre', program: true })
  const only = await (await owner.call('GET', `/api/workspaces/cafe/audit?by=key-${key.id}`)).json()
  expect(only.items.every((item: { by: { id: string } }) => item.by.id === `key-${key.id}`)).toBe(true)
  const listed = await (await owner.call('GET', KEYS)).json()
  expect(listed.find((one: { id: string }) => one.id === key.id).usedAt).not.toBeNull()
})

test('a revoked key and one whose time is over say so; a guessed one does not exist', async () => {
  const key = await newKey(['read'], { days: 30 })
  const list = '/api/workspaces/cafe/feedback'
  expect((await key.call('GET', list)).status).toBe(200)
  await world.house.database.pool.query(`update api_key set expires_at = now() - interval '1 second' where id = $1`, [
    key.id,
  ])
  expect(await codeOf(await key.call('GET', list))).toEqual([401, 'key-expired'])
  expect((await owner.call('DELETE', `${KEYS}/${key.id}`)).status).toBe(200)
  expect(await codeOf(await key.call('GET', list))).toEqual([401, 'key-revoked'])
  expect((await owner.call('DELETE', `${KEYS}/${key.id}`)).status).toBe(404)
  const guess = { authorization: `Bearer earshot_${'A'.repeat(43)}` }
  const nowhere = '/api/workspaces/no-such-place/feedback'
  for (const path of [list, nowhere])
    expect(await codeOf(await stranger(world).call('GET', path, undefined, guess))).toEqual([401, 'key-unknown'])
})

test('a key works while whoever made it is an admin, and stops when they are less or gone', async () => {
  const admin = await enter(world, 'admin', world.scope.workspaceId)
  const { id } = (await (await admin.call('GET', '/api/session')).json()).user
  const made = await (await admin.call('POST', KEYS, { name: 'Theirs', scopes: ['read'] })).json()
  const useIt = () =>
    stranger(world).call('GET', '/api/workspaces/cafe/tags', undefined, { authorization: `Bearer ${made.token}` })
  const isStopped = async () =>
    (await (await owner.call('GET', KEYS)).json()).find((one: { id: string }) => one.id === made.id).stopped
  expect([(await useIt()).status, await isStopped()]).toEqual([200, false])
  const member = `/api/workspaces/cafe/members/${id}`
  expect((await owner.call('PATCH', member, { role: 'member' })).status).toBe(200)
  expect(await codeOf(await useIt())).toEqual([401, 'key-maker-gone'])
  expect((await owner.call('PATCH', member, { role: 'owner' })).status).toBe(200)
  expect([(await useIt()).status, await isStopped()]).toEqual([200, false])
  expect((await admin.call('DELETE', '/api/workspaces/cafe/membership')).status).toBe(200)
  expect(await codeOf(await useIt())).toEqual([401, 'key-maker-gone'])
  expect(await isStopped()).toBe(true)
})

test('a key is not helped by whoever is signed in beside it, and opens no address of a person', async () => {
  const key = await newKey(['read'])
  const both = { authorization: `Bearer ${key.token}` }
  expect(await codeOf(await owner.call('POST', '/api/workspaces/cafe/feedback', piece, both))).toEqual([
    403,
    'key-scope',
  ])
  expect(await codeOf(await owner.call('GET', '/api/session', undefined, both))).toEqual([403, 'key-not-here'])
  expect(await codeOf(await owner.call('POST', KEYS, { name: 'Child', scopes: ['manage'] }, both))).toEqual([
    403,
    'key-not-here',
  ])
  expect((await (await key.call('GET', '/api/auth/get-session')).text()) || 'null').toBe('null')
})

test('a page of another site cannot use a key either', async () => {
  const key = await newKey(['write'])
  const answer = await key.call('POST', '/api/workspaces/cafe/feedback', piece, { origin: 'https://evil.example' })
  expect(await codeOf(answer)).toEqual([403, 'foreign-origin'])
})

test('a key makes 600 requests a minute, then is told when to come again', async () => {
  const key = await newKey(['read'])
  await key.call('GET', '/api/workspaces/cafe/tags')
  await world.house.database.pool.query('update attempt set count = 600 where key = $1', [
    `key ${world.scope.workspaceId} ${key.id}`,
  ])
  const answer = await key.call('GET', '/api/workspaces/cafe/tags')
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await codeOf(answer)).toEqual([429, 'too-many-attempts'])
})

test('a workspace has a hundred keys at most, and its bad ones are refused in words', async () => {
  for (const wrong of [
    { name: '', scopes: ['read'] },
    { name: 'x', scopes: [] },
    { name: 'x', scopes: ['root'] },
    { name: 'x', scopes: ['read'], days: 0 },
  ])
    expect(await codeOf(await owner.call('POST', KEYS, wrong))).toEqual([400, 'input-invalid'])
  await world.house.database.pool.query(
    `insert into api_key (workspace_id, name, scopes, beginning, token_hash) select $1, 'k', '{read}', 'k', 'h' || n from generate_series(1, 100) n`,
    [world.scope.workspaceId],
  )
  expect(await codeOf(await owner.call('POST', KEYS, { name: 'One more', scopes: ['read'] }))).toEqual([
    409,
    'keys-too-many',
  ])
})
