import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { undoImport } from '../../src/app/import-undo.ts'
import type { Intake } from '../../src/app/intake.ts'
import { reread, runStoredImport } from '../../src/app/queue.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { differences } from '../support/recount.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let hana: Person
let ben: Person
let viewer: Person
let intake: Intake
let id = ''
let made = 0

const LATE = 'delivery/late'

beforeAll(async () => {
  world = await openTestHouse()
  hana = await enter(world, 'member', world.scope.workspaceId)
  ben = await enter(world, 'member', world.scope.workspaceId)
  viewer = await enter(world, 'viewer', world.scope.workspaceId)
  intake = await openIntake(world, 'Shelf')
})
afterAll(() => world.close())

const said = (verbatim: string, more: object = {}) =>
  pieceWith({
    nativeId: `n${made}`,
    saidAt: Date.UTC(2026, 5, 3),
    verbatim,
    rating: { value: 2, min: 1, max: 5, original: '2' },
    version: '1.2',
    ...more,
  })

beforeEach(async () => {
  made++
  ;[id = ''] = await store(intake, [said('The delivery was late and the zorb was broken.')])
})

const at = (path: string) => `/api/workspaces/cafe${path}`
async function answer(who: Person, method: string, path: string, body?: unknown) {
  const reply = await who.call(method, at(path), body)
  return { status: reply.status, body: await reply.json() }
}
const item = async () => (await answer(viewer, 'GET', `/feedback/${id}`)).body
const topicsOf = (piece: { topics: { id: string; polarity: number }[] }) =>
  Object.fromEntries(piece.topics.map(it => [it.id, it.polarity]))
const found = async (filter: string) =>
  (await answer(viewer, 'GET', `/feedback?limit=100&${filter}`)).body.items.some((it: { id: string }) => it.id === id)
const say = (who: Person, part: string, was: string | null, now: string | null, topic: string | null = null) =>
  answer(who, 'POST', `/feedback/${id}/corrections`, { part, topic, was, now })
const drift = () => differences(world.house.database.db, world.scope)
const history = async () => (await answer(viewer, 'GET', `/feedback/${id}/corrections`)).body

test('every part is corrected, in lists, filters, exports and tallies at once', async () => {
  const before = await item()
  expect(before).toMatchObject({ sentiment: 'negative', language: 'en' })
  expect(topicsOf(before)).toMatchObject({ [LATE]: -1 })
  expect((await say(hana, 'sentiment', 'negative', 'mixed')).body).toMatchObject({
    id: expect.any(String),
    item: { id, sentiment: 'mixed', confidence: 1, score: 0 },
  })
  await say(hana, 'tone', before.tone, 'satisfied')
  await say(hana, 'language', 'en', 'ja')
  await say(hana, 'topic', 'negative', null, LATE)
  await say(hana, 'topic', null, 'positive', 'price/value')
  const after = await item()
  expect(after).toMatchObject({ sentiment: 'mixed', tone: 'satisfied', language: 'ja' })
  expect(topicsOf(after)).toMatchObject({ 'price/value': 1 })
  expect(topicsOf(after)).not.toHaveProperty(LATE)
  expect(after.clauses.flatMap((clause: { topics: string[] }) => clause.topics)).not.toContain(LATE)
  for (const filter of ['sentiment=mixed', 'tone=satisfied', 'language=ja', 'topic=price/value', 'confidence=high'])
    expect(await found(filter), filter).toBe(true)
  for (const filter of ['sentiment=negative', `tone=${before.tone}`, 'language=en', `topic=${LATE}`])
    expect(await found(filter), filter).toBe(false)
  for (const filter of ['version=1.2', 'rating=2', 'q=broken', `source=${intake.sourceId}`, 'words=yes'])
    expect(await found(filter), filter).toBe(true)
  const csv = await (await viewer.call('GET', at('/feedback.csv?tone=satisfied'))).text()
  expect(csv.split('\r\n').find(line => line.startsWith(`${id},`))).toContain(',ja,mixed,1,satisfied,')
  expect(await drift()).toEqual([])
  expect(await history()).toHaveLength(5)
  await answer(hana, 'POST', `/feedback/${id}/corrections/${(await history())[4].id}/undo`)
})

