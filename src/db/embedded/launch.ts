import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { childEnvironment } from '../../platform/config.ts'
import { Problem } from '../../platform/errors.ts'
import { findBinaries } from './binaries.ts'
import { withLock } from './lock.ts'
import { choosePlaces, makeSocketDir, type Places } from './places.ts'
import { clearStalePid, isHeld, isLivePostgres, readPostmaster } from './stale.ts'

/** A running embedded server: how to reach it, and how to leave it. */
export interface Embedded {
  connection: pg.ClientConfig
  /** Stops the server unless another process of ours still uses it. Call after closing the pool. */
  leave(): Promise<void>
}

const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  work_mem: '32MB',
  maintenance_work_mem: '128MB',
  max_connections: '60',
  jit: 'off',
  random_page_cost: '1.1',
  checkpoint_completion_target: '0.9',
  wal_compression: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/**
 * Starts the embedded server of a data directory, or adopts it when it already runs; `onGone` is told once when it went away by itself.
 * Throws Problems in words.
 */
export async function openEmbedded(dataDir: string, onGone: () => void = () => undefined): Promise<Embedded> {
  const places = choosePlaces(dataDir)
  makeSocketDir(places)
  const presence = await enter(places)
  presence.once('end', onGone)
  return {
    connection: connectionTo(places, 'earshot'),
    leave: async () => {
      presence.off('end', onGone)
      await presence.end().catch(() => undefined)
      await leave(places)
    },
  }
}

/** Codes of a server that went away, or that another process is just starting, while we came in: soon it is there or it is not. */
const GONE = new Set(['database-starts-elsewhere', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P03'])

async function enter(places: Places): Promise<pg.Client> {
  for (let attempt = 1; ; attempt++) {
    try {
      await ensureRunning(places)
      await makeDatabase(places)
      return await stay(places)
    } catch (error) {
      if (attempt === 20 || !GONE.has((error as { code?: string }).code ?? '')) throw error
      await pause(250)
    }
  }
}

async function ensureRunning(places: Places): Promise<void> {
  if (await answers(places)) return
  await withLock(places.lock, async () => {
    if (await answers(places)) return
    const native = findBinaries(places.account, places.binaryCopy)
    makeCluster(places, native)
    await clearStalePid(places.cluster, places.socketDir)
    if (isHeld(places.cluster)) await untilAnswers(places, () => (isHeld(places.cluster) ? null : ELSEWHERE))
    else await start(places, native)
  })
}

/** A connection that shows we are here: a pool that rests has none, and the last one out stops the server. */
async function stay(places: Places): Promise<pg.Client> {
  const client = new pg.Client({ ...connectionTo(places, 'postgres'), keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const connectionTo = (places: Places, database: string): pg.ClientConfig => ({
  host: places.socketDir,
  port: 5432,
  user: 'earshot',
  database,
  application_name: `earshot:${process.pid}`,
})

async function answers(places: Places): Promise<boolean> {
  if (!existsSync(join(places.socketDir, '.s.PGSQL.5432'))) return false
  const client = new pg.Client({ ...connectionTo(places, 'postgres'), connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const identity = ({ account }: Places) => (account.lent ? { uid: account.uid, gid: account.gid } : {})

/** initdb into a folder of its own, then one rename: a kill in the middle leaves nothing half-made. */
function makeCluster(places: Places, native: string): void {
  if (existsSync(join(places.cluster, 'PG_VERSION'))) return
  const unfinished = `${places.cluster}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(dirname(places.cluster), { recursive: true, mode: 0o755 })
  mkdirSync(unfinished)
  chmodSync(unfinished, 0o700)
  if (places.account.lent) chownSync(unfinished, places.account.uid, places.account.gid)
  try {
    execFileSync(
      join(native, 'bin', 'initdb'),
      [
        '-D',
        unfinished,
        '-U',
        'earshot',
        '--auth=trust',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-sync',
      ],
      { ...identity(places), cwd: '/', env: childEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
    )
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? error)
    rmSync(unfinished, { recursive: true, force: true })
    throw startProblem(said, places)
  }
  rmSync(places.cluster, { recursive: true, force: true })
  renameSync(unfinished, places.cluster)
}

async function start(places: Places, native: string): Promise<void> {
  // Appending: whoever still writes into an earlier log would otherwise leave a hole before its words.
  const log = openSync(places.log, 'a', 0o600)
  ftruncateSync(log)
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(native, 'bin', 'postgres'), ['-D', places.cluster, '-k', places.socketDir, ...settings], {
    ...identity(places),
    cwd: '/',
    env: childEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let failed: string | null = null
  child.once('error', error => {
    failed = error.message
  })
  child.once('exit', () => {
    failed = readFileSync(places.log, 'utf8').slice(-2000)
  })
  await untilAnswers(places, () => failed)
  // From now on its end is no failure to start; its log may then be gone.
  child.removeAllListeners('exit')
}

/** Waits for a server that was just started, or that somebody killed since has started. `failure` tells what it said when it ended. */
async function untilAnswers(places: Places, failure: () => string | null): Promise<void> {
  for (let i = 0; i < 1200; i++) {
    if (await answers(places)) return
    const failed = failure()
    if (failed !== null) throw startProblem(failed, places)
    await pause(50)
  }
  throw startProblem(readFileSync(places.log, 'utf8').slice(-2000), places)
}

/** What Postgres says of a cluster that another postmaster holds. */
const ELSEWHERE = 'lock file "postmaster.pid" already exists'

function startProblem(said: string, places: Places): Problem {
  if (said.includes(ELSEWHERE)) {
    return new Problem('database-starts-elsewhere', `Another process is starting the database in ${places.cluster}.`)
  }
  if (/No space left on device/i.test(said)) {
    return new Problem(
      'disk-full',
      `The disk that holds ${places.dataDir} is full. Free some space and start again; nothing stored is lost.`,
    )
  }
  if (/Permission denied|Read-only file system/i.test(said)) {
    return new Problem(
      'data-dir-unusable',
      `The database cannot write in ${places.cluster}. Change its permissions or choose another EARSHOT_DATA_DIR. It said: ${said.trim()}`,
    )
  }
  return new Problem('database-start-failed', `The embedded database did not start. It said:\n${said.trim()}`)
}

async function makeDatabase(places: Places): Promise<void> {
  const client = new pg.Client(connectionTo(places, 'postgres'))
  await client.connect()
  try {
    const found = await client.query("select 1 from pg_database where datname = 'earshot'")
    if (found.rowCount === 0) await client.query('create database earshot')
  } catch (error) {
    // Two processes may make it at once; the second finds it made.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end()
  }
}

/** The last process out stops the server (fast shutdown); the others leave it running. */
async function leave(places: Places): Promise<void> {
  await withLock(places.lock, async () => {
    const pid = readPostmaster(places.cluster)
    if (pid === null || !(await answers(places)) || (await othersUse(places))) return
    process.kill(pid, 'SIGINT')
    for (let i = 0; i < 300 && isLivePostgres(pid) && readPostmaster(places.cluster) === pid; i++) await pause(50)
  })
}

async function othersUse(places: Places): Promise<boolean> {
  const client = new pg.Client(connectionTo(places, 'postgres'))
  await client.connect()
  try {
    const { rows } = await client.query(
      `select distinct application_name from pg_stat_activity where application_name like 'earshot:%' and application_name <> $1`,
      [`earshot:${process.pid}`],
    )
    return rows.length > 0
  } finally {
    await client.end()
  }
}
