import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { choosePlaces } from '../../src/db/embedded/places.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/earshot.js', import.meta.url))

/** One run of the real program on a data directory. */
export interface Running {
  child: ChildProcess
  /** What it has written so far. */
  said(): string
  ended: Promise<{ code: number | null; signal: string | null }>
}

const alive = new Set<ChildProcess>()

export function run(dataDir: string, args: string[]): Running {
  const env = { ...process.env, EARSHOT_DATA_DIR: dataDir, PORT: '0', EARSHOT_LOG_LEVEL: 'error' }
  delete (env as NodeJS.ProcessEnv).DATABASE_URL
  delete (env as NodeJS.ProcessEnv).npm_lifecycle_event
  const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  alive.add(child)
  let said = ''
  child.stdout.on('data', chunk => {
    said += chunk
  })
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const ended = new Promise<{ code: number | null; signal: string | null }>(resolve => {
    child.once('exit', (code, signal) => {
      alive.delete(child)
      resolve({ code, signal })
    })
  })
  return { child, said: () => said, ended }
}

/** Ends what is still running of ours: children by their handles, then the database of the data directory. */
export async function endAll(dataDir: string): Promise<void> {
  for (const child of alive) child.kill('SIGKILL')
  await killDatabase(dataDir).catch(() => undefined)
}

const placesOf = (dataDir: string) => choosePlaces(dataDir)

/** Number of the process that is the database, while there is one. */
export function postmasterOf(dataDir: string): number | null {
  const file = join(placesOf(dataDir).cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return pid > 0 && isPostgres(pid) ? pid : null
}

function isPostgres(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.includes('(postgres') && !stat.slice(stat.lastIndexOf(')')).startsWith(') Z')
  } catch {
    return false
  }
}

/** kill -9 of the database; true when there was one. */
export async function killDatabase(dataDir: string): Promise<boolean> {
  const pid = postmasterOf(dataDir)
  if (pid === null) return false
  process.kill(pid, 'SIGKILL')
  await until('the database is gone', () => !isPostgres(pid))
  return true
}

/** Looks in on the database beside the program, by a connection of its own. */
export async function look<T extends pg.QueryResultRow>(
  dataDir: string,
  query: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({
    host: placesOf(dataDir).socketDir,
    user: 'earshot',
    database: 'earshot',
    application_name: 'torture',
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(query, values)).rows
  } finally {
    await client.end()
  }
}

/** Asks again and again; throws when the answer has not come within two minutes. */
export async function until<T>(what: string, ask: () => T | Promise<T>, seconds = 120): Promise<NonNullable<T>> {
  const last = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer) return answer as NonNullable<T>
    if (Date.now() > last) throw new Error(`waited ${seconds} s in vain: ${what}`)
    await pause(4)
  }
}
