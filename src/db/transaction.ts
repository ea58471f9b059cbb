import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Database, Db } from './connection.ts'
import type { Tables } from './tables.ts'

/** A transaction that also speaks COPY, which Kysely does not. */
export interface BulkTransaction {
  trx: Db
  /** Copies lines of copyLine into a table; they are asked for as the database takes them, so that both work at once. */
  copy(table: string, columns: readonly string[], lines: Iterable<string>): Promise<void>
}

/** One transaction on one connection; rolls back when `work` throws. */
export async function inBulkTransaction<T>(
  database: Database,
  work: (bulk: BulkTransaction) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect()
  // The server may vanish in mid-transaction; the query in hand then rejects, the event must not kill the process.
  const ignore = () => undefined
  client.on('error', ignore)
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work({
      trx: bindTo(client),
      copy: (table, columns, lines) => copyInto(client, { table, columns, lines }),
    })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.off('error', ignore)
    client.release(broken)
  }
}

/** Kysely on this one connection, in whatever transaction it is. */
export function bindTo(client: pg.PoolClient): Db {
  const only = {
    connect: async () => ({ query: client.query.bind(client), release: () => undefined }),
    end: async () => undefined,
  }
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: only as never }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

async function copyInto(
  client: pg.PoolClient,
  { table, columns, lines }: { table: string; columns: readonly string[]; lines: Iterable<string> },
): Promise<void> {
  const target = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(inChunks(lines), { objectMode: false }), target)
}

/** Lines gathered to about 64 kB: a write per row would cost more than the row. */
function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const line of lines) {
    chunk += line
    if (chunk.length > 65_536) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}

type CopyValue = string | number | boolean | Date | null | string[] | number[]

/** One line of COPY text. NUL, which PostgreSQL cannot store, becomes U+FFFD. */
export function copyLine(values: CopyValue[]): string {
  let line = ''
  for (let i = 0; i < values.length; i++) {
    if (i > 0) line += '\t'
    line += copyField(values[i] ?? null)
  }
  return `${line}\n`
}

function copyField(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escapeCopy(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Date) return value.toISOString()
  return `{${value.map(item => (typeof item === 'number' ? item : escapeCopy(`"${item.replace(/["\\]/g, '\\$&')}"`))).join(',')}}`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is exactly what must be found
const UNSAFE = /[\\\t\n\r\u0000]/
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\ufffd' }

function escapeCopy(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  return UNSAFE.test(whole) ? whole.replace(/[\\\t\n\r\u0000]/g, found => ESCAPES[found] ?? found) : whole
}
