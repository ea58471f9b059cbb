import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sendAddressLink, sendAddressNews } from '../../src/app/address-mail.ts'
import { sendReset } from '../../src/app/password-reset.ts'
import { sweepAddressChanges } from '../../src/people/addresses/commands.ts'
import { openTestHouse, type Person, stranger, type TestHouse } from '../support/house.ts'
import { openPostOffice, type PostOffice, plainPart } from '../support/post-office.ts'
import { enter } from '../support/requests.ts'

const PASSWORD = 'a long enough one'

let world: TestHouse
let office: PostOffice
beforeAll(async () => {
  office = await openPostOffice()
  world = await openTestHouse()
  const owner = await enter(world, 'owner', world.scope.workspaceId)
  const server = { host: '127.0.0.1', port: office.port, security: 'none', username: null }
  await owner.call('PUT', '/api/workspaces/cafe/mail', { ...server, fromName: 'Café', fromAddress: 'cafe@example.com' })
})
beforeEach(async () => {
  office.taken.length = 0
  await world.house.database.pool.query('delete from attempt; delete from "rateLimit"')
})
afterAll(() => Promise.all([world.close(), office.close()]))

const rowsOf = async (query: string, values: unknown[] = []) =>
  (await world.house.database.pool.query(query, values)).rows
const codeOf = async (answer: Response) => [answer.status, (await answer.json()).error?.code]
const mailTo = (address: string) =>
  office.taken.filter(({ to }) => to.includes(address)).map(({ raw }) => plainPart(raw))
const tokenIn = (mail: string | undefined) => /\/([\w-]{32})\s/.exec(mail ?? '')?.[1] ?? ''
const sessionOf = async (person: Person) => (await person.call('GET', '/api/session')).json()
const put = (person: Person, token: string) => person.call('PUT', '/api/address', { token })
const undo = (token: string, password = 'my very own words') =>
  stranger(world).call('PUT', '/api/address/undo', { token, password })
const signIn = async (email: string, password: string) =>
  (await stranger(world).call('POST', '/api/auth/sign-in/email', { email, password })).status

let made = 0
const newAddress = () => `new${++made}@example.com`

async function somebody(): Promise<Person & { id: string; email: string }> {
  const person = await enter(world, 'member', world.scope.workspaceId)
  await person.call('POST', '/api/password', { password: PASSWORD })
  const { user } = await sessionOf(person)
  return { ...person, id: user.id, email: user.email }
}

