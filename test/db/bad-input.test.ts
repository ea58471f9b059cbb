import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { undoImport } from '../../src/app/import-undo.ts'
import { runStoredImport } from '../../src/app/queue.ts'
import { listen } from '../../src/app/server.ts'
import { openTestHouse, type Person, signIn, type TestHouse } from '../support/house.ts'
import { differences } from '../support/recount.ts'

let world: TestHouse
let member: Person
beforeAll(async () => {
  world = await openTestHouse()
  member = await signIn(world, 'member', world.scope.workspaceId)
})
afterAll(() => world.close())

const MAPPING = {
  fields: { id: 'review_id', saidAt: 'date', rating: 'rating', text: ['review'] },
  rating: { min: 1, max: 5 },
  dates: { saidAt: { kind: 'calendar', order: 'dmy', zoned: false } },
  identity: 'native',
}
const HEAD = 'review_id,date,rating,review'
const ROWS = [
  'a1,01/02/2026,5,뚜껑이 잘 닫혀요',
  'a2,02/02/2026,1,물이 새요',
  'a3,03/02/2026,4,색이 예뻐요',
  'a4,04/02/2026,2,너무 무거워요',
]
const RIGHT = `${HEAD}\n${ROWS.join('\n')}\n`
const STORED = ['a1 5 뚜껑이 잘 닫혀요', 'a2 1 물이 새요', 'a3 4 색이 예뻐요', 'a4 2 너무 무거워요']

interface Answered {
  status: number
  body: {
    id: string
    error?: { code: string; message: string }
    members: { problem: { code: string } | null; certain: boolean }[]
  }
}

async function upload(name: string, bytes: Uint8Array | string): Promise<Answered> {
  const answer = await world.app.request(`/api/workspaces/cafe/uploads?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { host: 'localhost', ...member.headers },
    body: Buffer.from(bytes),
  })
  return { status: answer.status, body: await answer.json() }
}

async function plan(source: string, uploaded: string, mapping: object = MAPPING) {
  const answer = await member.call('POST', '/api/workspaces/cafe/imports', { upload: uploaded, source, mapping })
  return { status: answer.status, body: await answer.json() }
}

async function show(id: string) {
  return (await member.call('GET', `/api/workspaces/cafe/imports/${id}`)).json()
}

/** Uploads, imports to the end, and shows the import. */
async function bring(source: string, name: string, bytes: Uint8Array | string, mapping?: object) {
  const { body } = await upload(name, bytes)
  const planned = await plan(source, body.id, mapping)
  expect(planned.status, JSON.stringify(planned.body)).toBe(200)
  await runStoredImport(world.house, world.scope, Number(planned.body.id))
  return show(planned.body.id)
}

async function stored(source: string): Promise<string[]> {
  const { rows } = await world.house.database.pool.query<{ said: string }>(
    `select concat_ws(' ', native_id, rating, verbatim) as said from feedback f join source s on s.workspace_id = f.workspace_id and s.id = f.source_id where s.name = $1 order by native_id`,
    [source],
  )
  return rows.map(row => row.said)
}

async function rejects(id: string): Promise<string[]> {
  const lines = (await (await member.call('GET', `/api/workspaces/cafe/imports/${id}/rejects.csv`)).text())
    .trim()
    .split('\r\n')
  return lines.slice(1)
}

/** Whatever went before, the right file brings exactly its rows, and nothing is counted twice. */
async function expectRightAfter(source: string): Promise<void> {
  expect((await bring(source, 'right.csv', RIGHT)).state).toBe('done')
  expect(await stored(source)).toEqual(STORED)
  expect(await differences(world.house.database.db, world.scope)).toEqual([])
  const again = await bring(source, 'right.csv', RIGHT)
  expect([again.imported, again.updated, again.unchanged, again.rejected]).toEqual([0, 0, 4, 0])
}

const CELL = 'ㅋ'.repeat(700_000)

describe.each<[what: string, text: string, taken: string[], said: RegExp[]]>([
  [
    'a quote that never closes',
    `${HEAD}\n${ROWS[0]}\na2,02/02/2026,1,"물이 새요\n${ROWS[2]}\n${ROWS[3]}\n`,
    ['a1', 'a3', 'a4'],
    [/row 2.*quote/],
  ],
  [
    'rows too short and too long',
    `${HEAD}\n${ROWS[0]}\na2,02/02/2026\n${ROWS[2]}\na4,04/02/2026,2,너무,무거워요,정말\n`,
    ['a1', 'a3'],
    [/row 2.*cells/, /row 4.*cells/],
  ],
  [
    'a cell of two megabytes',
    `${HEAD}\n${ROWS[0]}\na2,02/02/2026,1,${CELL}\n${ROWS[2]}\n${ROWS[3]}\n`,
    ['a1', 'a3', 'a4'],
    [/row 2, review: .*700000/],
  ],
  [
    'a rating outside its scale',
    `${HEAD}\n${ROWS[0]}\na2,02/02/2026,9,물이 새요\n${ROWS[2]}\n${ROWS[3]}\n`,
    ['a1', 'a3', 'a4'],
    [/row 2, rating: 9 is outside the scale 1 to 5/],
  ],
  [
    'the 31st of February',
    `${HEAD}\n${ROWS[0]}\na2,31/02/2026,1,물이 새요\n${ROWS[2]}\n${ROWS[3]}\n`,
    ['a1', 'a3', 'a4'],
    [/row 2, date: ""31\/02\/2026"" is not a day/],
  ],
])('%s', (what, text, taken, said) => {
  test('is told by row, field and reason, and the other rows are taken', async () => {
    const done = await bring(what, `${what}.csv`, text)
    expect([done.state, done.rejected]).toEqual(['done', said.length])
    expect((await stored(what)).map(it => it.split(' ')[0])).toEqual(taken)
    const lines = await rejects(done.id)
    expect(lines).toHaveLength(said.length)
    said.forEach((pattern, i) => {
      expect(lines[i]).toMatch(pattern)
    })
    await expectRightAfter(what)
  })
})

