import { randomBytes, randomInt } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import pg from 'pg'
import { inject } from 'vitest'
import { type Auth, createAuth } from '../../src/app/auth.ts'
import { type House, openHouse } from '../../src/app/house.ts'
import { createApp } from '../../src/app/server.ts'
import type { Role } from '../../src/people/members/schema.ts'
import type { Scope } from '../../src/people/members/scope.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { readConfig } from '../../src/platform/config.ts'
import { createLog } from '../../src/platform/log.ts'
import { databaseIn } from './global.ts'

export interface TestHouse {
  house: House
  auth: Auth
  app: Hono
  scope: Scope
  close(): Promise<void>
}

/** A house of its own with a workspace named `cafe`. */
export async function openTestHouse(): Promise<TestHouse> {
  const empty = await openEmptyHouse()
  const auth = createAuth(empty.house)
  const scope = await ensureWorkspace(empty.house.database.db, 'cafe', 'Café 한강')
  return { ...empty, auth, app: createApp(empty.house, auth), scope }
}

/** A house of its own without a workspace: a database copied from the template and an empty data directory. */
export async function openEmptyHouse(): Promise<Pick<TestHouse, 'house' | 'close'>> {
  const server = inject('server')
  const name = `earshot_${randomBytes(6).toString('hex')}`
  await administer(server, `create database ${name} template ${inject('template')}`)
  await administer(databaseIn(server, name), `alter sequence workspace_id_seq restart with ${1 + randomInt(1_000_000)}`)
  const dataDir = mkdtempSync(join(tmpdir(), 'earshot-house-'))
  mkdirSync(join(dataDir, 'uploads'))
  const config = {
    ...readConfig({ EARSHOT_DATA_DIR: dataDir, DATABASE_URL: databaseIn(server, name) }),
    logLevel: 'silent' as const,
  }
  const house = await openHouse(config, createLog(config))
  return {
    house,
    close: async () => {
      await house.database.close()
      await administer(server, `drop database if exists ${name} with (force)`)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export interface Person {
  /** What tells the application who calls. */
  headers: Record<string, string>
  /** Calls the application as this person; `body` is sent as JSON. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
}

/** Somebody signed in with a role in a workspace, or in none. */
export async function signIn(
  { house, auth, app }: TestHouse,
  role: Role | null,
  workspaceId?: number,
): Promise<Person> {
  const id = randomBytes(8).toString('hex')
  const email = `${id}@example.com`
  const { db } = house.database
  await house.database.pool.query('insert into "user" (id, name, email, "emailVerified") values ($1, $2, $3, true)', [
    id,
    `Person ${id}`,
    email,
  ])
  if (role !== null && workspaceId !== undefined)
    await db.insertInto('member').values({ workspaceId, userId: id, role }).execute()
  const link = await auth.signInLink(email, { origin: 'http://localhost', landing: '/' })
  const answer = await app.request(link)
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return caller(app, { cookie })
}

/** Somebody who is not signed in. */
export const stranger = ({ app }: TestHouse): Person => caller(app, {})

function caller(app: Hono, always: Record<string, string>): Person {
  return {
    headers: always,
    call: async (method, path, body, headers = {}) =>
      app.request(path, {
        method,
        headers: {
          host: 'localhost',
          ...always,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  }
}
