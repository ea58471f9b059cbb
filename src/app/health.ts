import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db } from '../db/connection.ts'
import { VERSION } from '../platform/config.ts'
import { type KeptBackup, listBackups } from './backups.ts'
import type { House } from './house.ts'

export interface QueueHealth {
  /** Jobs that are due and not begun. */
  waiting: number
  running: number
  /** Jobs given up after their last attempt, by name. */
  failed: { job: string; count: number }[]
  /** Since when the oldest due job waits; null when none does. */
  waitsSince: Date | null
}

export interface Health {
  version: string
  queue: QueueHealth
  database: { embedded: boolean; version: string; bytes: number }
  disk: { freeBytes: number; totalBytes: number }
  backups: {
    nightly: boolean
    running: boolean
    /** What the last attempt said when it failed; null otherwise. */
    problem: string | null
    kept: KeptBackup[]
  }
}

/** How the house is: work that waits, database, disk and backups. It tells nothing of what any workspace holds. */
export async function examine(house: House): Promise<Health> {
  const { db } = house.database
  const { bavail, blocks, bsize } = await statfs(house.config.dataDir)
  return {
    version: VERSION,
    queue: await examineQueue(db),
    database: { embedded: house.config.databaseUrl === undefined, ...(await examineDatabase(db)) },
    disk: { freeBytes: bavail * bsize, totalBytes: blocks * bsize },
    backups: {
      nightly: house.config.backupsKept > 0,
      ...(await examineBackupJobs(db)),
      kept: await listBackups(house),
    },
  }
}

async function examineQueue(db: Db): Promise<QueueHealth> {
  const { rows } = await sql<{ waiting: number; running: number; waitsSince: Date | null }>`
    select count(*) filter (where locked_at is null and run_at <= now())::int as waiting, count(*) filter (where locked_at is not null)::int as running,
      min(run_at) filter (where locked_at is null and run_at <= now()) as waits_since
    from graphile_worker.jobs where attempts < max_attempts`.execute(db)
  const failed = await sql<{ job: string; count: number }>`
    select task_identifier as job, count(*)::int as count from graphile_worker.jobs
    where attempts >= max_attempts and locked_at is null group by 1 order by 1`.execute(db)
  return { ...(rows[0] ?? { waiting: 0, running: 0, waitsSince: null }), failed: failed.rows }
}

async function examineDatabase(db: Db): Promise<{ version: string; bytes: number }> {
  const { rows } = await sql<{ version: string; bytes: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database())::float8 as bytes`.execute(
    db,
  )
  return rows[0] ?? { version: '', bytes: 0 }
}

async function examineBackupJobs(db: Db): Promise<{ running: boolean; problem: string | null }> {
  const { rows } = await sql<{ running: boolean; problem: string | null }>`
    select coalesce(bool_or(locked_at is not null or (last_error is null and run_at <= now())), false) as running,
      (array_agg(last_error order by updated_at desc) filter (where last_error is not null))[1] as problem
    from graphile_worker.jobs where task_identifier in ('keep-backup', 'keep-nightly-backup')`.execute(db)
  const found = rows[0]
  return { running: found?.running ?? false, problem: found?.problem?.slice(0, 300) ?? null }
}