test('a correction holds through a new engine, a new taxonomy, an edit and a repeated import', async () => {
  await say(hana, 'sentiment', 'negative', 'positive')
  await say(hana, 'topic', 'negative', null, LATE)
  const holds = async () => {
    const piece = await item()
    expect(piece.sentiment).toBe('positive')
    expect(topicsOf(piece)).not.toHaveProperty(LATE)
    expect(await found('sentiment=positive')).toBe(true)
    expect(await found(`topic=${LATE}`)).toBe(false)
    expect(await drift()).toEqual([])
  }
  const { db } = world.house.database
  await db.updateTable('reread').set({ engine: '0' }).where('workspaceId', '=', world.scope.workspaceId).execute()
  await reread(world.house, world.scope)
  await holds()
  const owner = await enter(world, 'owner', world.scope.workspaceId)
  await answer(owner, 'PUT', '/topics/other/zorb', {
    id: 'other/zorb',
    area: 'other',
    label: { en: 'Zorb', ko: '조브', zh: '佐布', ja: 'ゾーブ' },
    seeds: { en: ['zorb'], ko: ['조브'], zh: ['佐布'], ja: ['ゾーブ'] },
    active: true,
  })
  await reread(world.house, world.scope)
  await holds()
  expect(topicsOf(await item())).toHaveProperty('other/zorb')
  const now = await openIntake(world, 'Shelf')
  await store(now, [said('The delivery was late and the zorb was broken.')])
  await holds()
  await store(now, [said('The delivery was late, late, late. Terrible.', { editedAt: Date.UTC(2026, 5, 9) })])
  await holds()
  expect((await item()).verbatim).toContain('Terrible')
})

test('a correction holds when an import that edited the piece is undone', async () => {
  const upload = async (text: string) => {
    const { id: uploaded, members } = (
      await answer(hana, 'POST', '/uploads/text', { name: 'a.csv', text: `review_id,date,review\n${text}` })
    ).body
    const planned = await answer(hana, 'POST', '/imports', {
      upload: uploaded,
      source: 'File',
      mapping: members[0].mapping,
    })
    await runStoredImport(world.house, world.scope, Number(planned.body.id))
    return planned.body.id as string
  }
  await upload(`u${made},2026-03-04,The delivery was late.\n`)
  id = (await answer(viewer, 'GET', '/feedback?q=delivery&order=oldest')).body.items[0].id
  await say(hana, 'topic', 'negative', 'positive', LATE)
  const second = await upload(`u${made},2026-03-05,The delivery was very late.\n`)
  expect(await item()).toMatchObject({ verbatim: 'The delivery was very late.' })
  expect(topicsOf(await item())).toMatchObject({ [LATE]: 1 })
  await answer(hana, 'POST', `/imports/${second}/undo`, {})
  await undoImport(world.house, world.scope, Number(second))
  expect(await item()).toMatchObject({ verbatim: 'The delivery was late.' })
  expect(topicsOf(await item())).toMatchObject({ [LATE]: 1 })
  expect(await drift()).toEqual([])
})

test('a correction is undone once, and the reading is as the reader finds it', async () => {
  const before = await item()
  const { id: first } = (await say(hana, 'sentiment', 'negative', 'neutral')).body
  const { id: second } = (await say(ben, 'sentiment', 'neutral', 'positive')).body
  await answer(ben, 'POST', `/feedback/${id}/corrections/${second}/undo`)
  expect((await item()).sentiment).toBe('neutral')
  const undone = await answer(hana, 'POST', `/feedback/${id}/corrections/${first}/undo`)
  expect(undone.body.item).toMatchObject({ sentiment: before.sentiment, confidence: before.confidence })
  const again = await answer(hana, 'POST', `/feedback/${id}/corrections/${first}/undo`)
  expect([again.status, again.body.error.code]).toEqual([409, 'correction-undone'])
  expect((await history()).map((it: { undone: boolean }) => it.undone)).toEqual([true, true])
  expect(await drift()).toEqual([])
})

test('who corrects what somebody else has corrected meanwhile is told; the same twice is no news', async () => {
  await say(hana, 'sentiment', 'negative', 'positive')
  const late = await say(ben, 'sentiment', 'negative', 'mixed')
  expect([late.status, late.body.error.code]).toEqual([409, 'correction-outdated'])
  expect((await say(ben, 'sentiment', 'negative', 'positive')).body).toMatchObject({ id: null })
  expect((await item()).sentiment).toBe('positive')
})

