import { generateKeyPairSync } from 'node:crypto'
import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { choosePassword } from '../../src/app/auth.ts'
import { createApp } from '../../src/app/server.ts'
import type { Role } from '../../src/people/members/schema.ts'
import type { Scope } from '../../src/people/members/scope.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { enter } from '../support/requests.ts'
import { type Browser, openBrowser, openFakeProvider, openProvider, providerAt, seconds } from '../support/sign-on.ts'

let world: TestHouse
let shop: Scope
let real: Awaited<ReturnType<typeof openProvider>>
let fake: Awaited<ReturnType<typeof openFakeProvider>>
const PEOPLE: Record<string, object> = {}

beforeAll(async () => {
  world = await openTestHouse()
  shop = await ensureWorkspace(world.house.database.db, 'shop', '上海小店')
  real = await openProvider(PEOPLE)
  fake = await openFakeProvider()
})
beforeEach(() => world.house.database.pool.query('delete from attempt'))
afterAll(() => Promise.all([world.close(), real.close(), fake.close()]))

const appAt = (url: string, more: object = {}): Hono => {
  const house = { ...world.house, config: { ...world.house.config, provider: providerAt(url, more) } }
  return createApp(house, world.auth)
}

const rowsOf = async (query: string, values: unknown[] = []) =>
  (await world.house.database.pool.query(query, values)).rows

let made = 0
const newAddress = () => `p${++made}@example.com`

async function invite(email: string, role = 'member'): Promise<void> {
  const owner = await enter(world, 'owner', world.scope.workspaceId)
  const answer = await owner.call('POST', '/api/workspaces/cafe/invitations', { email, role })
  expect(answer.status).toBe(200)
}

/** Has the fake send the browser back with these claims; where the browser ends up. */
async function returns(browser: Browser, claims: object, next?: string): Promise<string> {
  const begun = (await browser.begin(next)).searchParams
  fake.said = { sub: `s${++made}`, email_verified: true, nonce: begun.get('nonce'), ...claims }
  return browser.follow(`/api/sign-in/return?code=c&state=${begun.get('state')}`)
}

const visit = (more: object = {}) => openBrowser(appAt(fake.url, more))
const wrong = (code: string) => `/sign-in?fault=sso-${code}`

test('without a provider there is no button and no way', async () => {
  const browser = openBrowser(world.app)
  expect(await (await browser.send('/api/sign-in/provider')).json()).toEqual({ label: null })
  const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
  expect((await browser.send('/api/sign-in/provider', asked)).status).toBe(404)
  expect(await browser.follow('/api/sign-in/return?code=c&state=s')).toBe('/sign-in?fault=sso-failed')
})

test('an invited person comes in, lands where they wanted, and is known again by the subject', async () => {
  const email = newAddress()
  PEOPLE.hana = { email: email.toUpperCase(), email_verified: true, name: '김하나', locale: 'ko-KR' }
  await invite(email)
  const app = appAt(real.url)
  expect(await (await openBrowser(app).send('/api/sign-in/provider')).json()).toEqual({ label: 'Café ID' })
  const browser = openBrowser(app)
  expect(await browser.signInAs('hana', '/w/cafe/feedback?q=컵')).toBe('/w/cafe/feedback?q=%EC%BB%B5')
  const session = await (await browser.send('/api/session')).json()
  expect(session.user).toMatchObject({ email, name: '김하나', locale: 'ko', settled: true })
  expect(session.workspaces).toMatchObject([{ slug: 'cafe', role: 'member' }])
  const events = await rowsOf(`select batch from event where kind = 'member.linked' and batch->>'userId' = $1`, [
    session.user.id,
  ])
  expect(events).toEqual([{ batch: { userId: session.user.id, provider: new URL(real.url).host } }])

  PEOPLE.hana = { email: 'married@example.com', email_verified: false }
  const again = openBrowser(app)
  expect(await again.signInAs('hana')).toBe('/')
  expect((await (await again.send('/api/session')).json()).user.id).toBe(session.user.id)
})

test('whoever stops at the provider, and a secret that is wrong, are told apart', async () => {
  const browser = openBrowser(appAt(real.url))
  const asked = await browser.follow((await browser.begin()).href)
  expect(await browser.follow(`${asked}/abort`)).toBe(wrong('cancelled'))
  expect(await openBrowser(appAt(real.url, { clientSecret: 'another' })).signInAs('hana')).toBe(wrong('client'))
})

