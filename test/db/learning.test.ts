import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LearningView, LessonView } from '../../src/analyze/learning/schema.ts'
import { learnAll, learnWhenDue } from '../../src/app/learning.ts'
import { enqueueFor, reread, runStoredImport, undoStoredImport } from '../../src/app/queue.ts'
import { currentReader } from '../../src/app/reader.ts'
import { packWorkspace, unpackWorkspace } from '../../src/db/packing.ts'
import type { Scope } from '../../src/people/members/scope.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { differences } from '../support/recount.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
beforeAll(async () => {
  world = await openTestHouse()
})
afterAll(() => world.close())

/** Words of no language: only the ratings tell what they mean to these customers. */
const GOOD = ['zindy', 'florpsome', 'quebbly']
const BAD = ['gromp', 'blusket', 'wivvock']
const THINGS = ['tram', 'lamp', 'desk', 'radio', 'ticket', 'jacket', 'window', 'door', 'lid']

const said = (i: number, good: boolean) =>
  `The ${THINGS[i % THINGS.length]} of part ${'abcdefghijklm'[i % 13]}${'nopqrst'[i % 7]} was ${(good ? GOOD : BAD)[i % 3]} again`

interface Place {
  scope: Scope
  admin: Person
  at: (path: string) => string
}

async function open(slug: string): Promise<Place> {
  const scope = await ensureWorkspace(world.house.database.db, slug, slug)
  return { scope, admin: await enter(world, 'admin', scope.workspaceId), at: path => `/api/workspaces/${slug}${path}` }
}

async function answer({ admin, at }: Place, method: string, path: string, body?: unknown) {
  const reply = await admin.call(method, at(path), body)
  return { status: reply.status, body: await reply.json() }
}

/** Brings 300 rated reviews in by a file; stars as they say, or as `stars` says. */
async function bringIn(place: Place, stars = (i: number) => (i % 2 ? 1 : 5)): Promise<number> {
  const rows = Array.from(
    { length: 300 },
    (_, i) => `r${i},2026-0${1 + (i % 9)}-1${i % 9},${stars(i)},${said(i, i % 2 === 0)} ${i}`,
  )
  const text = ['review_id,date,rating,review', ...rows].join('\n')
  const { body } = await answer(place, 'POST', '/uploads/text', { name: 'reviews.csv', text })
  const planned = await answer(place, 'POST', '/imports', {
    upload: body.id,
    source: 'Store',
    mapping: body.members[0].mapping,
  })
  const id = Number(planned.body.id)
  await runStoredImport(world.house, place.scope, id)
  return id
}

/** What the queue would do next. */
async function work({ scope }: Place): Promise<void> {
  await learnAll(world.house, scope, enqueueFor(scope))
  await reread(world.house, scope)
}

const view = async (place: Place): Promise<LearningView> => (await answer(place, 'GET', '/learning')).body
const english = async (place: Place): Promise<LessonView[]> =>
  (await view(place)).languages.find(it => it.language === 'en')?.lessons ?? []
const reads = async ({ scope }: Place, text: string) =>
  (await currentReader(world.house.database.db, scope)).reader.read(text)
const editions = async ({ scope }: Place): Promise<number> =>
  (await currentReader(world.house.database.db, scope)).edition
const drift = ({ scope }: Place) => differences(world.house.database.db, scope)
const kinds = async ({ scope }: Place): Promise<string[]> =>
  (
    await world.house.database.db
      .selectFrom('event')
      .select('kind')
      .where('workspaceId', '=', scope.workspaceId)
      .where('kind', 'like', 'le%')
      .orderBy('id')
      .execute()
  ).map(it => it.kind)

test('300 rated reviews are learned from after their import, read again once, and shown with their gain', async () => {
  const place = await open('gains')
  const other = await open('neighbor')
  await bringIn(place)
  expect((await view(place)).running).toBe(true)
  const before = await editions(place)
  await work(place)
  const [lesson] = await english(place)
  expect(lesson).toMatchObject({
    ratings: 300,
    corrections: 0,
    measured: 300,
    kind: 'words',
    held: true,
    dropped: null,
  })
  expect(lesson?.learned.accuracy).toBeGreaterThan((lesson?.base.accuracy ?? 1) + 0.2)
  expect(await editions(place)).toBe(before + 1)
  expect((await reads(place, 'A gromp kettle')).sentiment).toBe('negative')
  expect((await reads(other, 'A gromp kettle')).sentiment).toBe('neutral')
  expect((await view(other)).languages).toEqual([])
  const { body } = await answer(place, 'GET', '/feedback?limit=100&sentiment=negative')
  expect(body.items.length).toBeGreaterThan(90)
  expect(await drift(place)).toEqual([])
  expect(await kinds(place)).toEqual(['learning.asked', 'learning.finished'])
  await learnWhenDue(world.house.database.db, place.scope, {
    enqueue: enqueueFor(place.scope),
    by: ['ratings', 'corrections'],
  })
  expect((await view(place)).running).toBe(false)
})

