import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dropSecondStep } from '../../src/app/second-step.ts'
import { codeOf } from '../support/authenticator.ts'
import { openTestHouse, type Person, stranger, type TestHouse } from '../support/house.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
beforeAll(async () => {
  world = await openTestHouse()
})
afterAll(() => world.close())
beforeEach(() => forgetTries())

const PASSWORD = 'a long enough one'

async function forgetTries(): Promise<void> {
  await world.house.database.pool.query(`delete from "rateLimit"; delete from attempt where key not like 'code %'`)
}

const cookiesOf = (answer: Response, before = ''): string =>
  Object.entries(
    Object.fromEntries(
      [...before.split('; '), ...answer.headers.getSetCookie().map(set => set.split(';')[0] ?? '')]
        .filter(pair => pair.includes('='))
        .map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    ),
  )
    .filter(([, value]) => value !== '')
    .map(pair => pair.join('='))
    .join('; ')

const as = (cookie: string): Person => ({
  headers: { cookie },
  call: (method, path, body, headers) => stranger(world).call(method, path, body, { cookie, ...headers }),
})

const codeIn = async (answer: Response) => [answer.status, (await answer.json()).error?.code]

const sessionStatus = async (cookie: string) => (await as(cookie).call('GET', '/api/session')).status

interface Secured {
  id: string
  email: string
  secret: string
  codes: string[]
  cookie: string
}

/** Somebody with a password and a second step, whose codes are all still to be used. */
async function secured(role: 'owner' | 'viewer' = 'viewer'): Promise<Secured> {
  const person = await enter(world, role, world.scope.workspaceId)
  await person.call('POST', '/api/password', { password: PASSWORD })
  const { user } = await (await person.call('GET', '/api/session')).json()
  const begun = await person.call('POST', '/api/second-step', { password: PASSWORD })
  expect(begun.status).toBe(200)
  const { uri, codes } = await begun.json()
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const confirmed = await person.call('PUT', '/api/second-step', { code: codeOf(secret) })
  expect(confirmed.status, await confirmed.clone().text()).toBe(200)
  await world.house.database.pool.query('delete from attempt')
  return { id: user.id, email: user.email, secret, codes, cookie: cookiesOf(confirmed) }
}

/** The cookies after the right password: not yet inside. */
async function challenged({ email }: Secured): Promise<string> {
  await forgetTries()
  const answer = await stranger(world).call('POST', '/api/auth/sign-in/email', { email, password: PASSWORD })
  expect(await answer.json()).toMatchObject({ twoFactorRedirect: true })
  const cookie = cookiesOf(answer)
  expect(await sessionStatus(cookie)).toBe(401)
  return cookie
}

const give = (cookie: string, code: string, kind = 'app') =>
  as(cookie).call('POST', '/api/sign-in/code', { code, kind })

test('after the password comes a code, which works once', async () => {
  const person = await secured()
  expect(await sessionStatus(person.cookie)).toBe(200)
  const first = await challenged(person)
  expect(await codeIn(await give(first, '000000'))).toEqual([403, 'code-wrong'])
  const code = codeOf(person.secret)
  const entered = await give(first, code)
  expect(entered.status).toBe(200)
  expect(await entered.clone().text()).toBe('{}')
  expect(await sessionStatus(cookiesOf(entered, first))).toBe(200)

  const replay = await challenged(person)
  const refused = await give(replay, code)
  expect(refused.headers.get('set-cookie')).toBeNull()
  expect(await codeIn(refused)).toEqual([403, 'code-used'])
  expect((await give(await challenged(person), codeOf(person.secret, 1))).status).toBe(200)
})

test('two who send one code at once do not both get in', async () => {
  const person = await secured()
  const doors = [await challenged(person), await challenged(person)]
  const code = codeOf(person.secret)
  const answers = await Promise.all(doors.map(door => give(door, code)))
  expect(answers.map(answer => answer.status).sort()).toEqual([200, 403])
})

test('a link that signs in asks for the code too', async () => {
  const person = await secured('owner')
  const link = await world.auth.signInLink(person.email, { origin: 'http://localhost', landing: '/w/cafe/settings' })
  const answer = await world.app.request(link, { headers: { host: 'localhost' } })
  expect(answer.headers.get('location')).toMatch(/^\/sign-in\?step=code&next=%2Fw%2Fcafe%2Fsettings/)
  const cookie = cookiesOf(answer)
  expect(await sessionStatus(cookie)).toBe(401)
  const entered = await give(cookie, codeOf(person.secret))
  expect(await sessionStatus(cookiesOf(entered, cookie))).toBe(200)
})

test('whoever is signed in already is no help with the code of somebody else', async () => {
  const person = await secured()
  const other = await secured()
  const both = `${other.cookie}; ${await challenged(person)}`
  expect(await codeIn(await give(both, codeOf(other.secret)))).toEqual([403, 'code-wrong'])
  expect(await codeIn(await give(other.cookie, codeOf(other.secret, 1)))).toEqual([403, 'challenge-over'])
})

test('each backup code works once, and new ones end the old', async () => {
  const person = await secured()
  const [first = '', second = ''] = person.codes
  expect((await give(await challenged(person), first, 'backup')).status).toBe(200)
  expect(await codeIn(await give(await challenged(person), first, 'backup'))).toEqual([403, 'code-wrong'])
  const renewed = await as(person.cookie).call('POST', '/api/second-step/codes', { password: PASSWORD })
  const { codes } = await renewed.json()
  expect(codes).toHaveLength(10)
  expect(await codeIn(await give(await challenged(person), second, 'backup'))).toEqual([403, 'code-wrong'])
  expect((await give(await challenged(person), codes[0], 'backup')).status).toBe(200)
})