test('a return works once, and only in the browser that began', async () => {
  const email = newAddress()
  await invite(email)
  const thief = visit()
  const begun = (await thief.begin()).searchParams
  fake.said = { sub: 'thief', email, email_verified: true, nonce: begun.get('nonce') }
  const link = `/api/sign-in/return?code=c&state=${begun.get('state')}`
  const victim = visit()
  expect(await victim.follow(link)).toBe(wrong('over'))
  await victim.begin()
  expect(await victim.follow(link)).toBe(wrong('over'))
  expect(await victim.sessionStatus()).toBe(401)

  const { headers } = await thief.send(link)
  expect(headers.get('location')).toBe('/')
  const kept = `earshot.sign_on=${begun.get('state')}`
  const replayed = await appAt(fake.url).request(link, { headers: { host: 'localhost', cookie: kept } })
  expect(replayed.headers.get('location')).toBe(wrong('over'))
  expect(replayed.headers.get('set-cookie')).not.toContain('session')
})

test('nobody without a verified address, an invitation or a domain gets in, and nothing is left of the try', async () => {
  const email = newAddress()
  const browser = visit()
  expect(await returns(browser, { email, email_verified: false })).toBe(wrong('unverified'))
  expect(await returns(browser, { email, email_verified: 'true' })).toBe(wrong('unverified'))
  expect(await returns(browser, {})).toBe(wrong('unverified'))
  expect(await returns(browser, { email })).toBe(wrong('unknown'))
  const closed = visit({ domains: ['example.kr'] })
  await invite(email)
  expect(await returns(closed, { email })).toBe(wrong('domain'))
  expect(await returns(closed, { email: `x@example.kr.evil.example` })).toBe(wrong('domain'))
  expect(await browser.sessionStatus()).toBe(401)
  expect(await rowsOf('select id from "user" where email = $1', [email])).toEqual([])
})

test('of a domain that may join, anybody becomes a viewer, once', async () => {
  const shop = () => visit({ domains: ['example.kr'], open: true })
  const [one, other] = [shop(), shop()]
  const claims = { email: 'minji@example.kr', sub: 'minji' }
  expect(await returns(one, claims, '/api/session')).toBe('/')
  expect(await returns(other, claims, '/w/cafe/')).toBe('/w/cafe/')
  const session = await (await other.send('/api/session')).json()
  expect(session.workspaces).toMatchObject([{ slug: 'cafe', role: 'viewer' }])
  expect(await rowsOf(`select name from "user" where email = 'minji@example.kr'`)).toEqual([{ name: 'minji' }])
})

test('what the provider says is checked: clock, nonce, key, audience', async () => {
  const email = newAddress()
  await invite(email)
  const browser = visit()
  expect(await returns(browser, { email, exp: seconds() - 600 })).toBe(wrong('clock'))
  expect(await returns(browser, { email, nonce: 'of another time' })).toBe(wrong('failed'))
  expect(await returns(browser, { email, aud: 'another' })).toBe(wrong('failed'))
  expect(await returns(browser, { email, iss: 'https://evil.example' })).toBe(wrong('failed'))
  const proper = fake.keys
  fake.keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  expect(await returns(browser, { email })).toBe(wrong('failed'))
  fake.keys = proper
  expect(await browser.sessionStatus()).toBe(401)
  expect(await returns(browser, { email, exp: seconds() - 10 })).toBe('/')
})

test('a provider that is down is said to be, before and after', async () => {
  const gone = await openFakeProvider()
  const browser = openBrowser(appAt(gone.url))
  const state = (await browser.begin()).searchParams.get('state')
  await gone.close()
  expect(await browser.follow(`/api/sign-in/return?code=c&state=${state}`)).toBe(wrong('unreachable'))
  const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
  const answer = await browser.send('/api/sign-in/provider', asked)
  expect([answer.status, (await answer.json()).error.code]).toEqual([422, 'sso-unreachable'])
})

