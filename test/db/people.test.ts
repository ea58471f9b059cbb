import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { openTestHouse, type Person, stranger, type TestHouse } from '../support/house.ts'
import { openPostOffice, type PostOffice, plainPart } from '../support/post-office.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let owner: Person
let admin: Person
let office: PostOffice
const cafe = '/api/workspaces/cafe'

beforeAll(async () => {
  office = await openPostOffice()
  world = await openTestHouse()
  owner = await enter(world, 'owner', world.scope.workspaceId)
  admin = await enter(world, 'admin', world.scope.workspaceId)
})
afterAll(() => Promise.all([world.close(), office.close()]))
beforeEach(() => world.house.database.pool.query('delete from "rateLimit"'))

const codeOf = async (answer: Response) => [answer.status, (await answer.json()).error?.code]
const idOf = async (person: Person) => (await (await person.call('GET', '/api/session')).json()).user.id
const tokenOf = (link: string) => link.split('/invitation/')[1] ?? ''
const invited = async (email: string, role = 'member') => {
  const answer = await owner.call('POST', `${cafe}/invitations`, { email, role, locale: 'ko' })
  expect(answer.status).toBe(200)
  const { link, invitation } = await answer.json()
  return { token: tokenOf(link ?? ''), id: invitation.id as string }
}
const newcomer = (token: string) =>
  stranger(world).call('POST', `/api/invitations/${token}/account`, {
    name: '김하나',
    password: 'long enough 1',
    locale: 'ko',
  })

test('without mail the link is handed over; it shows the offer, makes an account once, and is hashed in the database', async () => {
  const { token } = await invited('Hana@Example.com', 'viewer')
  const offer = await (await stranger(world).call('GET', `/api/invitations/${token}`)).json()
  expect(offer).toMatchObject({ workspace: 'Café 한강', role: 'viewer', email: 'hana@example.com', known: false })
  const { rows } = await world.house.database.pool.query('select i::text as text from invitation i')
  expect(rows.map(row => row.text).join()).not.toContain(token)
  const answer = await newcomer(token)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({})
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const session = await (await stranger(world).call('GET', '/api/session', undefined, { cookie })).json()
  expect(session.workspaces).toMatchObject([{ slug: 'cafe', role: 'viewer' }])
  expect(session.user).toMatchObject({ name: '김하나', locale: 'ko', settled: true })
  expect(await codeOf(await newcomer(token))).toEqual([410, 'invitation-used'])
  // Handed over by hand, so nobody knows whose mailbox it is.
  const person = await world.house.database.pool.query(`select "emailVerified" as known from "user" where email = $1`, [
    'hana@example.com',
  ])
  expect(person.rows).toEqual([{ known: false }])
})

test('with mail the invitation arrives in its language, and nobody but the mailbox sees the link', async () => {
  await owner.call('PUT', `${cafe}/mail`, {
    host: '127.0.0.1',
    port: office.port,
    security: 'none',
    username: null,
    fromName: 'Café',
    fromAddress: 'cafe@example.com',
  })
  const sent = await (
    await owner.call('POST', `${cafe}/invitations`, { email: 'yuki@example.com', role: 'member', locale: 'ja' })
  ).json()
  expect([sent.link, sent.fault, sent.invitation.mailed]).toEqual([null, null, true])
  const letter = plainPart(office.taken.at(-1)?.raw ?? '')
  expect(letter).toContain('招待を承諾する')
  const token = tokenOf(/http\S+/.exec(letter)?.[0] ?? '')
  expect((await newcomer(token)).status).toBe(200)
  const person = await world.house.database.pool.query(`select "emailVerified" as known from "user" where email = $1`, [
    'yuki@example.com',
  ])
  expect(person.rows).toEqual([{ known: true }])
  await owner.call('PUT', `${cafe}/mail`, {
    host: '127.0.0.1',
    port: 1,
    security: 'none',
    username: null,
    fromName: 'Café',
    fromAddress: 'cafe@example.com',
  })
  const failed = await (
    await owner.call('POST', `${cafe}/invitations`, { email: 'li@example.com', role: 'member' })
  ).json()
  expect([failed.fault.code, failed.link]).toEqual(['mail-refused', expect.stringContaining('/invitation/')])
  await owner.call('DELETE', `${cafe}/mail`)
})

test('a link dies by sending again, by taking back and by age; each says so', async () => {
  const first = await invited('mina@example.com')
  const again = await (await owner.call('POST', `${cafe}/invitations/${first.id}/sending`, {})).json()
  expect(await codeOf(await stranger(world).call('GET', `/api/invitations/${first.token}`))).toEqual([
    404,
    'invitation-gone',
  ])
  const token = tokenOf(again.link)
  await world.house.database.pool.query(
    `update invitation set expires_at = now() - interval '1 minute' where id = $1`,
    [first.id],
  )
  expect(await codeOf(await newcomer(token))).toEqual([410, 'invitation-expired'])
  expect((await owner.call('DELETE', `${cafe}/invitations/${first.id}`)).status).toBe(200)
  expect(await codeOf(await newcomer(token))).toEqual([404, 'invitation-gone'])
  expect(await codeOf(await newcomer('guessed'))).toEqual([404, 'invitation-gone'])
})

