import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { dumpTables } from '../db/backup.ts'
import { listErasures } from '../people/erasures/queries.ts'
import { Problem } from '../platform/errors.ts'
import { layBeside } from './erasure-book.ts'
import type { House } from './house.ts'

/** Writes everything into one compressed file, as it was at one moment; an unfinished file never bears the name. Throws disk-full in words. */
export async function writeBackup({ database, config }: House, file: string): Promise<void> {
  const unfinished = `${file}${UNFINISHED}`
  try {
    await pipeline(dumpTables(database.pool), createGzip({ level: 4 }), createWriteStream(unfinished, { mode: 0o600 }))
    await rename(unfinished, file)
    await layBeside(config.dataDir, file, await listErasures(database.db))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw (error as { code?: string }).code === 'ENOSPC'
      ? new Problem('disk-full', `The disk that holds ${file} is full.`)
      : error
  }
}

export interface KeptBackup {
  name: string
  /** When it was finished. */
  at: Date
  bytes: number
}

const UNFINISHED = '.unfinished'
const OURS = /^earshot-\d{4}-\d{2}-\d{2}T\d{6}Z\.gz$/

/** Where the backups that Earshot keeps by itself lie. */
export const backupFolder = ({ config }: Pick<House, 'config'>): string => join(config.dataDir, 'backups')

/** The backups that are kept, newest first. */
export async function listBackups(house: Pick<House, 'config'>): Promise<KeptBackup[]> {
  const folder = backupFolder(house)
  const names = (await readdir(folder).catch(() => [])).filter(name => OURS.test(name))
  const kept = await Promise.all(
    names.map(async name => {
      const { mtime, size } = await stat(join(folder, name))
      return { name, at: mtime, bytes: size }
    }),
  )
  return kept.sort((a, b) => (a.name < b.name ? 1 : -1))
}

/** Makes a backup, then removes all but the newest; what a crash left half-written goes as well. */
export async function keepBackup(house: House): Promise<void> {
  const folder = backupFolder(house)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder)) if (name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true })
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  await writeBackup(house, join(folder, `earshot-${moment}Z.gz`))
  for (const { name } of (await listBackups(house)).slice(Math.max(house.config.backupsKept, 1)))
    await rm(join(folder, name), { force: true })
}

/** Makes the backup of the night, unless there are to be none. */
export async function keepNightlyBackup(house: House): Promise<void> {
  if (house.config.backupsKept > 0) await keepBackup(house)
}
