import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app/server.ts'
import { openTestHouse, type Person, stranger, type TestHouse } from '../support/house.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
beforeAll(async () => {
  world = await openTestHouse()
})
afterAll(() => world.close())

const PASSWORD = 'a long enough one'

/** Signs in with a device of its own. */
async function signInFrom(email: string, userAgent: string): Promise<Person> {
  await world.house.database.pool.query('delete from "rateLimit"')
  const headers = { 'user-agent': userAgent }
  const answer = await stranger(world).call('POST', '/api/auth/sign-in/email', { email, password: PASSWORD }, headers)
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { headers: { cookie }, call: (method, path, body) => stranger(world).call(method, path, body, { cookie }) }
}

const CHROME =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36'
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1 (KHTML, like Gecko) Version/17.5 Safari/605.1'

test('one sees where one is signed in, and signs out one place or all others', async () => {
  const first = await enter(world, 'viewer', world.scope.workspaceId)
  await first.call('POST', '/api/password', { password: PASSWORD })
  const { user } = await (await first.call('GET', '/api/session')).json()
  const phone = await signInFrom(user.email, CHROME)
  const laptop = await signInFrom(user.email, SAFARI)
  const places = async (person: Person) => (await person.call('GET', '/api/sessions')).json()
  const seen = await places(laptop)
  expect(seen).toHaveLength(3)
  expect(seen.filter((place: { here: boolean }) => place.here)).toMatchObject([{ browser: 'Safari', system: 'macOS' }])
  expect(JSON.stringify(seen)).not.toContain(laptop.headers.cookie?.split('=')[1]?.split('.')[0])
  const { id } = seen.find((place: { system: string | null }) => place.system === 'Android')

  const somebodyElse = await enter(world, 'owner', world.scope.workspaceId)
  expect((await somebodyElse.call('DELETE', `/api/sessions/${id}`)).status).toBe(404)
  expect((await phone.call('GET', '/api/session')).status).toBe(200)

  expect((await laptop.call('DELETE', `/api/sessions/${id}`)).status).toBe(200)
  expect((await phone.call('GET', '/api/session')).status).toBe(401)
  expect((await laptop.call('DELETE', `/api/sessions/${id}`)).status).toBe(404)

  expect((await laptop.call('DELETE', '/api/sessions')).status).toBe(200)
  expect((await first.call('GET', '/api/session')).status).toBe(401)
  expect(await places(laptop)).toHaveLength(1)
})

test('a session given from outside is not taken over when signing in', async () => {
  const person = await enter(world, 'viewer', world.scope.workspaceId)
  await person.call('POST', '/api/password', { password: PASSWORD })
  const { user } = await (await person.call('GET', '/api/session')).json()
  const planted = { cookie: 'earshot.session_token=planted.c2lnbmVk' }
  await world.house.database.pool.query('delete from "rateLimit"')
  const answer = await createApp(world.house, world.auth).request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json', ...planted },
    body: JSON.stringify({ email: user.email, password: PASSWORD }),
  })
  expect(answer.headers.get('set-cookie')).not.toContain('planted')
  expect((await stranger(world).call('GET', '/api/session', undefined, planted)).status).toBe(401)
})

test('a profile changes by parts, and its zone may be left to the device', async () => {
  const person = await enter(world, 'viewer', world.scope.workspaceId)
  const user = async () => (await (await person.call('GET', '/api/session')).json()).user
  await person.call('PATCH', '/api/profile', { name: '김하나', zone: 'Asia/Seoul' })
  expect(await user()).toMatchObject({ name: '김하나', zone: 'Asia/Seoul', locale: null })
  await person.call('PATCH', '/api/profile', { locale: 'ko' })
  expect(await user()).toMatchObject({ name: '김하나', zone: 'Asia/Seoul', locale: 'ko' })
  await person.call('PATCH', '/api/profile', { zone: null })
  expect(await user()).toMatchObject({ zone: null, locale: 'ko' })
  for (const wrong of [{ zone: 'Asia/Soul' }, { name: ' ' }, { locale: 'xx' }])
    expect((await person.call('PATCH', '/api/profile', wrong)).status).toBe(400)
})
