import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedBoard } from '../../src/share/links/schema.ts'
import { openTestHouse, type Person, stranger, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let hana: Person
let ben: Person
let admin: Person
let nobody: Person

const charts = [
  { kind: 'figures', range: null, wide: true },
  { kind: 'topics', range: null, wide: false },
  { kind: 'sentiment', range: '30d', wide: false },
  { kind: 'rating-by-source', range: 'all', wide: false },
]

beforeAll(async () => {
  world = await openTestHouse()
  hana = await enter(world, 'member', world.scope.workspaceId)
  ben = await enter(world, 'member', world.scope.workspaceId)
  admin = await enter(world, 'admin', world.scope.workspaceId)
  nobody = stranger(world)
  await store(await openIntake(world, 'Shelf'), [
    pieceWith({
      nativeId: 'a',
      saidAt: Date.UTC(2026, 2, 4),
      verbatim: '배송이 너무 늦어요',
      rating: { value: 2, min: 1, max: 5, original: '2' },
    }),
    pieceWith({ nativeId: 'b', saidAt: Date.UTC(2026, 2, 5), verbatim: '정말 좋아요' }),
  ])
})
afterAll(() => world.close())

const json = async (person: Person, method: string, path: string, body?: unknown) => {
  const answer = await person.call(method, `/api${path}`, body)
  return { status: answer.status, body: await answer.json(), headers: answer.headers }
}
const cafe = '/workspaces/cafe'
const newBoard = async (person: Person, audience = 'mine') =>
  (await json(person, 'POST', `${cafe}/boards`, { name: '아침', audience, charts })).body.id
const share = async (person: Person, more: object) =>
  json(person, 'POST', `${cafe}/board-links`, { asked: { range: '12m' }, days: null, ...more })
const tokenOf = ({ body }: { body: { link: string } }) => body.link.split('/shared/')[1] ?? ''
const links = async (person: Person) => (await json(person, 'GET', `${cafe}/board-links`)).body

test('whoever holds the link sees the charts, and nothing behind them', async () => {
  await json(hana, 'POST', `${cafe}/annotations`, { day: '2026-03-04', text: '가격 인상' })
  const token = tokenOf(await share(hana, { board: await newBoard(hana) }))
  expect(token.length).toBeGreaterThanOrEqual(32)
  const seen = await json(nobody, 'GET', `/shared/${token}`)
  expect(seen.headers.get('x-robots-tag')).toContain('noindex')
  expect(seen.headers.get('referrer-policy')).toBe('same-origin')
  expect(sharedBoard.parse(seen.body)).toMatchObject({
    name: '아침',
    charts,
    annotations: [{ day: '2026-03-04', until: null, text: '가격 인상' }],
  })
  expect(Object.keys(seen.body.annotations[0])).toEqual(['day', 'until', 'text'])
  for (const place of charts.keys()) {
    const chart = (await json(nobody, 'GET', `/shared/${token}/charts/${place}`)).body
    const own = charts[place]?.range
    const inside = (await json(hana, 'GET', `${cafe}/charts/${chart.kind}?range=${own ?? '12m'}`)).body
    expect(chart.marks.map((mark: { counts: object }) => mark.counts)).toEqual(
      inside.marks.map((mark: { counts: object }) => mark.counts),
    )
    expect(chart.marks.every((mark: { filter: unknown }) => mark.filter === null)).toBe(true)
    expect(JSON.stringify(chart)).not.toContain('늦어요')
  }
  expect((await json(nobody, 'GET', `/shared/${token}/charts/${charts.length}`)).status).toBe(404)
  for (const path of [`/shared/${token}/feedback`, `${cafe}/feedback`, `${cafe}/charts/topics`])
    expect((await json(nobody, 'GET', path)).status, path).not.toBe(200)
})

test('marks stay inside where whoever shares says so', async () => {
  const token = tokenOf(await share(hana, { board: 'product', annotated: false }))
  expect((await json(nobody, 'GET', `/shared/${token}`)).body).toMatchObject({
    board: 'product',
    name: null,
    annotations: [],
  })
})

test('a link ends when it is revoked, when its time is over and when its board goes; all look the same', async () => {
  const board = await newBoard(hana, 'team')
  const [revoked, old, gone] = [
    await share(hana, { board }),
    await share(hana, { board, days: 1 }),
    await share(hana, { board }),
  ]
  const see = async (made: { body: { link: string } }) => json(nobody, 'GET', `/shared/${tokenOf(made)}`)
  for (const made of [revoked, old, gone]) expect((await see(made)).status).toBe(200)
  expect((await json(ben, 'DELETE', `${cafe}/board-links/${revoked.body.id}`)).status).toBe(200)
  expect((await json(ben, 'DELETE', `${cafe}/board-links/${revoked.body.id}`)).status).toBe(404)
  await world.house.database.pool.query(
    `update board_link set expires_at = now() - interval '1 second' where id = $1`,
    [old.body.id],
  )
  const wanted = { status: 404, body: { error: { code: 'link-gone' } } }
  expect(await see(revoked)).toMatchObject(wanted)
  expect(await see(old)).toMatchObject(wanted)
  expect((await links(hana)).find((it: { id: string }) => it.id === old.body.id)).toMatchObject({ expired: true })
  await json(hana, 'DELETE', `${cafe}/boards/${board}`)
  expect(await see(gone)).toMatchObject(wanted)
  await json(hana, 'POST', `${cafe}/boards/${board}/return`)
  expect((await see(gone)).status).toBe(200)
  expect(await json(nobody, 'GET', '/shared/guessed')).toMatchObject(wanted)
  expect(await json(nobody, 'GET', `/shared/${tokenOf(gone)}x`)).toMatchObject(wanted)
})

test("another's own board is not theirs to share, and its links are seen by its maker and admins", async () => {
  const board = await newBoard(hana)
  expect((await share(ben, { board })).status).toBe(404)
  const { id } = (await share(hana, { board })).body
  const seenBy = async (person: Person) => (await links(person)).some((it: { id: string }) => it.id === id)
  expect([await seenBy(hana), await seenBy(ben), await seenBy(admin)]).toEqual([true, false, true])
  expect((await json(ben, 'DELETE', `${cafe}/board-links/${id}`)).status).toBe(404)
  expect((await json(admin, 'DELETE', `${cafe}/board-links/${id}`)).status).toBe(200)
  expect(await seenBy(hana)).toBe(false)
})

test('the token is nowhere in the database', async () => {
  const token = tokenOf(await share(hana, { board: 'owner' }))
  const { rows } = await world.house.database.pool.query(
    'select l::text as line from board_link l union all select e::text from event e',
  )
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.filter(({ line }) => line.includes(token))).toEqual([])
})

test('a workspace that is being removed shows nothing any more', async () => {
  const token = tokenOf(await share(hana, { board: 'owner' }))
  const { pool } = world.house.database
  await pool.query(`insert into chore (workspace_id, kind, about) values ($1, 'remove-workspace', '{}')`, [
    world.scope.workspaceId,
  ])
  expect((await json(nobody, 'GET', `/shared/${token}`)).status).toBe(404)
  await pool.query(`delete from chore where kind = 'remove-workspace'`)
})

test('who asks without end is told to wait', async () => {
  const token = tokenOf(await share(hana, { board: 'owner' }))
  await world.house.database.pool.query(`update attempt set count = 600 where key like 'link %'`)
  expect(await json(nobody, 'GET', `/shared/${token}`)).toMatchObject({
    status: 429,
    body: { error: { code: 'too-many-attempts' } },
  })
  await world.house.database.pool.query(`delete from attempt`)
  expect((await json(nobody, 'GET', `/shared/${token}`)).status).toBe(200)
})
