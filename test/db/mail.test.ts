import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { sendMail } from '../../src/platform/mail.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { openPostOffice, openTarPit, type PostOffice, plainPart } from '../support/post-office.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let owner: Person
let office: PostOffice
const mail = '/api/workspaces/cafe/mail'

const settings = () => ({
  host: '127.0.0.1',
  port: office.port,
  security: 'none' as const,
  username: 'cafe',
  fromName: 'Café 한강',
  fromAddress: 'cafe@example.com',
})
const codeOf = async (answer: Response) => (await answer.json()).error?.code

beforeAll(async () => {
  world = await openTestHouse()
  owner = await enter(world, 'owner', world.scope.workspaceId)
  office = await openPostOffice({
    onAuth: ({ username, password }, _, done) =>
      username === 'cafe' && password === 'open sesame'
        ? done(null, { user: 'cafe' })
        : done(new Error('535 no such user or password')),
  })
})
afterAll(async () => {
  await office.close()
  await world.close()
})

test('without a server the test mail says what to do', async () => {
  const answer = await owner.call('POST', `${mail}/test`, {})
  expect([answer.status, await codeOf(answer)]).toEqual([409, 'mail-not-set'])
})

test('a test mail arrives in the language of whoever asks, as text and as HTML', async () => {
  await owner.call('PATCH', '/api/profile', { locale: 'ko' })
  expect((await owner.call('PUT', mail, { ...settings(), password: 'open sesame' })).status).toBe(200)
  const answer = await owner.call('POST', `${mail}/test`, {})
  expect(answer.status).toBe(200)
  const { to } = await answer.json()
  const [letter] = office.taken
  expect(letter?.to).toEqual([to])
  expect(plainPart(letter?.raw ?? '')).toContain('Café 한강의 메일 설정이 정상입니다')
  expect(letter?.raw).toMatch(/text\/html/)
})

test('the password is neither sent back nor readable in the database', async () => {
  const shown = await (await owner.call('GET', mail)).text()
  expect(JSON.parse(shown).server).toMatchObject({ host: '127.0.0.1', hasPassword: true })
  expect(shown).not.toContain('sesame')
  const { rows } = await world.house.database.pool.query('select t::text as text from mail_server t')
  expect(rows[0].text).not.toContain('sesame')
})

test('a stored password goes to no other server, and stays for the same one', async () => {
  const moved = await owner.call('PUT', mail, { ...settings(), host: 'localhost' })
  expect([moved.status, await codeOf(moved)]).toEqual([400, 'mail-password-needed'])
  expect((await owner.call('PUT', mail, { ...settings(), fromName: 'Café' })).status).toBe(200)
  expect((await owner.call('POST', `${mail}/test`, {})).status).toBe(200)
})

test('says which of the things that can be wrong is wrong', async () => {
  const pit = await openTarPit()
  const strict = await openPostOffice({ disabledCommands: [], secure: true })
  const plain = await openPostOffice()
  const picky = await openPostOffice({ onMailFrom: (_, __, done) => done(new Error('not from there')) })
  const server = { ...settings(), password: 'open sesame' }
  const letter = { to: 'ha@example.com', subject: 's', text: 't', html: '<p>t</p>' }
  const failing = (change: object, patience = 5000) =>
    sendMail({ ...server, ...change }, letter, patience).then(
      () => 'sent',
      error => error.code,
    )
  expect(await failing({})).toBe('sent')
  expect(await failing({ password: 'wrong' })).toBe('mail-login')
  expect(await failing({ port: strict.port, security: 'tls', username: null })).toBe('mail-tls')
  expect(await failing({ port: plain.port, security: 'tls', username: null })).toBe('mail-tls')
  expect(await failing({ port: plain.port, security: 'starttls', username: null })).toBe('mail-tls')
  expect(await failing({ port: picky.port, username: null })).toBe('mail-address')
  expect(await failing({ host: 'mail.nowhere.invalid' })).toBe('mail-host-unknown')
  expect(await failing({ port: pit.port }, 300)).toBe('mail-silent')
  await Promise.all([pit, strict, plain, picky].map(it => it.close()))
  expect(await failing({ port: plain.port })).toBe('mail-refused')
})

test('a workspace without a server borrows the first one, and its owner cannot see or change it', async () => {
  const { db } = world.house.database
  const shop = await ensureWorkspace(db, 'shop', '上海小店')
  const keeper = await enter(world, 'owner', shop.workspaceId)
  expect(await (await keeper.call('GET', '/api/workspaces/shop/mail')).json()).toEqual({
    server: null,
    forHouse: false,
    lent: { fromAddress: 'cafe@example.com' },
  })
  const before = office.taken.length
  expect((await keeper.call('POST', '/api/workspaces/shop/mail/test', {})).status).toBe(200)
  expect(office.taken).toHaveLength(before + 1)
  expect((await keeper.call('DELETE', '/api/workspaces/shop/mail')).status).toBe(404)
})

test('test mails are limited', async () => {
  await world.house.database.pool.query('delete from attempt')
  const codes: number[] = []
  for (let i = 0; i < 12; i++) codes.push((await owner.call('POST', `${mail}/test`, {})).status)
  expect(codes).toEqual([...Array(10).fill(200), 429, 429])
})
