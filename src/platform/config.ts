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
  EARSHOT_OIDC_ISSUER: z.url().optional().describe('issuer of an OpenID Connect provider that people may sign in with'),
  EARSHOT_OIDC_CLIENT_ID: z.string().optional().describe('what this installation is called there'),
  EARSHOT_OIDC_CLIENT_SECRET: z.string().optional().describe('its secret there'),
  EARSHOT_OIDC_LABEL: z.string().max(40).default('SSO').describe('name of the provider on the button'),
  EARSHOT_OIDC_DOMAINS: z
    .string()
    .default('')
    .describe('only addresses of these domains come in that way, e.g. example.com,example.kr; all when unset'),
  EARSHOT_OIDC_JOIN: z
    .enum(['invited', 'domains'])
    .default('invited')
    .describe('who may come in: people known or invited, or anybody of these domains, as a viewer'),
  EARSHOT_MODEL_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'OpenAI-compatible endpoint that workspaces may turn on, e.g. http://localhost:11434/v1; none when unset',
    ),
  EARSHOT_MODEL_NAME: z.string().max(120).optional().describe('the model asked there'),
  EARSHOT_MODEL_KEY: z.string().optional().describe('its key; none where the endpoint asks for none'),
  EARSHOT_UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).default(2048).describe('largest file taken, in MiB'),
})

type Variables = z.infer<typeof variables>

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
  /** Null where people sign in here alone. */
  provider: SignInProvider | null
  /** Null where no workspace can ask a model. */
  model: ModelServer | null
}

/** Where a model is asked that no part of the reading needs. */
export interface ModelServer {
  /** Without /chat/completions. */
  url: string
  name: string
  key: string | null
}

/** Who else says who somebody is. */
export interface SignInProvider {
  issuer: string
  clientId: string
  clientSecret: string
  label: string
  /** In lower case; empty where all are allowed. */
  domains: string[]
  /** Whether people whom nobody invited become viewers; only ever with domains. */
  open: boolean
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
    provider: providerOf(it),
    model: modelOf(it),
  }
}

function modelOf({ EARSHOT_MODEL_URL: url, EARSHOT_MODEL_NAME: name, EARSHOT_MODEL_KEY: key }: Variables) {
  if (url === undefined && name === undefined && key === undefined) return null
  if (url === undefined || name === undefined)
    throw new Problem(
      'config-invalid',
      'Configuration cannot be used: EARSHOT_MODEL_URL and EARSHOT_MODEL_NAME go together.',
    )
  return { url: url.replace(/\/+$/, '').replace(/\/chat\/completions$/, ''), name, key: key ?? null }
}

function providerOf(it: Variables): SignInProvider | null {
  const { EARSHOT_OIDC_ISSUER: issuer, EARSHOT_OIDC_CLIENT_ID: clientId, EARSHOT_OIDC_CLIENT_SECRET: clientSecret } = it
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new Problem(
      'config-invalid',
      'Configuration cannot be used: EARSHOT_OIDC_ISSUER, EARSHOT_OIDC_CLIENT_ID and EARSHOT_OIDC_CLIENT_SECRET go together.',
    )
  const domains = it.EARSHOT_OIDC_DOMAINS.toLowerCase()
    .split(/[\s,]+/)
    .filter(domain => domain !== '')
  const open = it.EARSHOT_OIDC_JOIN === 'domains'
  if (open && domains.length === 0)
    throw new Problem(
      'config-invalid',
      'Configuration cannot be used: EARSHOT_OIDC_JOIN=domains needs EARSHOT_OIDC_DOMAINS.',
    )
  return { issuer, clientId, clientSecret, label: it.EARSHOT_OIDC_LABEL, domains, open }
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
