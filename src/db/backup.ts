import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { Problem } from '../platform/errors.ts'
import { applyMigrations } from './migrate.ts'
import { MIGRATIONS } from './migrations/all.ts'
import { bindTo } from './transaction.ts'

const FORMAT = 'earshot-backup-1'

interface Header {
  format: string
  migrations: string[]
}

/** Every table of ours in one consistent snapshot, as lines: a header, then per table its name and columns, COPY text, and an end mark. */
export async function* dumpTables(pool: pg.Pool): AsyncGenerator<Buffer> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const header: Header = { format: FORMAT, migrations: MIGRATIONS.map(step => step.name) }
    yield Buffer.from(`${JSON.stringify(header)}\n`)
    for (const { table, columns } of await tablesOf(client)) {
      yield Buffer.from(`${JSON.stringify({ table, columns })}\n`)
      for await (const chunk of client.query(copyTo(`copy "${table}" (${columns.map(quoted).join(', ')}) to stdout`)))
        yield chunk as Buffer
      yield Buffer.from('\\.\n')
    }
    yield Buffer.from(`${JSON.stringify({ end: true })}\n`)
    await client.query('commit')
  } finally {
    client.release()
  }
}

const quoted = (name: string): string => `"${name}"`

/** Tables in an order in which each comes after those it refers to. */
async function tablesOf(client: pg.PoolClient): Promise<{ table: string; columns: string[] }[]> {
  const { rows } = await client.query<{ table: string; columns: string[]; refers: string[] }>(`
    select c.relname as table,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select array_agg(distinct r.relname::text) from pg_constraint f join pg_class r on r.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f'), '{}') as refers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r' and c.relname not in ('migration', 'session', 'verification', 'rateLimit') order by c.relname`)
  const ordered: typeof rows = []
  while (ordered.length < rows.length) {
    const ready = rows.filter(
      row =>
        !ordered.includes(row) && row.refers.every(name => name === row.table || ordered.some(it => it.table === name)),
    )
    if (ready.length === 0) throw new Error('tables refer to each other in a ring')
    ordered.push(...ready)
  }
  return ordered
}

/**
 * Loads a dump into a database without workspaces: into the tables of the version that made it, which are then brought up to date. Returns
 * how many rows. Throws `backup-…` in words; nothing stays of a broken one.
 */
export async function loadTables(pool: pg.Pool, input: NodeJS.ReadableStream): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query('select 1 from workspace limit 1')
    if (rows.length > 0)
      throw new Problem(
        'restore-not-empty',
        'There is already a workspace here. Restore into an empty data directory (EARSHOT_DATA_DIR) or database.',
      )
    const count = await loadLines(client, input)
    await applyMigrations(bindTo(client))
    await moveSequences(client)
    await client.query('commit')
    return count
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const broken = (why: string) => new Problem('backup-broken', `The backup cannot be used: ${why}. Nothing was restored.`)

async function loadLines(client: pg.PoolClient, input: NodeJS.ReadableStream): Promise<number> {
  const loading = new Loading(client)
  try {
    for await (const line of linesOf(input)) await loading.take(line)
  } catch (error) {
    throw error instanceof Problem ? error : broken((error as Error).message)
  }
  if (!loading.complete) throw broken('it ends in the middle')
  return loading.rows
}

/** Takes a dump line by line: the header, then tables, each followed by its rows and an end mark. */
class Loading {
  rows = 0
  complete = false
  private begun = false
  private table: NodeJS.WritableStream | null = null
  private readonly client: pg.PoolClient

  constructor(client: pg.PoolClient) {
    this.client = client
  }

  async take(line: string): Promise<void> {
    if (this.table === null) return this.announce(JSON.parse(line))
    if (line === '\\.') {
      await ended(this.table)
      this.table = null
      return
    }
    this.rows++
    if (!this.table.write(`${line}\n`)) await drained(this.table)
  }

  private async announce(said: Partial<Header> & { table?: string; columns?: string[]; end?: boolean }): Promise<void> {
    if (!this.begun) {
      await layTables(this.client, checkHeader(said))
      this.begun = true
    } else if (said.end) this.complete = true
    else
      this.table = this.client.query(
        copyFrom(`copy "${said.table}" (${(said.columns ?? []).map(quoted).join(', ')}) from stdin`),
      )
  }
}

/** The migrations that had made the tables of the dump. */
function checkHeader({ format, migrations = [] }: Partial<Header>): string[] {
  if (format !== FORMAT) throw broken('this is not a backup of Earshot')
  const known = MIGRATIONS.map(step => step.name)
  if (migrations.some(name => !known.includes(name))) throw broken('it was made by a newer version')
  return migrations
}

/** Empty tables of an earlier version in the place of those that are there. */
async function layTables(client: pg.PoolClient, migrations: string[]): Promise<void> {
  const { rows } = await client.query<{ name: string; kind: 'r' | 'S' }>(
    `select relname as name, relkind as kind from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'S') order by relkind desc`,
  )
  for (const { name, kind } of rows)
    await client.query(`drop ${kind === 'r' ? 'table' : 'sequence'} if exists "${name}" cascade`)
  await applyMigrations(bindTo(client), migrations)
}

const drained = (target: NodeJS.WritableStream) => new Promise(resolve => target.once('drain', resolve))

function ended(target: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    target.once('error', reject)
    target.once('finish', () => resolve())
    target.end()
  })
}

async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  let rest = Buffer.alloc(0)
  for await (const chunk of input) {
    const bytes = Buffer.concat([rest, chunk as Buffer])
    let start = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      yield bytes.toString('utf8', start, end)
      start = end + 1
    }
    rest = bytes.subarray(start)
  }
  if (rest.length > 0) yield rest.toString('utf8')
}

/** Identity columns and sequences go on after the highest number loaded. */
async function moveSequences(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `select table_name as table from information_schema.columns where table_schema = current_schema() and column_name = 'id' and is_identity = 'YES'`,
  )
  for (const { table } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence('"${table}"', 'id'), greatest(1, (select coalesce(max(id), 1) from "${table}")))`,
    )
  await client.query(`select setval('feedback_id', greatest(1, (select coalesce(max(id), 1) from feedback)))`)
}
