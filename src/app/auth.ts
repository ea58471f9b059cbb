import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins'
import type { House } from './house.ts'

/** Header in which the door hands the caller's address to the sign-in library; never taken from outside. */
export const ADDRESS_HEADER = 'x-earshot-address'

const LINK_SECONDS = 24 * 60 * 60

/** Sign-in by e-mail and password, sessions, one-time links. Sign-up is closed: people are invited, the first one has a link. */
export function createAuth({ config, database }: House) {
  const link = { url: '' }
  const auth = betterAuth({
    database: database.pool,
    secret: config.secret ?? keptSecret(config.dataDir),
    baseURL: config.url ?? `http://localhost:${config.port}`,
    basePath: '/api/auth',
    trustedOrigins: request => originsOf(config.url, request),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 30 * 24 * 60 * 60, updateAge: 24 * 60 * 60 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 200,
      storage: 'database',
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: {
      useSecureCookies: config.url?.startsWith('https:') ?? false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      cookiePrefix: 'earshot',
    },
    disabledPaths: ['/sign-in/magic-link', '/sign-up/email', '/delete-user', '/change-email', '/update-user'],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: LINK_SECONDS,
        storeToken: 'hashed',
        sendMagicLink: async ({ url }) => {
          link.url = url
        },
      }),
    ],
  })
  return {
    auth,
    /** A link that signs a person in once, within a day. */
    async signInLink(email: string, { origin, landing }: { origin: string; landing: string }): Promise<string> {
      await auth.api.signInMagicLink({
        body: { email, callbackURL: landing, errorCallbackURL: '/sign-in' },
        headers: new Headers(),
      })
      const { pathname, search } = new URL(link.url)
      return `${origin}${pathname}${search}`
    },
  }
}

export type Auth = ReturnType<typeof createAuth>

/** The origin a request came to is ours; behind a proxy the public address is. */
export function originsOf(url: string | undefined, request: Request | undefined): string[] {
  const host = request?.headers.get('host')
  return [...(url === undefined ? [] : [new URL(url).origin]), ...(host ? [`http://${host}`, `https://${host}`] : [])]
}

/** The key sessions are signed with: made once, kept beside the database, readable by its owner alone. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Another process of the same data directory was first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readFileSync(file, 'utf8').trim()
}
