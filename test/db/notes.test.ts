import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sendMention } from '../../src/app/mention-mail.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { openPostOffice, type PostOffice, plainPart } from '../support/post-office.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let office: PostOffice
let hana: Person & { id: string }
let ben: Person & { id: string }
let viewer: Person & { id: string }
let id = ''
let made = 0

beforeAll(async () => {
  office = await openPostOffice()
  world = await openTestHouse()
  hana = await person('owner')
  ben = await person('member')
  viewer = await person('viewer')
})
afterAll(() => Promise.all([world.close(), office.close()]))
beforeEach(async () => {
  ;[id = ''] = await store(await openIntake(world, 'Shelf'), [
    pieceWith({ nativeId: `n${++made}`, verbatim: `The lid leaks, number ${made}`, saidAt: Date.UTC(2026, 4, made) }),
  ])
})

async function person(role: 'owner' | 'member' | 'viewer') {
  const one = await enter(world, role, world.scope.workspaceId)
  return { ...one, id: (await (await one.call('GET', '/api/session')).json()).user.id as string }
}
const at = (path: string) => `/api/workspaces/cafe${path}`
async function answer(who: Person, method: string, path: string, body?: unknown) {
  const reply = await who.call(method, at(path), body)
  return { status: reply.status, body: await reply.json() }
}
const write = async (who: Person, text: string, mentions: object[] = []) =>
  (await answer(who, 'POST', `/feedback/${id}/notes`, { text, mentions })).body.id as string
const notes = async () => (await answer(viewer, 'GET', `/feedback/${id}/notes`)).body
const mine = async (who: Person) =>
  (await answer(who, 'GET', '/feedback?mentions=me&limit=100')).body.items.map((it: { id: string }) => it.id)
const waiting = async (note: string) => {
  const { rows } = await world.house.database.pool.query<{ key: string }>(
    `select key from graphile_worker.jobs where task_identifier = 'send-mention' and key like $1 order by key`,
    [`%-${note}-%`],
  )
  return rows.map(row => row.key)
}

test('a note is shown with who wrote it and when, and mentions by member', async () => {
  const note = await write(hana, '@벤 확인 부탁드려요 😀', [{ member: ben.id, called: '벤' }])
  expect(await notes()).toMatchObject([
    {
      id: note,
      text: '@벤 확인 부탁드려요 😀',
      version: 1,
      by: { id: hana.id },
      changedAt: null,
      mentions: [{ member: ben.id, called: '벤' }],
    },
  ])
})

test('who is mentioned finds the piece, alone and with other filters, as long as the note stands', async () => {
  const note = await write(hana, 'Look, @Ben', [{ member: ben.id, called: 'Ben' }])
  expect(await mine(ben)).toContain(id)
  expect(await mine(hana)).not.toContain(id)
  const count = async (filter: string) => (await answer(ben, 'GET', `/feedback/count?${filter}`)).body.count
  expect(await count(`mentions=me&q=number ${made}`)).toBe(1)
  expect(await count(`mentions=me&q=number ${made}&done=yes`)).toBe(0)
  await answer(hana, 'DELETE', `/feedback/${id}/notes/${note}`)
  expect(await mine(ben)).not.toContain(id)
  expect(await notes()).toEqual([])
  await answer(hana, 'POST', `/feedback/${id}/notes/${note}/return`)
  expect(await mine(ben)).toContain(id)
})

test('each newly mentioned member gets one mail, the writer none, and nobody who is not in the text', async () => {
  const note = await write(hana, '@Ben @Hana', [
    { member: ben.id, called: 'Ben' },
    { member: hana.id, called: 'Hana' },
    { member: viewer.id, called: 'Vi' },
  ])
  expect(await waiting(note)).toEqual([`mention-${world.scope.workspaceId}-${note}-${ben.id}`])
  await answer(hana, 'PATCH', `/feedback/${id}/notes/${note}`, {
    text: '@Ben @Vi',
    mentions: [
      { member: ben.id, called: 'Ben' },
      { member: viewer.id, called: 'Vi' },
    ],
    version: 1,
  })
  expect(await waiting(note)).toEqual(
    [
      `mention-${world.scope.workspaceId}-${note}-${ben.id}`,
      `mention-${world.scope.workspaceId}-${note}-${viewer.id}`,
    ].sort(),
  )
})

test('the mail says what was noted, in the language of who gets it, with the way there', async () => {
  await ben.call('PATCH', '/api/profile', { locale: 'ko' })
  const note = Number(await write(hana, '@Ben 환불해 드릴까요?', [{ member: ben.id, called: 'Ben' }]))
  const about = { noteId: note, memberId: ben.id }
  await sendMention(world.house, world.scope, about)
  expect(office.taken).toHaveLength(0)
  await hana.call('PUT', at('/mail'), {
    host: '127.0.0.1',
    port: office.port,
    security: 'none',
    username: null,
    fromName: 'Café',
    fromAddress: 'cafe@example.com',
  })
  await sendMention(world.house, world.scope, about)
  const text = plainPart(office.taken[0]?.raw ?? '')
  expect(text).toContain('언급했습니다')
  expect(text).toContain('환불해 드릴까요?')
  expect(text).toContain(`/w/cafe/feedback/${id}`)
  await answer(hana, 'DELETE', `/feedback/${id}/notes/${note}`)
  await sendMention(world.house, world.scope, about)
  expect(office.taken).toHaveLength(1)
})

test('one changes and deletes only what one wrote oneself', async () => {
  const note = await write(hana, 'Mine')
  const change = { text: 'Theirs', version: 1 }
  expect((await answer(ben, 'PATCH', `/feedback/${id}/notes/${note}`, change)).status).toBe(403)
  expect((await answer(ben, 'DELETE', `/feedback/${id}/notes/${note}`)).status).toBe(403)
  expect((await answer(viewer, 'POST', `/feedback/${id}/notes`, { text: 'Hm' })).status).toBe(403)
  expect((await notes())[0].text).toBe('Mine')
})

test('a change to an older text, or to a note deleted elsewhere, is told and nothing is lost', async () => {
  const note = await write(hana, 'First')
  const path = `/feedback/${id}/notes/${note}`
  expect((await answer(hana, 'PATCH', path, { text: 'Second', version: 1 })).status).toBe(200)
  const late = await answer(hana, 'PATCH', path, { text: 'Third', version: 1 })
  expect([late.status, late.body.error.code]).toEqual([409, 'note-changed'])
  expect((await notes())[0]).toMatchObject({ text: 'Second', version: 2, changedAt: expect.any(String) })
  await answer(hana, 'DELETE', path)
  expect((await answer(hana, 'PATCH', path, { text: 'Fourth', version: 2 })).body.error.code).toBe('note-changed')
})

test('strangers cannot be mentioned, and notes of another workspace are not there', async () => {
  const shop = await ensureWorkspace(world.house.database.db, 'shop', '上海小店')
  const stranger = await enter(world, 'member', shop.workspaceId)
  const { user } = await (await stranger.call('GET', '/api/session')).json()
  const mentions = [{ member: user.id, called: 'Them' }]
  const asked = await answer(hana, 'POST', `/feedback/${id}/notes`, { text: '@Them', mentions })
  expect([asked.status, asked.body.error.code]).toEqual([400, 'mention-unknown'])
  expect(await notes()).toEqual([])
  expect((await stranger.call('GET', `/api/workspaces/shop/feedback/${id}/notes`)).status).toBe(404)
})