describe('encodings', () => {
  test.each([
    ['utf-16le', iconv.encode(RIGHT, 'utf-16le')],
    ['utf-16be with a mark', iconv.encode(RIGHT, 'utf-16be', { addBOM: true })],
    ['cp949', iconv.encode(RIGHT, 'cp949')],
    ['utf-8 with a mark', Buffer.from(`\uFEFF${RIGHT}`)],
  ])('%s gives the same rows', async (name, bytes) => {
    expect((await bring(name, 'right.csv', bytes)).state).toBe('done')
    expect(await stored(name)).toEqual(STORED)
    await expectRightAfter(name)
  })

  test('broken bytes are marked, and put right by the right file', async () => {
    const bytes = Buffer.from(RIGHT)
    bytes[bytes.indexOf('새요')] = 0xff
    const done = await bring('broken bytes', 'right.csv', bytes)
    expect([done.state, done.imported]).toEqual(['done', 4])
    expect((await stored('broken bytes'))[1]).toContain('\uFFFD')
    await expectRightAfter('broken bytes')
  })
})

/** Few rows, each of them long: what stops it is its size unpacked, not its number of rows. */
const ROW = `b1,01/02/2026,5,${'x'.repeat(99_000)}\n`
const BOMB = Buffer.from(ROW.repeat(Math.ceil((48 * 1024 ** 2) / ROW.length)))
const PICTURE = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  deflateRawSync(Buffer.alloc(4000, 'earshot')),
  Buffer.alloc(300),
])
const ZIP = Buffer.from(zipSync({ 'right.csv': strToU8(RIGHT.repeat(50)) }))
const JSON_ROWS = JSON.stringify(
  ROWS.map(row => Object.fromEntries(HEAD.split(',').map((name, i) => [name, row.split(',')[i]]))),
)

describe('a file that cannot be taken', () => {
  test.each<[what: string, name: string, bytes: Uint8Array | string, code: string]>([
    ['an empty file', 'right.csv', '', 'file-empty'],
    ['a header alone', 'right.csv', `${HEAD}\n`, 'header-only'],
    ['a picture called .csv', 'right.csv', PICTURE, 'file-binary'],
    ['half a ZIP', 'right.zip', ZIP.subarray(0, ZIP.length >> 1), 'zip-cut'],
    ['half a gzip', 'right.csv.gz', gzipSync(RIGHT.repeat(400), { level: 0 }).subarray(0, 3000), 'gzip-cut'],
    ['JSON cut off', 'right.json', JSON_ROWS.slice(0, -40), 'json-cut'],
  ])('%s: says so, and the right one is taken after', async (what, name, bytes, code) => {
    const { status, body } = await upload(name, bytes)
    const codes = [body.error?.code, ...(body.members ?? []).map(it => it.problem?.code)]
    if (codes.some(it => it !== undefined && it !== null)) {
      expect(codes, what).toContain(code)
      expect(status === 422 || status === 200).toBe(true)
      if (body.id !== undefined) expect((await plan(what, body.id)).status).toBeGreaterThanOrEqual(400)
    } else {
      // Its head is sound: the break is met on the way.
      const planned = await plan(what, body.id)
      expect(planned.status).toBe(200)
      await runStoredImport(world.house, world.scope, Number(planned.body.id))
      const ended = await show(planned.body.id)
      expect([ended.state, ended.problem?.code]).toEqual(['failed', code])
      expect(ended.problem.message).toContain(name.replace('.gz', ''))
    }
    await expectRightAfter(what)
  })

  test.each([
    [
      'a zip bomb',
      'bomb.zip',
      () => zipSync({ 'bomb.csv': Buffer.concat([Buffer.from(`${HEAD}\n`), BOMB]) }, { level: 9 }),
    ],
    ['a gzip bomb', 'bomb.csv.gz', () => gzipSync(Buffer.concat([Buffer.from(`${HEAD}\n`), BOMB]), { level: 9 })],
  ])('%s is stopped', async (what, name, make) => {
    const bytes = make()
    expect(bytes.length).toBeLessThan(BOMB.length / 200)
    const { body } = await upload(name, bytes)
    let code = body.error?.code ?? body.members[0]?.problem?.code
    if (code === undefined) {
      const planned = await plan(what, body.id)
      code = planned.body.error?.code
      if (planned.status === 200) {
        await runStoredImport(world.house, world.scope, Number(planned.body.id))
        code = (await show(planned.body.id)).problem?.code
      }
    }
    expect(code).toBe('archive-bomb')
    await bring(what, 'right.csv', RIGHT)
    expect((await stored(what)).filter(it => it.startsWith('a'))).toEqual(STORED)
  })
})

