import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/db/connection.ts'
import { openEmbedded } from '../../src/db/embedded/launch.ts'
import { migrate } from '../../src/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection to the server; the database name is left to each file. */
    server: string
    template: string
  }
}

/** One server for all files (the one of DATABASE_URL, or an embedded one), with a template that each file's database is copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'earshot-test-'))
  // Open to the account the database runs under: else its cluster would lie, and stay, elsewhere.
  chmodSync(dataDir, 0o755)
  const embedded = process.env.DATABASE_URL ? null : await openEmbedded(dataDir)
  const server =
    process.env.DATABASE_URL ??
    `postgres://earshot@localhost/postgres?host=${encodeURIComponent(embedded?.connection.host ?? '')}`
  const template = `earshot_template_${process.pid}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(
    `create database ${template} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`,
  )
  const database = await openDatabase({ dataDir, databaseUrl: databaseIn(server, template) }, () => undefined)
  await migrate(database.db)
  await runMigrations({ pgPool: database.pool })
  await database.close()
  project.provide('server', server)
  project.provide('template', template)
  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`)
    await admin.end()
    await embedded?.leave()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The same server, another database. */
export function databaseIn(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