test('going back reads as before, and once more to the version before that', async () => {
  const place = await open('back')
  await bringIn(place)
  await work(place)
  expect((await answer(place, 'POST', '/learning')).body.running).toBe(true)
  expect((await answer(place, 'POST', '/learning')).body.running).toBe(true)
  await work(place)
  const [second, first] = await english(place)
  expect([second?.held, first?.held]).toEqual([true, false])
  expect((await answer(place, 'POST', `/learning/${first?.id}/drop`)).body).toMatchObject({
    error: { code: 'lesson-not-held' },
  })
  await answer(place, 'POST', `/learning/${second?.id}/drop`)
  expect((await english(place)).map(it => it.held)).toEqual([false, true])
  await answer(place, 'POST', `/learning/${first?.id}/drop`)
  const gone = await english(place)
  expect(gone.map(it => it.held)).toEqual([false, false])
  expect(gone[0]?.dropped?.by).toMatch(/^Person/)
  await reread(world.house, place.scope)
  expect((await reads(place, 'A gromp kettle')).sentiment).toBe('neutral')
  expect(await drift(place)).toEqual([])
  expect((await answer(place, 'POST', '/learning/999/drop')).status).toBe(404)
})

test('ratings that say nothing of the words change nothing, and that is told', async () => {
  const place = await open('noise')
  await bringIn(place, i => (((i * 7919) % 31) % 2 ? 1 : 5))
  const before = await editions(place)
  await work(place)
  const [lesson] = await english(place)
  expect(lesson).toMatchObject({ ratings: 300, kind: null, held: false })
  expect(lesson?.measured).toBeGreaterThan(0)
  expect(await editions(place)).toBe(before)
})

test('another engine holds nothing learned on top of the one before, and learns anew', async () => {
  const place = await open('upgraded')
  const { db } = world.house.database
  await bringIn(place)
  await work(place)
  const wake = () => learnWhenDue(db, place.scope, { enqueue: enqueueFor(place.scope), by: [] })
  await wake()
  expect((await view(place)).running).toBe(false)
  await db.updateTable('lesson').set({ engine: 'of old' }).where('workspaceId', '=', place.scope.workspaceId).execute()
  expect((await reads(place, 'A gromp kettle')).sentiment).toBe('neutral')
  await wake()
  expect((await view(place)).running).toBe(true)
  await work(place)
  expect((await english(place)).map(it => it.held)).toEqual([true, false])
  expect((await reads(place, 'A gromp kettle')).sentiment).toBe('negative')
  await wake()
  expect((await view(place)).running).toBe(false)
})

test('undoing the import forgets what came of it', async () => {
  const place = await open('undone')
  const id = await bringIn(place)
  await work(place)
  expect((await reads(place, 'A gromp kettle')).sentiment).toBe('negative')
  await answer(place, 'POST', `/imports/${id}/undo`, {})
  await undoStoredImport(world.house, place.scope, id)
  await work(place)
  const [lesson] = await english(place)
  expect(lesson).toMatchObject({ held: false, dropped: { by: null } })
  expect((await reads(place, 'A gromp kettle')).sentiment).toBe('neutral')
  expect(await kinds(place)).toContain('lessons.forgotten')
})

test('corrections change what is similar, without a rating', async () => {
  const place = await open('corrected')
  const intake = await openIntake(world, 'Board', place.scope)
  const unlike = [
    'Great service, thank you',
    'I love this shop',
    'Terrible delivery, very late',
    'Awful quality, broken',
  ]
  const ids = await store(
    intake,
    Array.from({ length: 80 }, (_, i) =>
      pieceWith({ nativeId: `n${i}`, verbatim: i < 40 ? `${said(i, false)} ${i}` : `${unlike[i % 4]} ${i}` }),
    ),
  )
  const sentiments = async (): Promise<(string | undefined)[]> => {
    const { items } = (await answer(place, 'GET', '/feedback?limit=100')).body
    const byId = new Map<string, string>(items.map((it: { id: string; sentiment: string }) => [it.id, it.sentiment]))
    return ids.map(id => byId.get(id))
  }
  const explained = async (id = '') => (await answer(place, 'GET', `/feedback/${id}`)).body
  const taught = async (id = '') => (await explained(id)).deciding.filter((it: { learned: boolean }) => it.learned)
  const before = await sentiments()
  expect(await taught(ids[30])).toEqual([])
  expect(before[30]).toBe('neutral')
  for (const [i, id] of ids.slice(0, 20).entries()) {
    const body = { part: 'sentiment', topic: null, was: before[i], now: 'negative' }
    expect((await answer(place, 'POST', `/feedback/${id}/corrections`, body)).status).toBe(200)
  }
  expect((await view(place)).running).toBe(true)
  await work(place)
  expect(await english(place)).toMatchObject([{ ratings: 0, corrections: 20, held: true }])
  const after = await sentiments()
  expect(after.slice(20, 40).filter(it => it === 'negative').length).toBeGreaterThan(15)
  expect(after.slice(40)).toEqual(before.slice(40))
  expect((await taught(ids[30]))[0].text).toMatch(/gromp|blusket|wivvock/)
  expect((await explained(ids[30])).lean).toBe(0)
  expect(await drift(place)).toEqual([])
})

test('too few pieces are told, and what was learned moves with the workspace', async () => {
  const few = await open('few')
  const intake = await openIntake(world, 'Shelf', few.scope)
  const rating = { value: 5, min: 1, max: 5, original: '5' }
  await store(intake, [pieceWith({ nativeId: 'one', verbatim: said(1, true), rating })])
  await answer(few, 'POST', '/learning')
  await work(few)
  expect(await english(few)).toMatchObject([{ ratings: 1, measured: 0, held: false, kind: null }])
  const from = await open('moved')
  await bringIn(from)
  await work(from)
  const lines: string[] = []
  for await (const line of packWorkspace(world.house.database.pool, from.scope.workspaceId)) lines.push(line)
  const to = await open('arrived')
  await unpackWorkspace(world.house.database.pool, to.scope.workspaceId, Readable.from([lines.join('')]))
  expect((await reads(to, 'A gromp kettle')).sentiment).toBe('negative')
})