test('of two at once one stands, and tallies equal a recount', async () => {
  const both = await Promise.all([
    say(hana, 'sentiment', 'negative', 'mixed'),
    say(ben, 'sentiment', 'negative', 'positive'),
    reread(world.house, world.scope),
  ])
  expect([both[0].status, both[1].status].sort()).toEqual([200, 409])
  expect(await drift()).toEqual([])
})

test('corrections are counted, on the piece and in the workspace', async () => {
  const count = async () => (await answer(viewer, 'GET', '/corrections')).body
  const before = await count()
  await say(hana, 'sentiment', 'negative', 'positive')
  const { id: topic } = (await say(ben, 'topic', 'negative', 'neutral', LATE)).body
  expect(await count()).toMatchObject({
    corrections: before.corrections + 2,
    pieces: before.pieces + 1,
    parts: { topic: before.parts.topic + 1 },
  })
  await answer(ben, 'POST', `/feedback/${id}/corrections/${topic}/undo`)
  expect((await count()).corrections).toBe(before.corrections + 1)
  expect(await history()).toMatchObject([
    { part: 'topic', topic: LATE, was: 'negative', now: 'neutral', by: expect.any(String), undone: true },
    { part: 'sentiment', topic: null, was: 'negative', now: 'positive', by: expect.any(String), undone: false },
  ])
})

test('drafts follow: no apology for what a member says was praise', async () => {
  const draft = async () => (await answer(viewer, 'GET', `/feedback/${id}/draft`)).body
  expect((await draft()).points).toHaveLength(7)
  await say(hana, 'sentiment', 'negative', 'positive')
  for (const { id: topic } of (await item()).topics) await say(hana, 'topic', 'negative', null, topic)
  expect((await draft()).points).toHaveLength(5)
})

test('what is no value of a part is refused, and our own words have no reading', async () => {
  expect((await say(hana, 'sentiment', 'negative', 'angry')).status).toBe(400)
  expect((await say(hana, 'sentiment', 'negative', null)).status).toBe(400)
  expect((await say(hana, 'topic', null, 'positive')).status).toBe(400)
  expect((await say(hana, 'language', 'en', "x'; drop")).status).toBe(400)
  expect((await say(hana, 'topic', null, 'positive', 'other/never-heard-of')).status).toBe(404)
  expect((await say(viewer, 'sentiment', 'negative', 'positive')).status).toBe(403)
  const [ours = ''] = await store(intake, [pieceWith({ nativeId: `ours${made}`, verbatim: 'Thank you!', ours: true })])
  id = ours
  expect((await say(hana, 'tone', (await item()).tone, 'angry')).body.error.code).toBe('correction-of-ours')
})

test('corrected pieces are a filter, by part, with others, until the last correction is undone', async () => {
  const first = (await say(hana, 'sentiment', 'negative', 'positive')).body.id
  await say(hana, 'topic', 'negative', null, LATE)
  for (const filter of [
    'corrected=any',
    'corrected=sentiment',
    'corrected=tone&corrected=topic',
    'corrected=any&sentiment=positive&q=zorb',
  ])
    expect(await found(filter), filter).toBe(true)
  for (const filter of ['corrected=tone', 'corrected=any&sentiment=negative', 'corrected=sentiment&rating=5'])
    expect(await found(filter), filter).toBe(false)
  await answer(ben, 'POST', `/feedback/${id}/corrections/${first}/undo`)
  expect(await found('corrected=sentiment')).toBe(false)
  expect(await found('corrected=any')).toBe(true)
  expect((await answer(viewer, 'GET', '/feedback?corrected=anything')).status).toBe(400)
})

test('topics it may also be about come with the piece, never those it has or was freed of', async () => {
  const { nearTopics, topics } = await item()
  expect(nearTopics.length).toBeGreaterThan(0)
  for (const topic of topics) expect(nearTopics).not.toContain(topic.id)
  await say(hana, 'topic', 'negative', null, LATE)
  const freed = (await item()).nearTopics
  expect(freed.length).toBeGreaterThan(0)
  expect(freed).not.toContain(LATE)
})
