import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { packWorkspace, unpackWorkspace } from '../../db/packing.ts'
import { openWorkspace } from '../../people/workspaces/commands.ts'
import { Problem } from '../../platform/errors.ts'
import { chooseScope, inHouse } from './workplace.ts'

/** Writes one workspace into one compressed file, as it was at one moment; an unfinished file never bears the name. */
export async function pack(file: string | undefined, slug: string | undefined): Promise<number> {
  if (file === undefined) throw new Problem('usage', 'Say where to: earshot pack FILE [--workspace SLUG]')
  const unfinished = `${file}.unfinished`
  try {
    await inHouse(async house => {
      const { workspaceId } = await chooseScope(house, slug)
      const lines = Readable.from(packWorkspace(house.database.pool, workspaceId))
      await pipeline(lines, createGzip({ level: 4 }), createWriteStream(unfinished, { mode: 0o600 }))
    })
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  process.stdout.write(`Workspace packed into ${file}\n`)
  return 0
}

/** Puts a packed workspace into the empty one named, or into a new one: all of it or nothing. */
export async function unpack(file: string | undefined, slug: string | undefined): Promise<number> {
  if (file === undefined) throw new Problem('usage', 'Say from where: earshot unpack FILE [--workspace SLUG]')
  const source = createReadStream(file)
  await new Promise((resolve, reject) => {
    source.once('open', resolve)
    source.once('error', error => reject(new Problem('file-unreadable', `${file} cannot be read: ${error.message}`)))
  })
  const rows = await inHouse(async house => {
    const { db, pool } = house.database
    const scope =
      slug === undefined
        ? await db.transaction().execute(trx => openWorkspace(trx, { slug: 'moved', name: 'Moved in', zone: 'UTC' }))
        : await chooseScope(house, slug)
    return unpackWorkspace(pool, scope.workspaceId, source.pipe(createGunzip()))
  })
  process.stdout.write(`Unpacked ${rows} rows\n`)
  return 0
}