test('nobody is led away to another site', async () => {
  const email = newAddress()
  await invite(email)
  const claims = { email, sub: 'traveller' }
  for (const next of ['https://evil.example/w/x', '//evil.example/w/', '/\\evil.example/w/'])
    expect(await returns(visit(), claims, next)).toBe('/')
})

test('whoever has a second step is asked for it, whatever the provider asked', async () => {
  const email = newAddress()
  await invite(email)
  const claims = { email, sub: 'careful', amr: ['pwd', 'mfa'] }
  expect(await returns(visit(), claims)).toBe('/')
  await world.house.database.pool.query('update "user" set "twoFactorEnabled" = true where email = $1', [email])
  const browser = visit()
  expect(await returns(browser, claims, '/w/cafe/')).toBe('/sign-in?step=code&next=%2Fw%2Fcafe%2F')
  expect(await browser.sessionStatus()).toBe(401)
})

test('an address that changed hands at the provider opens nothing', async () => {
  const email = newAddress()
  await invite(email)
  expect(await returns(visit(), { email, sub: 'first' })).toBe('/')
  expect(await returns(visit(), { email, sub: 'second' })).toBe(wrong('other-person'))
})

/** Somebody of these roles who came in through the provider: their id, their address and what unties them in a workspace. */
async function tied(roles: { cafe: Role; shop?: Role }) {
  const email = newAddress()
  await invite(email, roles.cafe)
  const browser = visit()
  expect(await returns(browser, { email, sub: `first of ${email}` })).toBe('/')
  const { user } = await (await browser.send('/api/session')).json()
  if (roles.shop !== undefined)
    await world.house.database.db
      .insertInto('member')
      .values({ workspaceId: shop.workspaceId, userId: user.id, role: roles.shop })
      .execute()
  return { email, browser, id: user.id, path: `/api/workspaces/cafe/members/${user.id}/tie` }
}

test('an owner or admin unties a member, whose next account of the address becomes theirs', async () => {
  const person = await tied({ cafe: 'member' })
  const admin = await enter(world, 'admin', world.scope.workspaceId)
  const isTied = async () =>
    (await (await admin.call('GET', '/api/workspaces/cafe/members')).json()).find(
      (member: { id: string }) => member.id === person.id,
    ).tied
  expect(await isTied()).toBe(true)
  expect((await admin.call('DELETE', person.path)).status).toBe(200)
  expect([await isTied(), await person.browser.sessionStatus()]).toEqual([false, 401])
  expect((await admin.call('DELETE', person.path)).status).toBe(404)
  const [told] = await rowsOf(`select batch, actor from event where kind = 'member.untied' order by id desc limit 1`)
  expect(told.batch).toEqual({ userId: person.id, provider: new URL(fake.url).host })
  expect(told.actor).toBe((await (await admin.call('GET', '/api/session')).json()).user.id)

  const again = visit()
  expect(await returns(again, { email: person.email, sub: 'another subject' })).toBe('/')
  expect((await (await again.send('/api/session')).json()).user.id).toBe(person.id)
})

test('nobody unties whom they do not manage everywhere', async () => {
  const admin = await enter(world, 'admin', world.scope.workspaceId)
  const refusal = async (path: string) => {
    const answer = await admin.call('DELETE', path)
    return [answer.status, (await answer.json()).error.code]
  }
  expect(await refusal((await tied({ cafe: 'owner' })).path)).toEqual([403, 'not-allowed'])
  const guest = await tied({ cafe: 'viewer', shop: 'owner' })
  expect(await refusal(guest.path)).toEqual([403, 'tie-elsewhere'])
  expect(await guest.browser.sessionStatus()).toBe(200)
})

test('a password chosen before anybody proved the address ends; one of a proved address stays', async () => {
  const passwordsOf = async (verified: boolean) => {
    const email = newAddress()
    await world.house.database.pool.query(
      'insert into "user" (id, name, email, "emailVerified") values ($1, $1, $1, $2)',
      [email, verified],
    )
    await choosePassword(world.auth, email, 'a long enough one')
    expect(await returns(visit(), { email })).toBe('/')
    return rowsOf('select "providerId" from account where "userId" = $1 order by 1', [email])
  }
  expect(await passwordsOf(false)).toEqual([{ providerId: fake.url }])
  expect(await passwordsOf(true)).toEqual([{ providerId: 'credential' }, { providerId: fake.url }])
})
