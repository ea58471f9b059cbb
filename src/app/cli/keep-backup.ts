import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { loadTables } from '../../db/backup.ts'
import { beginFiling } from '../../people/customers/commands.ts'
import { Problem } from '../../platform/errors.ts'
import { writeBackup } from '../backups.ts'
import { eraseAgain } from '../erasure.ts'
import { enterOnce, readFor } from '../erasure-book.ts'
import type { House } from '../house.ts'
import { inHouse } from './workplace.ts'

/** Writes everything into one compressed file. */
export async function backup(file: string | undefined): Promise<number> {
  if (file === undefined) throw new Problem('usage', 'Say where to: earshot backup FILE')
  await inHouse(house => writeBackup(house, file))
  process.stdout.write(`Backup written to ${file}\n`)
  return 0
}

/** Puts a backup into an empty database, in one transaction: all of it or nothing. */
export async function restore(file: string | undefined): Promise<number> {
  if (file === undefined) throw new Problem('usage', 'Say from where: earshot restore FILE')
  const source = createReadStream(file)
  await new Promise((resolve, reject) => {
    source.once('open', resolve)
    source.once('error', error => reject(new Problem('file-unreadable', `${file} cannot be read: ${error.message}`)))
  })
  const { rows, erased } = await inHouse(house => restoreInto(house, file, source))
  process.stdout.write(`Restored ${rows} rows\n`)
  if (erased > 0) process.stdout.write(`Erased again the names in ${erased} pieces of people erased since the backup\n`)
  return 0
}

/** Loads a backup, erases again whoever was erased since it was made, and has feedback of an older version filed under its customers. */
export async function restoreInto(
  house: House,
  file: string,
  source: NodeJS.ReadableStream,
): Promise<{ rows: number; erased: number }> {
  const erasures = await readFor(house.config.dataDir, file)
  const rows = await loadTables(house.database.pool, source.pipe(createGunzip()))
  await beginFiling(house.database.db)
  const erased = await eraseAgain(house, erasures)
  for (const erasure of erasures) await enterOnce(house.config.dataDir, erasure)
  return { rows, erased }
}