test('somebody with an account joins with it, and with no other; the account cannot be taken over', async () => {
  const { db } = world.house.database
  const shop = await ensureWorkspace(db, 'shop', '上海小店')
  const known = await enter(world, 'member', shop.workspaceId)
  const { user } = await (await known.call('GET', '/api/session')).json()
  const { token } = await invited(user.email, 'admin')
  expect(await codeOf(await newcomer(token))).toEqual([409, 'person-known'])
  expect(await codeOf(await admin.call('POST', `/api/invitations/${token}/acceptance`, {}))).toEqual([
    403,
    'invitation-other',
  ])
  expect((await known.call('POST', `/api/invitations/${token}/acceptance`, {})).status).toBe(200)
  const { workspaces } = await (await known.call('GET', '/api/session')).json()
  expect(workspaces).toMatchObject([
    { slug: 'cafe', role: 'admin' },
    { slug: 'shop', role: 'member' },
  ])
  expect(await codeOf(await owner.call('POST', `${cafe}/invitations`, { email: user.email, role: 'viewer' }))).toEqual([
    409,
    'member-already',
  ])
})

test('roles: an admin touches no owner and makes none; the last owner stays', async () => {
  const [ownerId, adminId] = [await idOf(owner), await idOf(admin)]
  const role = (person: Person, id: string, to: string) => person.call('PATCH', `${cafe}/members/${id}`, { role: to })
  expect((await role(admin, ownerId, 'viewer')).status).toBe(403)
  expect((await role(admin, adminId, 'owner')).status).toBe(403)
  expect((await admin.call('POST', `${cafe}/invitations`, { email: 'x@example.com', role: 'owner' })).status).toBe(403)
  expect((await admin.call('DELETE', `${cafe}/members/${ownerId}`)).status).toBe(403)
  expect(await codeOf(await role(owner, ownerId, 'admin'))).toEqual([409, 'last-owner'])
  expect(await codeOf(await owner.call('DELETE', `${cafe}/membership`))).toEqual([409, 'last-owner'])
  expect((await role(owner, adminId, 'owner')).status).toBe(200)
  expect((await role(owner, ownerId, 'admin')).status).toBe(200)
  expect((await role(admin, ownerId, 'owner')).status).toBe(200)
  expect((await role(owner, adminId, 'admin')).status).toBe(200)
})

test('two owners who leave at once: one of them stays', async () => {
  const { db } = world.house.database
  const den = await ensureWorkspace(db, 'den', 'Den')
  const both = [await enter(world, 'owner', den.workspaceId), await enter(world, 'owner', den.workspaceId)]
  const answers = await Promise.all(both.map(it => it.call('DELETE', '/api/workspaces/den/membership')))
  expect(answers.map(it => it.status).sort()).toEqual([200, 409])
})

test('whoever is removed is out at once and out of the teams', async () => {
  const gone = await enter(world, 'member', world.scope.workspaceId)
  const id = await idOf(gone)
  const [team] = await (await owner.call('GET', `${cafe}/teams`)).json()
  expect((await owner.call('PUT', `${cafe}/teams/${team.id}/members/${id}`, {})).status).toBe(200)
  expect((await owner.call('DELETE', `${cafe}/members/${id}`)).status).toBe(200)
  expect((await gone.call('GET', `${cafe}/feedback`)).status).toBe(404)
  const [after] = await (await owner.call('GET', `${cafe}/teams`)).json()
  expect(after.members).toEqual([])
})

test('a workspace begins with three teams; one is renamed, made, deleted', async () => {
  const names = async () => {
    const teams: { id: string; kind: string; name: string }[] = await (await owner.call('GET', `${cafe}/teams`)).json()
    return teams.map(team => team.kind ?? team.name)
  }
  expect(await names()).toEqual(['marketing', 'success', 'product'])
  const [first] = await (await owner.call('GET', `${cafe}/teams`)).json()
  await owner.call('PATCH', `${cafe}/teams/${first.id}`, { name: 'Brand' })
  const { id } = await (await owner.call('POST', `${cafe}/teams`, { name: 'Night shift' })).json()
  expect(await names()).toEqual(['Brand', 'success', 'product', 'Night shift'])
  await owner.call('DELETE', `${cafe}/teams/${id}`)
  expect(await names()).toEqual(['Brand', 'success', 'product'])
})

test('an owner opens another workspace, a viewer does not', async () => {
  const viewer = await enter(world, 'viewer', world.scope.workspaceId)
  const open = (person: Person) => person.call('POST', '/api/workspaces', { name: 'Café Süd', zone: 'Asia/Seoul' })
  expect((await open(viewer)).status).toBe(403)
  expect(await (await open(owner)).json()).toEqual({ slug: 'cafe-sud', name: 'Café Süd', zone: 'Asia/Seoul' })
  expect((await (await open(owner)).json()).slug).toBe('cafe-sud-2')
  expect((await owner.call('GET', '/api/workspaces/cafe-sud/teams')).status).toBe(200)
  expect((await admin.call('GET', '/api/workspaces/cafe-sud/teams')).status).toBe(404)
})
