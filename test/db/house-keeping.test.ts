import { createReadStream, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backupFolder, keepBackup, keepNightlyBackup, listBackups } from '../../src/app/backups.ts'
import { restoreInto } from '../../src/app/cli/keep-backup.ts'
import { startWorker } from '../../src/app/queue.ts'
import type { healthView } from '../../src/app/screens/house-keeping.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { openEmptyHouse, openTestHouse, type Person, signIn, type TestHouse } from '../support/house.ts'

let home: TestHouse
let owner: Person

beforeAll(async () => {
  home = await openTestHouse()
  owner = await signIn(home, 'owner', home.scope.workspaceId)
})
afterAll(() => home.close())

const health = async (who: Person) =>
  (await (await who.call('GET', '/api/workspaces/cafe/health')).json()) as ReturnType<typeof healthView.parse>

/** Turns the queue until nothing of it is left to do. */
async function workOff(): Promise<void> {
  const worker = await startWorker(home.house)
  const { pool } = home.house.database
  const due = async () =>
    (await pool.query('select 1 from graphile_worker.jobs where run_at <= now() and attempts < max_attempts')).rowCount
  await expect.poll(due, { timeout: 30_000, interval: 50 }).toBe(0)
  await worker.stop()
}

test('tells how the house is', async () => {
  const { rows } = await home.house.database.pool.query('show server_version')
  const seen = await health(owner)
  expect(seen.database).toMatchObject({ embedded: false, version: rows[0].server_version })
  expect(seen.database.bytes).toBeGreaterThan(1_000_000)
  expect(seen.disk.freeBytes).toBeGreaterThan(0)
  expect(seen.disk.freeBytes).toBeLessThan(seen.disk.totalBytes)
  expect(seen.queue).toMatchObject({ waiting: 0, running: 0, failed: [], waitsSince: null })
  expect(seen.backups).toEqual({ nightly: true, running: false, problem: null, kept: [] })
})

test('a backup asked for is made by the worker, can be restored, and is in the audit log', async () => {
  expect((await owner.call('POST', '/api/workspaces/cafe/backups', {})).status).toBe(200)
  expect((await owner.call('POST', '/api/workspaces/cafe/backups', {})).status).toBe(200)
  expect((await health(owner)).backups.running).toBe(true)
  await workOff()
  const { running, kept } = (await health(owner)).backups
  expect(running).toBe(false)
  expect(kept.length).toBe(1)
  expect(kept[0]?.bytes).toBeGreaterThan(100)
  const elsewhere = await openEmptyHouse()
  const file = join(backupFolder(home.house), kept[0]?.name ?? '')
  await restoreInto(elsewhere.house, file, createReadStream(file))
  const { rows } = await elsewhere.house.database.pool.query('select slug from workspace')
  expect(rows).toEqual([{ slug: 'cafe' }])
  await elsewhere.close()
  const log = await (await owner.call('GET', '/api/workspaces/cafe/audit?kind=backup.asked')).json()
  expect(log.items.length).toBe(2)
})

test('the newest are kept, the oldest go, what was left half-written goes too', async () => {
  const folder = backupFolder(home.house)
  for (const day of ['01', '02', '03', '04', '05', '06', '07', '08', '09'])
    writeFileSync(join(folder, `earshot-2026-01-${day}T020700Z.gz`), 'old')
  writeFileSync(join(folder, 'earshot-2026-01-10T020700Z.gz.unfinished'), 'half')
  writeFileSync(join(folder, 'mine.gz'), 'not ours')
  await keepBackup(home.house)
  expect((await listBackups(home.house)).length).toBe(home.house.config.backupsKept)
  const left = readdirSync(folder)
  expect(left).toContain('mine.gz')
  expect(left).not.toContain('earshot-2026-01-01T020700Z.gz')
  expect(left.filter(name => name.endsWith('.unfinished'))).toEqual([])
})

test('none are made at night when none are to be kept', async () => {
  const before = (await listBackups(home.house)).map(it => it.name)
  await keepNightlyBackup({ ...home.house, config: { ...home.house.config, backupsKept: 0 } })
  expect((await listBackups(home.house)).map(it => it.name)).toEqual(before)
})

test('a backup that cannot be written is told of', async () => {
  const folder = backupFolder(home.house)
  rmSync(folder, { recursive: true })
  mkdirSync(dirname(folder), { recursive: true })
  writeFileSync(folder, 'a file where the folder should be')
  await owner.call('POST', '/api/workspaces/cafe/backups', {})
  await workOff()
  const { problem, running } = (await health(owner)).backups
  expect(problem).toMatch(/EEXIST|ENOTDIR/)
  expect(running).toBe(false)
  rmSync(folder)
})

test('a workspace goes out and comes in by the console', async () => {
  const entry = { source: 'Shop', verbatim: '배송이 빨라요', rating: { value: 5, min: 1, max: 5 } }
  const blank = { saidAt: null, title: '', author: '', product: null, url: null }
  const entered = await owner.call('POST', '/api/workspaces/cafe/feedback', { ...blank, ...entry })
  expect(entered.status).toBe(200)
  const answer = await owner.call('GET', '/api/workspaces/cafe/packed')
  expect(answer.headers.get('content-disposition')).toContain('cafe.earshot.gz')
  const packed = new Uint8Array(await answer.arrayBuffer())
  const { workspaceId } = await ensureWorkspace(home.house.database.db, 'new', 'New')
  const there = await signIn(home, 'owner', workspaceId)
  const send = (who: Person, slug: string, body: Uint8Array) =>
    home.app.request(`/api/workspaces/${slug}/packed`, {
      method: 'POST',
      headers: { host: 'localhost', ...who.headers },
      body: body as BodyInit,
    })
  const codeOf = async (sent: Response | Promise<Response>) =>
    ((await (await sent).json()) as { error: { code: string } }).error.code
  expect(await codeOf(send(there, 'new', packed.slice(0, packed.length - 20)))).toBe('packed-broken')
  expect(await codeOf(send(there, 'new', new TextEncoder().encode('no archive')))).toBe('packed-broken')
  expect(await codeOf(send(there, 'new', new Uint8Array(gzipSync('{"a":1}\n'))))).toBe('packed-broken')
  expect((await send(there, 'new', packed)).status).toBe(200)
  const list = await (await there.call('GET', '/api/workspaces/new/feedback')).json()
  expect(list.items.map((it: { verbatim: string }) => it.verbatim)).toEqual(['배송이 빨라요'])
  expect(await codeOf(send(there, 'new', packed))).toBe('packed-not-empty')
})