test('codes cannot be guessed: five tries, then the password again; ten wrong ones lock for a while', async () => {
  const person = await secured()
  const codes: unknown[] = []
  for (let round = 0; round < 2; round++) {
    const door = await challenged(person)
    for (let i = 0; i < 5; i++) codes.push((await codeIn(await give(door, '000000')))[1])
  }
  expect(new Set(codes)).toEqual(new Set(['code-wrong']))
  expect(await codeIn(await give(await challenged(person), codeOf(person.secret)))).toEqual([429, 'second-step-locked'])
})

test('the secret and the codes are unreadable in the database', async () => {
  const person = await secured()
  const { rows } = await world.house.database.pool.query(
    'select t::text as text from "twoFactor" t where "userId" = $1 union all select e::text from event e',
    [person.id],
  )
  const text = rows.map(row => row.text).join()
  expect(text).toContain('member.secured')
  expect(text).not.toContain(person.secret)
  for (const code of person.codes) expect(text).not.toContain(code)
})

test('changing it asks for the password, and guessing that is limited', async () => {
  const person = await secured()
  const end = (password?: string) => as(person.cookie).call('POST', '/api/second-step/end', { password })
  expect(await codeIn(await end())).toEqual([403, 'password-current-wrong'])
  for (let i = 0; i < 9; i++) await end(`guess number ${i}`)
  expect(await codeIn(await end(PASSWORD))).toEqual([429, 'too-many-attempts'])
  await forgetTries()
  const ended = await end(PASSWORD)
  expect(ended.status).toBe(200)
  const signedIn = await stranger(world).call('POST', '/api/auth/sign-in/email', {
    email: person.email,
    password: PASSWORD,
  })
  expect(await sessionStatus(cookiesOf(signedIn))).toBe(200)
})

test('setting it up signs other places out; an unconfirmed one asks nobody', async () => {
  const person = await enter(world, 'viewer', world.scope.workspaceId)
  await person.call('POST', '/api/password', { password: PASSWORD })
  const { user } = await (await person.call('GET', '/api/session')).json()
  const elsewhere = cookiesOf(
    await stranger(world).call('POST', '/api/auth/sign-in/email', { email: user.email, password: PASSWORD }),
  )
  const { uri } = await (await person.call('POST', '/api/second-step', { password: PASSWORD })).json()
  expect(await codeIn(await person.call('PUT', '/api/second-step', { code: '000000' }))).toEqual([403, 'code-wrong'])
  expect(await sessionStatus(elsewhere)).toBe(200)
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const confirmed = await person.call('PUT', '/api/second-step', { code: codeOf(secret) })
  expect(await sessionStatus(cookiesOf(confirmed))).toBe(200)
  expect(await sessionStatus(elsewhere)).toBe(401)
})

test('a workspace that requires it lets nobody in without, and the owner goes first', async () => {
  const owner = await enter(world, 'owner', world.scope.workspaceId)
  const rule = '/api/workspaces/cafe/second-step'
  expect(await codeIn(await owner.call('PUT', rule, { required: true }))).toEqual([409, 'second-step-first'])
  const strict = await secured('owner')
  const { token } = await (
    await as(strict.cookie).call('POST', '/api/workspaces/cafe/keys', { name: 'Script', scopes: ['read'] })
  ).json()
  expect((await as(strict.cookie).call('PUT', rule, { required: true })).status).toBe(200)
  expect(await codeIn(await owner.call('GET', '/api/workspaces/cafe/feedback'))).toEqual([403, 'second-step-missing'])
  expect((await as(strict.cookie).call('GET', '/api/workspaces/cafe/feedback')).status).toBe(200)
  const bearer = { authorization: `Bearer ${token}` }
  expect((await stranger(world).call('GET', '/api/workspaces/cafe/feedback', undefined, bearer)).status).toBe(200)
  expect(await codeIn(await as(strict.cookie).call('POST', '/api/second-step/end', { password: PASSWORD }))).toEqual([
    403,
    'second-step-required',
  ])
  expect((await as(strict.cookie).call('PUT', rule, { required: false })).status).toBe(200)
  expect((await owner.call('GET', '/api/workspaces/cafe/feedback')).status).toBe(200)
})

test('whoever runs the house lets somebody in again who has lost everything', async () => {
  const person = await secured()
  await dropSecondStep(world.auth, person.id)
  expect(await sessionStatus(person.cookie)).toBe(401)
  const answer = await stranger(world).call('POST', '/api/auth/sign-in/email', {
    email: person.email,
    password: PASSWORD,
  })
  expect(await sessionStatus(cookiesOf(answer))).toBe(200)
})

test("the library's own addresses for it are closed", async () => {
  const person = await secured()
  for (const path of [
    'enable',
    'disable',
    'verify-totp',
    'verify-backup-code',
    'generate-backup-codes',
    'get-totp-uri',
  ])
    expect((await as(person.cookie).call('POST', `/api/auth/two-factor/${path}`, { password: PASSWORD })).status).toBe(
      404,
    )
  for (const path of ['enter-as', 'enterAs'])
    expect((await as(person.cookie).call('POST', `/api/auth/${path}`, { userId: person.id })).status).toBe(404)
})
