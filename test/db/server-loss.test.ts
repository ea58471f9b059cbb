import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/connection.ts'
import { choosePlaces } from '../../src/db/embedded/places.ts'
import { isLivePostgres, readPostmaster } from '../../src/db/embedded/stale.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'earshot-loss-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

async function openAndKill() {
  const losses: Error[] = []
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, error => losses.push(error))
  const postmaster = readPostmaster(choosePlaces(dataDir).cluster)
  if (postmaster === null) throw new Error('the server does not run')
  process.kill(postmaster, 'SIGKILL')
  await expect.poll(() => losses.length, { timeout: 30_000 }).toBeGreaterThan(0)
  return database
}

const isRunning = () => isLivePostgres(readPostmaster(choosePlaces(dataDir).cluster) ?? 0)

test('a killed server is there again for the next query', async () => {
  const database = await openAndKill()
  await expect.poll(() => database.pool.query('select 1').catch(() => null), { timeout: 30_000 }).not.toBeNull()
  await database.close()
  expect(isRunning()).toBe(false)
})

/** A process that loses its server and closes at once; what it starts in the background it must not leave behind. */
const LOSE_AND_CLOSE = `
import { openDatabase } from './src/db/connection.ts'
import { choosePlaces } from './src/db/embedded/places.ts'
import { readPostmaster } from './src/db/embedded/stale.ts'
const dataDir = ${JSON.stringify(dataDir)}
let lose
const lost = new Promise(resolve => { lose = resolve })
const database = await openDatabase({ dataDir, databaseUrl: undefined }, lose)
process.kill(readPostmaster(choosePlaces(dataDir).cluster), 'SIGKILL')
await lost
await database.close()
`

test('a process that closes while its killed server comes back ends, and leaves none behind', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', LOSE_AND_CLOSE])
  try {
    const [code] = await once(child, 'exit', { signal: AbortSignal.timeout(60_000) })
    expect(code).toBe(0)
    expect(isRunning()).toBe(false)
  } finally {
    child.kill('SIGKILL')
  }
}, 90_000)
