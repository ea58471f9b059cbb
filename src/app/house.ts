import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Model } from '../analyze/model/port.ts'
import { DEFAULT_LIMITS, type Limits } from '../collect/sources/limits.ts'
import { type Database, openDatabase } from '../db/connection.ts'
import { migrate } from '../db/migrate.ts'
import { openChatModel } from '../integrations/chat-completions/model.ts'
import type { Config } from '../platform/config.ts'
import type { Log } from '../platform/log.ts'
import { createSeal, houseSecret, type Seal } from '../platform/secret.ts'

/** What every part of the running program shares. */
export interface House {
  config: Config
  log: Log
  database: Database
  seal: Seal
  /** Null where the environment names none. */
  model: Model | null
  limits: Limits
  uploads: string
  spills: string
  /** Aborted when the program is to stop: long work rests at its next safe place. */
  stopping: AbortController
}

export const FIRST_WORKSPACE = { slug: 'main', name: 'Earshot' }

/** Opens the database and brings it up to date. */
export async function openHouse(config: Config, log: Log): Promise<House> {
  const database = await openDatabase(config, error =>
    log.warn({ error: error.message }, 'a database connection was lost'),
  )
  const applied = await migrate(database.db)
  const spills = join(config.dataDir, 'spill')
  await mkdir(spills, { recursive: true, mode: 0o700 })
  if (applied.length > 0) log.info({ applied }, 'tables are up to date')
  return {
    config,
    log,
    database,
    seal: createSeal(houseSecret(config)),
    model: config.model && openChatModel(config.model),
    limits: { ...DEFAULT_LIMITS, fileBytes: config.uploadLimitBytes },
    uploads: join(config.dataDir, 'uploads'),
    spills,
    stopping: new AbortController(),
  }
}