/** Works the mails off that the queue holds, as its worker would. */
async function workOff(): Promise<void> {
  const jobs = await rowsOf(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier like 'send-address-%' returning t.identifier as name, j.payload`,
  )
  for (const { name, payload } of jobs)
    await (name === 'send-address-link' ? sendAddressLink : sendAddressNews)(world.house, payload)
}

const ask = (person: Person, email: string, password = PASSWORD) =>
  person.call('POST', '/api/address', { email, password })

/** Asks for an address; returns the token of the mail that it gets. */
async function askFor(person: Person, email: string): Promise<string> {
  expect((await ask(person, email)).status).toBe(200)
  await workOff()
  return tokenIn(mailTo(email).at(-1))
}

test('a person gets another address by its mailbox, and the old one is told', async () => {
  const person = await somebody()
  const wanted = newAddress()
  expect(await codeOf(await ask(person, wanted, 'not the password'))).toEqual([403, 'password-current-wrong'])
  const token = await askFor(person, wanted.toUpperCase().toLowerCase())
  expect((await sessionOf(person)).user.email).toBe(person.email)
  expect((await rowsOf('select a::text as text from address_change a')).map(row => row.text).join()).not.toContain(
    token,
  )

  const answer = await put(person, token)
  expect([answer.status, await answer.json()]).toEqual([200, { email: wanted }])
  expect(await codeOf(await put(person, token))).toEqual([410, 'address-link-dead'])
  expect((await sessionOf(person)).user.email).toBe(wanted)
  expect([await signIn(person.email, PASSWORD), await signIn(wanted, PASSWORD)]).toEqual([401, 200])
  await workOff()
  expect(mailTo(person.email)).toHaveLength(1)
  expect(mailTo(person.email)[0]).toContain(wanted)
  const told = await rowsOf(`select batch from event where kind = 'member.address-changed' and actor = $1`, [person.id])
  expect(told).toEqual([{ batch: { userId: person.id, from: person.email, to: wanted } }])
})

test('whether an address is taken is told to nobody', async () => {
  const [person, other] = [await somebody(), await somebody()]
  const answers = [await ask(person, other.email), await ask(person, person.email), await ask(person, newAddress())]
  expect(new Set(await Promise.all(answers.map(async it => `${it.status} ${await it.text()}`))).size).toBe(1)
  await world.house.database.pool.query('delete from graphile_worker._private_jobs')
  await ask(person, other.email.toUpperCase())
  await workOff()
  expect(office.taken).toEqual([])
})

test('a link is of one person, for an hour, and the last one asked for', async () => {
  const [person, other] = [await somebody(), await somebody()]
  const first = await askFor(person, newAddress())
  expect(await codeOf(await put(other, first))).toEqual([410, 'address-link-dead'])
  const second = await askFor(person, newAddress())
  expect(await codeOf(await put(person, first))).toEqual([410, 'address-link-dead'])
  await world.house.database.pool.query(`update address_change set asked_at = now() - interval '61 minutes'`)
  expect(await codeOf(await put(person, second))).toEqual([410, 'address-link-dead'])
  expect((await sessionOf(person)).user.email).toBe(person.email)
})

test('an address that somebody else got meanwhile stays theirs', async () => {
  const [person, other] = [await somebody(), await somebody()]
  const wanted = newAddress()
  const [mine, theirs] = [await askFor(person, wanted), await askFor(other, wanted)]
  expect((await put(other, theirs)).status).toBe(200)
  expect(await codeOf(await put(person, mine))).toEqual([409, 'address-taken'])
  expect((await sessionOf(person)).user.email).toBe(person.email)
})

test('the old address takes the account back from whoever changed it, however often', async () => {
  const person = await somebody()
  const [evil, worse] = [newAddress(), newAddress()]
  await put(person, await askFor(person, evil))
  await workOff()
  const back = tokenIn(mailTo(person.email)[0])
  await put(person, await askFor(person, worse))
  await workOff()
  const evilBack = tokenIn(mailTo(evil).at(-1))
  const { rows } = await world.house.database.pool.query(
    `insert into account (id, "userId", "providerId", "accountId", "createdAt", "updatedAt") values ($1, $1, 'https://id.example', $1, now(), now()) returning id`,
    [person.id],
  )
  expect(rows).toHaveLength(1)
  const pending = await askFor(person, newAddress())

  expect((await undo(back, 'short')).status).toBe(400)
  expect((await undo(back)).status).toBe(200)
  expect(await codeOf(await undo(back))).toEqual([410, 'address-link-dead'])
  expect((await person.call('GET', '/api/session')).status).toBe(401)
  expect([await signIn(worse, PASSWORD), await signIn(person.email, PASSWORD)]).toEqual([401, 401])
  expect(await signIn(person.email, 'my very own words')).toBe(200)
  expect(await rowsOf(`select "providerId" from account where "userId" = $1`, [person.id])).toEqual([
    { providerId: 'credential' },
  ])
  expect(await codeOf(await undo(evilBack))).toEqual([410, 'address-link-dead'])
  const again = await enterAs(person.email)
  expect(await codeOf(await put(again, pending))).toEqual([410, 'address-link-dead'])
  const told = await rowsOf(`select batch from event where kind = 'member.address-restored' and actor = $1`, [
    person.id,
  ])
  expect(told).toEqual([{ batch: { userId: person.id, from: worse, to: person.email } }])
})

/** Signed in by the password chosen when the address was taken back. */
async function enterAs(email: string): Promise<Person> {
  const answer = await stranger(world).call('POST', '/api/auth/sign-in/email', { email, password: 'my very own words' })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { headers: { cookie }, call: (method, path, body) => stranger(world).call(method, path, body, { cookie }) }
}

test('after a week a change stays, and nothing is left of it', async () => {
  const person = await somebody()
  await put(person, await askFor(person, newAddress()))
  await workOff()
  const back = tokenIn(mailTo(person.email)[0])
  const age = (days: number) =>
    world.house.database.pool.query(
      `update address_change set asked_at = now() - make_interval(days => $1), taken_at = now() - make_interval(days => $1) where user_id = $2`,
      [days, person.id],
    )
  await age(7)
  expect(await codeOf(await undo(back))).toEqual([410, 'address-link-dead'])
  await age(9)
  await sweepAddressChanges(world.house.database.db)
  expect(await rowsOf('select id from address_change where user_id = $1', [person.id])).toEqual([])
})

test('a link for a new password that went to an address given up opens nothing', async () => {
  const person = await somebody()
  await sendReset(world.house, person.email)
  const reset = tokenIn(mailTo(person.email)[0])
  await put(person, await askFor(person, newAddress()))
  const answer = await stranger(world).call('PUT', '/api/password-reset', {
    token: reset,
    password: 'entirely new words',
  })
  expect(await codeOf(answer)).toEqual([410, 'reset-link-dead'])
})

test('asking is limited: five an hour of a person, three to a mailbox', async () => {
  const [person, other] = [await somebody(), await somebody()]
  const wanted = newAddress()
  const statuses: number[] = []
  for (let i = 0; i < 6; i++) {
    statuses.push((await ask(person, wanted)).status)
    await workOff()
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  expect((await ask(other, wanted)).status).toBe(200)
  await workOff()
  expect(mailTo(wanted)).toHaveLength(3)
})
