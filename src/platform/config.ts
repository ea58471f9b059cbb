import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { Problem } from './errors.ts'

const variables = z.object({
  EARSHOT_DATA_DIR: z.string().default('data').describe('directory that holds all state'),
  EARSHOT_URL: z.url().optional().describe('public address behind a proxy, e.g. https://feedback.example.com'),
  EARSHOT_HOST: z.string().optional().describe('address to listen on; every interface when unset'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4680).describe('port to listen on; 0 picks a free one'),
  DATABASE_URL: z.string().optional().describe('PostgreSQL 15 or newer instead of the embedded server'),
  EARSHOT_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('key for sessions and stored passwords; made and kept in the data directory when unset'),
  EARSHOT_LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('how much is logged'),
  EARSHOT_BACKUPS_KEPT: z.coerce
    .number()
    .int()
    .min(0)
    .max(1000)
    .default(7)
    .describe('nightly backups kept in the data directory; 0 makes none'),
  EARSHOT_UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).default(2048).describe('largest file taken, in MiB'),
})

export interface Config {
  dataDir: string
  url: string | undefined
  host: string | undefined
  port: number
  databaseUrl: string | undefined
  secret: string | undefined
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
  uploadLimitBytes: number
  backupsKept: number
}

/** Reads the environment. Throws a Problem that names every variable that cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(set)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Problem('config-invalid', `Configuration cannot be used: ${wrong}`)
  }
  const it = parsed.data
  return {
    dataDir: resolve(it.EARSHOT_DATA_DIR),
    url: it.EARSHOT_URL?.replace(/\/$/, ''),
    host: it.EARSHOT_HOST,
    port: it.PORT,
    databaseUrl: it.DATABASE_URL,
    secret: it.EARSHOT_SECRET,
    logLevel: it.EARSHOT_LOG_LEVEL,
    uploadLimitBytes: it.EARSHOT_UPLOAD_LIMIT_MB * 1024 * 1024,
    backupsKept: it.EARSHOT_BACKUPS_KEPT,
  }
}

/** Every variable with its meaning and whether it is set; values are not printed, some are secrets. */
export function describeConfig(
  env: NodeJS.ProcessEnv = process.env,
): { name: string; meaning: string; set: boolean }[] {
  return Object.entries(variables.shape).map(([name, shape]) => ({
    name,
    meaning: shape.description ?? '',
    set: Boolean(env[name]),
  }))
}

/** The environment that a child process of ours gets: what we have, with a UTF-8 locale. */
export const childEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: 'C.UTF-8' })

/** Version of this program, as in package.json, which lies two folders up from src/platform and three from dist/server/platform. */
export const VERSION: string = JSON.parse(
  readFileSync(
    new URL(
      import.meta.url.includes('/dist/server/') ? '../../../package.json' : '../../package.json',
      import.meta.url,
    ),
    'utf8',
  ),
).version

/** True when npm started us: its shell does not pass signals on. */
export const startedByNpm = (): boolean => process.env.npm_lifecycle_event !== undefined
