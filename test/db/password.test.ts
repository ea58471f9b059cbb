import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendReset } from '../../src/app/password-reset.ts'
import { openTestHouse, signIn, stranger, type TestHouse } from '../support/house.ts'
import { openPostOffice, plainPart } from '../support/post-office.ts'
import { enter } from '../support/requests.ts'

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

test('the present password cannot be guessed by whoever finds a browser signed in', async () => {
  const person = await enter(world, 'viewer', world.scope.workspaceId)
  await person.call('POST', '/api/password', { password: 'a long enough one' })
  await world.house.database.pool.query(`update session set "createdAt" = now() - interval '1 hour'`)
  const codes: number[] = []
  for (let i = 0; i < 11; i++)
    codes.push(
      (await person.call('POST', '/api/password', { password: 'yet another one', current: `guess ${i}` })).status,
    )
  expect(codes).toEqual([...Array(10).fill(403), 429])
  const right = { password: 'yet another one', current: 'a long enough one' }
  expect((await person.call('POST', '/api/password', right)).status).toBe(429)
})

test('a forgotten password is replaced by a mail, once, and every session ends', async () => {
  const { house } = world
  const office = await openPostOffice()
  const owner = await enter(world, 'owner', world.scope.workspaceId)
  const anybody = stranger(world)
  expect(await (await anybody.call('GET', '/api/password-reset')).json()).toEqual({ possible: false })
  await owner.call('PUT', '/api/workspaces/cafe/mail', {
    host: '127.0.0.1',
    port: office.port,
    security: 'none',
    username: null,
    fromName: 'Café',
    fromAddress: 'cafe@example.com',
  })
  expect(await (await anybody.call('GET', '/api/password-reset')).json()).toEqual({ possible: true })
  await owner.call('PATCH', '/api/profile', { locale: 'zh' })
  const { user } = await (await owner.call('GET', '/api/session')).json()
  await sendReset(house, user.email)
  await sendReset(house, 'nobody@example.com')
  expect(office.taken.map(letter => letter.to)).toEqual([[user.email]])
  const letter = plainPart(office.taken[0]?.raw ?? '')
  expect(letter).toContain('设置新密码')
  const token = /\/reset\/(\S+)/.exec(letter)?.[1] ?? ''
  const { rows } = await house.database.pool.query('select v::text as text from verification v')
  expect(rows.map(row => row.text).join()).not.toContain(token)
  const choose = (password: string) => anybody.call('PUT', '/api/password-reset', { token, password })
  expect((await choose('short')).status).toBe(400)
  expect((await choose('entirely new words')).status).toBe(200)
  expect((await choose('entirely other words')).status).toBe(410)
  expect((await owner.call('GET', '/api/session')).status).toBe(401)
  await house.database.pool.query('delete from "rateLimit"')
  const enterWith = (password: string) =>
    anybody.call('POST', '/api/auth/sign-in/email', { email: user.email, password })
  expect((await enterWith('entirely new words')).status).toBe(200)
  await office.close()
})

test('asking tells nobody who has an account, and a mailbox gets three links an hour', async () => {
  const person = await enter(world, 'viewer', world.scope.workspaceId)
  const { user } = await (await person.call('GET', '/api/session')).json()
  const ask = async (email: string) => {
    const answer = await stranger(world).call('POST', '/api/password-reset', { email })
    return [answer.status, await answer.text()]
  }
  const known = [await ask(user.email), await ask(user.email), await ask(user.email), await ask(user.email)]
  expect(known).toEqual(Array(4).fill(await ask('nobody@example.com')))
  const { rows } = await world.house.database.pool.query(
    'select count(*) as count from attempt where key = $1 and count = 4',
    [`password reset ${user.email}`],
  )
  expect(rows[0].count).toBe(1)
})