test('a connection cut in mid-upload leaves nothing behind', async () => {
  const { house } = world
  const rows = async () => (await house.database.pool.query('select id from upload')).rowCount
  const before = [readdirSync(house.uploads).length, await rows()]
  const { server } = await listen(world.app, { host: '127.0.0.1', port: 0 })
  const { port } = server.address() as AddressInfo
  for (const headers of [{ 'content-length': '1000000' }, { 'transfer-encoding': 'chunked' }]) {
    const sending = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/api/workspaces/cafe/uploads?name=cut.csv',
      headers: { ...member.headers, ...headers },
    })
    sending.on('error', () => undefined)
    sending.write(Buffer.alloc(100_000, 'a,b\n'))
    // The file is there while it comes…
    await expect.poll(() => readdirSync(house.uploads).length, { timeout: 10_000 }).toBe((before[0] ?? 0) + 1)
    sending.destroy()
    // …and gone when it does not.
    await expect.poll(() => readdirSync(house.uploads).length, { timeout: 10_000 }).toBe(before[0])
  }
  expect(await rows()).toBe(before[1])
  await new Promise(resolve => server.close(resolve))
})

const LONG = `${HEAD}\n${Array.from({ length: 16_000 }, (_, i) => `l${i},01/02/2026,${(i % 5) + 1},컵 ${i}번이 좋아요`).join('\n')}\n`

async function planLong(source: string): Promise<string> {
  const { body } = await upload('long.csv', LONG)
  return (await plan(source, body.id)).body.id
}

const someStored = (id: string) =>
  expect.poll(async () => (await show(id)).rows, { timeout: 30_000, interval: 10 }).toBeGreaterThan(0)

test('a cancelled import stops, keeps exactly what it counted, and can be undone', async () => {
  const id = await planLong('cancelled')
  const running = runStoredImport(world.house, world.scope, Number(id))
  await someStored(id)
  const answer = await member.call('POST', `/api/workspaces/cafe/imports/${id}/cancellation`, {})
  expect(answer.status).toBe(200)
  await running
  const { state, rows, imported } = await show(id)
  expect(state).toBe('cancelled')
  expect(rows).toBeLessThan(16_000)
  expect(await stored('cancelled')).toHaveLength(imported)
  expect((await member.call('POST', `/api/workspaces/cafe/imports/${id}/cancellation`, {})).status).toBe(409)
  await undo(id)
  expect(await stored('cancelled')).toEqual([])
  expect(await differences(world.house.database.db, world.scope)).toEqual([])
})

