import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { Problem } from '../platform/errors.ts'
import { keepEmbedded } from './embedded/keep.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>

/** An open database: Kysely for queries, the pool for what Kysely cannot do (COPY, LISTEN). */
export interface Database {
  db: Db
  pool: pg.Pool
  /** What a failed query should be told as: where its connection was lost a Problem that says why, else the error itself. */
  explain(error: unknown): unknown
  close(): Promise<void>
}

// count() and bigint ids stay far below 2^53 here; strings would only hide additions that concatenate.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
// A date is a day in the reporting zone, not an instant.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)

/** Opens DATABASE_URL, or the embedded server of the data directory. Checks version, encoding and locale. */
export async function openDatabase(
  config: { dataDir: string; databaseUrl: string | undefined },
  onError: (error: Error) => void,
): Promise<Database> {
  const embedded = config.databaseUrl ? null : await keepEmbedded(config.dataDir, onError)
  const connection = embedded?.connection ?? {
    connectionString: config.databaseUrl,
    application_name: `earshot:${process.pid}`,
  }
  const pool = new pg.Pool({ ...connection, max: 12, connectionTimeoutMillis: 10_000 })
  pool.on('error', onError)
  // A connection may break while somebody holds it; their query then rejects, and the process lives on.
  pool.on('connect', client => client.on('error', onError))
  try {
    await checkServer(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    db,
    pool,
    explain: error => (isLoss(error) ? (fullDisk(embedded?.trouble()) ?? LOST) : error),
    close: async () => {
      await db.destroy()
      await embedded?.leave()
    },
  }
}

const fullDisk = (trouble: unknown) => (trouble instanceof Problem && trouble.code === 'disk-full' ? trouble : null)

const LOST = new Problem(
  'database-lost',
  'The connection to the database was lost. What was stored stays; try again in a moment.',
  { status: 503 },
)

/** Codes of sockets that broke or find nobody, and of a server that shuts down, crashed or is not up yet. */
const LOSSES = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ENOENT', '57P01', '57P02', '57P03', '08003', '08006'])

/** Did this query fail because its connection did? The driver gives some of these no code. */
function isLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' && syscall !== 'connect') return false
  return (
    LOSSES.has(code ?? '') ||
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
      error.message,
    )
  )
}

/** LC_CTYPE=C is silent poison: letters outside ASCII have no case and no class, so searches find nothing. */
async function checkServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding, lower('É') = 'é' and '한' ~ '^[[:alpha:]]$' as letters`,
    )
    .catch((error: Error) => {
      throw new Problem(
        'database-unreachable',
        `The database cannot be reached: ${error.message}. Check DATABASE_URL and that the server runs.`,
      )
    })
  const { version, encoding, letters } = rows[0]
  if (version < 150000)
    throw new Problem(
      'database-too-old',
      `PostgreSQL ${Math.floor(version / 10000)} is too old; 15 or newer is needed.`,
    )
  if (encoding !== 'UTF8' || !letters) {
    throw new Problem(
      'database-locale',
      `The database does not know letters beyond ASCII (encoding ${encoding}). Create it with: CREATE DATABASE earshot TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8';`,
    )
  }
}
