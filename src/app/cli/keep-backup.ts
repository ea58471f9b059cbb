import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { dumpTables, loadTables } from '../../db/backup.ts'
import { Problem } from '../../platform/errors.ts'
import { inHouse } from './workplace.ts'

/** Writes everything into one compressed file, as it was at one moment; an unfinished file never bears the name. */
export async function backup(file: string | undefined): Promise<number> {
  if (file === undefined) throw new Problem('usage', 'Say where to: earshot backup FILE')
  const unfinished = `${file}.unfinished`
  try {
    await inHouse(house =>
      pipeline(
        dumpTables(house.database.pool),
        createGzip({ level: 4 }),
        createWriteStream(unfinished, { mode: 0o600 }),
      ),
    )
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw (error as { code?: string }).code === 'ENOSPC'
      ? new Problem('disk-full', `The disk that holds ${file} is full.`)
      : error
  }
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
  const rows = await inHouse(house => loadTables(house.database.pool, source.pipe(createGunzip())))
  process.stdout.write(`Restored ${rows} rows\n`)
  return 0
}