test('an import whose connections break goes on where it stopped', async () => {
  const id = await planLong('broken off')
  const running = runStoredImport(world.house, world.scope, Number(id)).then(
    () => 'done',
    () => 'broken',
  )
  await someStored(id)
  // From outside, while a batch is on its way: every connection of this database but the one that asks.
  const cut = async () =>
    (
      await world.house.database.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
         and exists (select 1 from pg_stat_activity where datname = current_database() and state = 'active' and query like 'copy feedback %')`,
      )
    ).rowCount
  await expect.poll(cut, { timeout: 30_000, interval: 2 }).toBeGreaterThan(0)
  expect(await running).toBe('broken')
  const between = await show(id)
  expect(between.state).toBe('running')
  expect(await stored('broken off')).toHaveLength(between.imported)
  await runStoredImport(world.house, world.scope, Number(id))
  const { state, rows, imported } = await show(id)
  expect([state, rows, imported]).toEqual(['done', 16_000, 16_000])
  expect(new Set(await stored('broken off')).size).toBe(16_000)
  expect(await differences(world.house.database.db, world.scope)).toEqual([])
})

test('a stored file that is gone ends its import instead of leaving it to wait', async () => {
  const { body } = await upload('right.csv', RIGHT)
  const planned = await plan('gone', body.id)
  const { rm } = await import('node:fs/promises')
  await rm(`${world.house.uploads}/${body.id}`)
  await runStoredImport(world.house, world.scope, Number(planned.body.id))
  const { state, problem } = await show(planned.body.id)
  expect([state, problem.code]).toEqual(['failed', 'not-found'])
  await expectRightAfter('gone')
})

async function undo(id: string): Promise<void> {
  const answer = await member.call('POST', `/api/workspaces/cafe/imports/${id}/undo`, {})
  expect(answer.status, await answer.clone().text()).toBe(200)
  await undoImport(world.house, world.scope, Number(id))
  expect((await show(id)).state).toBe('undone')
}

test('replies that an import brought go with it, and those they took the place of stand again', async () => {
  const state = async () =>
    (
      await world.house.database.pool.query(
        `select f.native_id, f.answered_at, array_agg(r.text order by r.id) filter (where r.replaced_by is null) as replies
         from feedback f join source s on s.id = f.source_id left join reply r on r.feedback_id = f.id where s.name = 'answered' group by 1, 2 order by 1`,
      )
    ).rows
  const fields = { ...MAPPING.fields, reply: 'reply', replyAt: 'reply_date' }
  const mapping = { ...MAPPING, fields, dates: { ...MAPPING.dates, replyAt: MAPPING.dates.saidAt } }
  const rows = (first: string, second: string) =>
    `${HEAD},reply,reply_date\nb1,01/02/2026,1,물이 새요,${first}\nb2,02/02/2026,5,좋아요,${second}\n`
  await bring('answered', 'none.csv', rows(',', ','), mapping)
  const none = await state()
  const first = await bring('answered', 'one.csv', rows('죄송합니다,03/02/2026', ','), mapping)
  const one = await state()
  const second = await bring(
    'answered',
    'two.csv',
    rows('다시 죄송합니다,05/02/2026', '감사합니다,04/02/2026'),
    mapping,
  )
  expect([first.updated, second.updated]).toEqual([1, 2])
  const [asked, thanked] = await state()
  expect([asked.replies, thanked.replies]).toEqual([['다시 죄송합니다'], ['감사합니다']])
  const again = await bring(
    'answered',
    'two-again.csv',
    rows('다시 죄송합니다,05/02/2026', '감사합니다,04/02/2026'),
    mapping,
  )
  expect(again.unchanged).toBe(2)
  await undo(again.id)
  await undo(second.id)
  expect(await state()).toEqual(one)
  await undo(first.id)
  expect(await state()).toEqual(none)
  expect(none.map(it => it.answered_at)).toEqual([null, null])
  expect(await differences(world.house.database.db, world.scope)).toEqual([])
})

test('imports of a source are undone last first, and everything is as before', async () => {
  const state = async () =>
    (
      await world.house.database.pool.query(
        `select f.native_id, f.rating, f.verbatim, f.language, f.sentiment, f.topics, f.alias_id, f.answered_at, f.content_hash, f.found_by::text, (select count(*) from feedback_revision r where r.feedback_id = f.id) as revisions from feedback f join source s on s.id = f.source_id where s.name = 'undone' order by 1`,
      )
    ).rows
  const first = await bring('undone', 'first.csv', RIGHT)
  const before = await state()
  const second = await bring(
    'undone',
    'second.csv',
    RIGHT.replace('1,물이 새요', '4,이제 안 새요 배송도 빨라요').replace(ROWS[3]!, 'a5,05/02/2026,3,그저 그래요'),
  )
  expect([second.imported, second.updated, second.unchanged]).toEqual([1, 1, 2])
  const third = await bring('undone', 'third.csv', RIGHT.replace('1,물이 새요', '3,다시 새요'))
  const refused = await member.call('POST', `/api/workspaces/cafe/imports/${first.id}/undo`, {})
  expect([refused.status, (await refused.json()).error]).toEqual([
    409,
    expect.objectContaining({ code: 'undo-later-first' }),
  ])
  expect((await show(first.id)).undoBlockedBy).toBe(second.id)
  await undo(third.id)
  await undo(second.id)
  expect(await state()).toEqual(before)
  expect(await differences(world.house.database.db, world.scope)).toEqual([])
  await undo(first.id)
  expect(await state()).toEqual([])
  await expectRightAfter('undone')
})
