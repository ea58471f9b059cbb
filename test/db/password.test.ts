import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, signIn, stranger, type TestHouse } from '../support/house.ts'

let world: TestHouse
beforeAll(async () => {
  world = await openTestHouse()
})
afterAll(() => world.close())

test('whoever has just opened a link chooses a password, signs in with it, and later needs it to choose another', async () => {
  const person = await signIn(world, 'owner', world.scope.workspaceId)
  const { user } = await (await person.call('GET', '/api/session')).json()
  expect((await person.call('POST', '/api/password', { password: 'short' })).status).toBe(400)
  expect((await person.call('POST', '/api/password', { password: 'a long enough one' })).status).toBe(200)
  const enter = (password: string) =>
    stranger(world).call('POST', '/api/auth/sign-in/email', { email: user.email, password })
  expect((await enter('a long enough one')).status).toBe(200)
  expect((await enter('another one entirely')).status).toBe(401)
  await world.house.database.pool.query(
    `update session set "createdAt" = now() - interval '1 hour' where "userId" = $1`,
    [user.id],
  )
  const refused = await person.call('POST', '/api/password', { password: 'yet another one', current: 'wrong' })
  expect([refused.status, (await refused.json()).error.code]).toEqual([403, 'password-current-wrong'])
  expect(
    (await person.call('POST', '/api/password', { password: 'yet another one', current: 'a long enough one' })).status,
  ).toBe(200)
  expect((await enter('yet another one')).status).toBe(200)
})
