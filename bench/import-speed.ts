import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { House } from '../src/app/house.ts'
import { runImport } from '../src/app/import-run.ts'
import { ensureSource, planImport } from '../src/collect/sources/commands.ts'
import { inspect } from '../src/collect/sources/inspect.ts'
import type { Scope } from '../src/people/members/scope.ts'
import { openFile } from '../src/platform/files.ts'
import { inBenchHouse, seconds } from './place.ts'
import { writeRows } from './rows.ts'

const BIN = fileURLToPath(new URL('../bin/earshot.js', import.meta.url))
const TABLES = ['feedback', 'tally', 'product', 'product_alias', 'import', 'event']

/** Imports a file the way the product does. */
export async function importFile(house: House, scope: Scope, path: string): Promise<void> {
  const file = await openFile(path)
  const inspection = await inspect(file, { zone: scope.zone, limits: house.limits })
  const source = await ensureSource(house.database.db, scope, {
    name: 'bench',
    channel: inspection.mapping.channel,
    scale: inspection.mapping.rating,
  })
  const plan = {
    sourceId: source.id,
    file: file.name,
    uploadId: null,
    member: 0,
    profile: inspection.profile,
    mapping: inspection.mapping,
    bytesTotal: file.size,
  }
  const importId = await planImport(house.database.db, scope, plan)
  await runImport({
    database: house.database,
    scope,
    importId,
    file,
    inspection,
    limits: house.limits,
    spillDir: house.spills,
  })
}

/** End-to-end import against COPY of the very same rows into the very same tables and indexes, and into a bare table of five columns. */
export async function benchImport(rows: number): Promise<void> {
  await inBenchHouse(async house => {
    const path = join(house.config.dataDir, 'rows.csv')
    const origin = await writeRows(path, rows)
    const took = await seconds(() => importByCommand(house, path))
    const copied = await copyBack(house)
    const bare = await copyBare(house)
    const rate = (time: number) => `${Math.round(rows / time).toLocaleString('en')} rows/s`
    console.log(`import of ${rows.toLocaleString('en')} ${origin}`)
    console.log(
      `  end to end ${rate(took)} · COPY into the same tables and indexes ${rate(copied)} · COPY into a bare table ${rate(bare)}`,
    )
    console.log(
      `  ratio to COPY of the same rows: ${(copied / took).toFixed(2)} (asked: ≥ 0.50); to the bare table: ${(bare / took).toFixed(2)}`,
    )
  })
}

/** The command as a person runs it, in a process of its own and compiled as delivered. */
async function importByCommand({ config }: House, path: string): Promise<void> {
  const child = spawn(process.execPath, [BIN, 'import', path, '--source', 'bench'], {
    env: { ...process.env, EARSHOT_DATA_DIR: config.dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('the import failed')
}

async function copyBack({ database, config }: House): Promise<number> {
  const client = await database.pool.connect()
  const file = (table: string) => join(config.dataDir, `${table}.copy`)
  try {
    for (const table of TABLES)
      await pipeline(client.query(copyTo(`copy ${table} to stdout`)), createWriteStream(file(table)))
    await client.query(`truncate ${TABLES.join(', ')} cascade`)
    await client.query('checkpoint')
    return await seconds(async () => {
      for (const table of ['product', 'product_alias', 'import', 'feedback', 'tally', 'event']) {
        await pipeline(
          createReadStream(file(table), { highWaterMark: 1 << 18 }),
          client.query(copyFrom(`copy ${table} from stdin`)),
        )
      }
    })
  } finally {
    client.release()
  }
}

async function copyBare({ database, config }: House): Promise<number> {
  const client = await database.pool.connect()
  try {
    await client.query('create table bare (id text, product text, said text, rating text, verbatim text)')
    await client.query('checkpoint')
    const path = join(config.dataDir, 'bare.copy')
    await pipeline(
      client.query(copyTo('copy (select native_id, alias_id, said_at, rating, verbatim from feedback) to stdout')),
      createWriteStream(path),
    )
    return await seconds(() =>
      pipeline(createReadStream(path, { highWaterMark: 1 << 18 }), client.query(copyFrom('copy bare from stdin'))),
    )
  } finally {
    client.release()
  }
}
