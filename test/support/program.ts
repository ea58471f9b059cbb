import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { databaseIn } from './global.ts'

const BIN = fileURLToPath(new URL('../../bin/earshot.js', import.meta.url))

export interface Program {
  origin: string
  /** The link printed for the first person. */
  link: string
  dataDir: string
  stop(): Promise<void>
}

/** The program as a person starts it, in an empty directory and on a free port; ready once it has said where it listens. */
export async function startProgram(environment: Record<string, string> = {}): Promise<Program> {
  const dataDir = mkdtempSync(join(tmpdir(), 'earshot-journey-'))
  const databaseUrl = await ownDatabase()
  const child = spawn(process.execPath, [BIN, 'serve'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      EARSHOT_DATA_DIR: dataDir,
      PORT: String(await freePort()),
      npm_lifecycle_event: undefined,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await untilSaid(child, /Open this link[\s\S]*?(http\S+)/)
  const link = said[1] ?? ''
  return {
    origin: new URL(link).origin,
    link,
    dataDir,
    stop: async () => {
      const gone = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** With DATABASE_URL, a new database on that server; undefined where the program brings its own. */
async function ownDatabase(): Promise<string | undefined> {
  const server = process.env.DATABASE_URL
  if (!server) return undefined
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  const name = `earshot_journey_${process.pid}`
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(
    `create database ${name} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`,
  )
  await client.end()
  return databaseIn(server, name)
}

/** A free port among those browsers open without asking; the system's own choice may be one they refuse. Each worker has its own. */
async function freePort(): Promise<number> {
  const first = 4700 + (Number(process.env.VITEST_POOL_ID ?? 0) % 10) * 20
  for (let port = first; port < first + 20; port++) {
    const taken = await new Promise(resolve => {
      const probe = createServer()
      probe.once('error', () => resolve(true))
      probe.listen(port, () => probe.close(() => resolve(false)))
    })
    if (!taken) return port
  }
  throw new Error(`no port between ${first} and ${first + 19} is free`)
}

function untilSaid(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = pattern.exec(text)
      if (found) resolve(found)
    })
    child.once('exit', code => reject(new Error(`earshot ended with ${code}; it said: ${text}`)))
  })
}
