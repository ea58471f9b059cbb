import { type Kysely, sql } from 'kysely'
import { Problem } from '../platform/errors.ts'
import type { Db } from './connection.ts'
import { MIGRATIONS } from './migrations/all.ts'

const LOCK = 7_462_001

/** Brings the tables up to date, each migration in a transaction of its own; a second process waits, then finds nothing to do. */
export async function migrate(db: Db): Promise<string[]> {
  return db.connection().execute(async connection => {
    await sql`select pg_advisory_lock(${LOCK})`.execute(connection)
    try {
      await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null default now())`.execute(
        connection,
      )
      const missing = await missingMigrations(connection)
      for (const step of missing) {
        await connection.transaction().execute(trx => apply(trx, step))
      }
      return missing.map(step => step.name)
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(connection)
    }
  })
}

/** Applies the migrations of these names, or all that are missing, in the caller's transaction. */
export async function applyMigrations(trx: Db, names?: string[]): Promise<void> {
  await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null default now())`.execute(
    trx,
  )
  for (const step of await missingMigrations(trx)) if (names?.includes(step.name) ?? true) await apply(trx, step)
}

async function apply(trx: Db, step: (typeof MIGRATIONS)[number]): Promise<void> {
  await step.up(trx as unknown as Kysely<unknown>)
  await sql`insert into migration (name) values (${step.name})`.execute(trx)
}

/** True when the tables are exactly those this version knows. */
export async function isMigrated(db: Db): Promise<boolean> {
  return (await missingMigrations(db)).length === 0
}

async function missingMigrations(db: Db) {
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(db)
  const applied = new Set(rows.map(row => row.name))
  const unknown = [...applied].filter(name => !MIGRATIONS.some(step => step.name === name))
  if (unknown.length > 0) {
    throw new Problem(
      'database-newer',
      `The database was last used by a newer Earshot (it knows ${unknown.join(', ')}). Start that version, or restore a backup.`,
    )
  }
  return MIGRATIONS.filter(step => !applied.has(step.name))
}
