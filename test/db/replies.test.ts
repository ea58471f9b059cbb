import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Voice } from '../../src/respond/replies/voice.ts'
import { plainVoice } from '../../src/respond/replies/voice.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let owner: Person
let member: Person

beforeAll(async () => {
  world = await openTestHouse()
  owner = await enter(world, 'owner', world.scope.workspaceId)
  member = await enter(world, 'member', world.scope.workspaceId)
})
afterAll(() => world.close())

const call = async (person: Person, method: string, path: string, body?: unknown) => {
  const answer = await person.call(method, `/api/workspaces/cafe${path}`, body)
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
}

/** Writes down a piece by hand; returns its id. */
async function said(verbatim: string, value: number, author: string | null = null): Promise<string> {
  const { body } = await call(owner, 'POST', '/feedback', {
    source: 'Counter',
    verbatim,
    rating: { value, min: 1, max: 5 },
    author,
  })
  return body.id
}

const voiceOf = (change: (voice: Voice) => void): Voice => {
  const voice = plainVoice()
  change(voice)
  return voice
}

test('drafts speak in the voice of the house and say whom to turn to', async () => {
  const id = await said('배송이 너무 늦어서 화가 납니다', 1, '달빛하루')
  const before = (await call(member, 'GET', `/feedback/${id}/draft`)).body
  expect(before.points.find((point: { id: string }) => point.id === 'contact').met).toBe(false)

  const voice = voiceOf(plain => {
    plain.tone = 'formal'
    plain.words.ko = {
      team: '한강 고객팀',
      signature: '{{team}} 올림',
      email: 'help@hangang.example',
      phone: '1588-0000',
      url: '',
    }
  })
  expect(await call(owner, 'PUT', '/reply-voice', voice)).toEqual({ status: 200, body: voice })
  expect((await call(member, 'GET', '/reply-voice')).body).toEqual(voice)
  const after = (await call(member, 'GET', `/feedback/${id}/draft`)).body
  expect(after.text).toMatch(/안녕하십니까/)
  expect(after.text).toMatch(/help@hangang\.example \/ 1588-0000/)
  expect(after.text.endsWith('한강 고객팀 올림')).toBe(true)
  expect(after.points.filter((point: { met: boolean }) => !point.met)).toEqual([])
})

test('equal words of nobody in particular are not answered alike', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => said('Great, love it', 5)))
  const texts = await Promise.all(ids.map(async id => (await call(member, 'GET', `/feedback/${id}/draft`)).body.text))
  expect(new Set(texts).size).toBe(texts.length)
})

test('a signature takes only what it can say', async () => {
  const voice = voiceOf(plain => {
    plain.words.en = { ...plain.words.en, signature: 'Yours, {{customer}}' }
  })
  const refused = await call(owner, 'PUT', '/reply-voice', voice)
  expect(refused).toMatchObject({ status: 400, body: { error: { code: 'template-variable-unknown' } } })
  const wrong = voiceOf(plain => {
    plain.words.en = { ...plain.words.en, email: 'nobody' }
  })
  expect((await call(owner, 'PUT', '/reply-voice', wrong)).status).toBe(400)
})

const thanks = { language: 'en', list: 'positive', name: 'Thanks', text: 'Hi {{customer}}, thank you.\n{{signature}}' }

test('templates are kept, changed and removed; a name is one in its language', async () => {
  const kept = await call(member, 'POST', '/reply-templates', thanks)
  expect(kept).toMatchObject({ status: 200, body: thanks })
  expect(await call(member, 'POST', '/reply-templates', thanks)).toMatchObject({
    status: 409,
    body: { error: { code: 'template-name-taken' } },
  })
  expect((await call(member, 'POST', '/reply-templates', { ...thanks, language: 'ko' })).status).toBe(200)
  const changed = { ...thanks, text: 'Thank you, {{customer|friend}}.' }
  expect((await call(member, 'PUT', `/reply-templates/${kept.body.id}`, changed)).status).toBe(200)
  const listed = (await call(member, 'GET', '/reply-templates')).body
  expect(listed).toContainEqual({ ...changed, id: kept.body.id })
  expect(listed.filter((one: { id: string | null }) => one.id === null).length).toBeGreaterThan(15)
  expect((await call(member, 'DELETE', `/reply-templates/${kept.body.id}`)).status).toBe(200)
  expect((await call(member, 'DELETE', `/reply-templates/${kept.body.id}`)).status).toBe(404)
})

test('a template names no value that does not exist', async () => {
  const refused = await call(member, 'POST', '/reply-templates', { ...thanks, name: 'N', text: 'Hi {{nickname}}' })
  expect(refused).toMatchObject({ status: 400, body: { error: { code: 'template-variable-unknown' } } })
})

test('two who write on one piece see each other, and neither sees themselves', async () => {
  const id = await said('The lid leaks', 2)
  const write = (person: Person, writing: boolean) => call(person, 'PUT', `/feedback/${id}/writing`, { writing })
  expect((await write(owner, true)).body).toEqual({ writers: [], answeredAt: null })
  const seen = (await write(member, true)).body
  expect(seen.writers).toHaveLength(1)
  expect((await write(owner, true)).body.writers).toHaveLength(1)
  await write(member, false)
  expect((await write(owner, true)).body.writers).toEqual([])
  await call(owner, 'POST', `/feedback/${id}/replies`, { text: 'Sorry.' })
  const after = (await write(member, false)).body
  expect(after.writers).toEqual([])
  expect(after.answeredAt).not.toBeNull()
})

test('the reader sees what a reply speaks of and the feedback does not', async () => {
  const id = await said('The delivery was late and the box was crushed', 1)
  const read = (text: string) => call(member, 'POST', `/feedback/${id}/reading`, { text })
  const { body } = await read('We are sorry about the late delivery. The taste of our coffee is excellent.')
  expect(body.foreign.map((one: { words: string }) => one.words).join()).toMatch(/taste/)
  expect((await read('We are sorry about the late delivery.')).body.foreign).toEqual([])
  const draft = (await call(member, 'GET', `/feedback/${id}/draft`)).body
  expect((await read(draft.text)).body).toEqual({ foreign: [], harsh: [] })
})
