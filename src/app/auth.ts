import { betterAuth } from 'better-auth'
import { magicLink, twoFactor } from 'better-auth/plugins'
import { countAttempt, forgiveAttempts } from '../people/limits/commands.ts'
import { Problem } from '../platform/errors.ts'
import { houseSecret } from '../platform/secret.ts'
import type { House } from './house.ts'
import { secondStepEverywhere } from './second-step-plugin.ts'

/** Header in which the door hands the caller's address to the sign-in library; never taken from outside. */
export const ADDRESS_HEADER = 'x-earshot-address'

const LINK_SECONDS = 24 * 60 * 60

const SECOND_STEP_PATHS = [
  'enable',
  'disable',
  'get-totp-uri',
  'verify-totp',
  'send-otp',
  'verify-otp',
  'verify-backup-code',
  'generate-backup-codes',
].map(name => `/two-factor/${name}`)

/** Sign-in by e-mail and password, sessions, one-time links. Sign-up is closed: people are invited, the first one has a link. */
export function createAuth({ config, database }: House) {
  const link = { url: '' }
  const auth = betterAuth({
    database: database.pool,
    secret: houseSecret(config),
    baseURL: config.url ?? `http://localhost:${config.port}`,
    basePath: '/api/auth',
    trustedOrigins: request => originsOf(config.url, request),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    // Brought up to date by the hour, so that one sees where one was last.
    session: { expiresIn: 30 * 24 * 60 * 60, updateAge: 60 * 60 },
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
    disabledPaths: [
      '/sign-in/magic-link',
      '/sign-up/email',
      '/delete-user',
      '/change-email',
      '/update-user',
      // Asked by endpoints of our own, which count tries and used codes (app/second-step).
      ...SECOND_STEP_PATHS,
    ],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    plugins: [
      twoFactor({ issuer: 'Earshot', allowPasswordless: true }),
      secondStepEverywhere(),
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
    db: database.db,
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

/** Signs somebody in by password and answers with the cookie alone: the token stays out of the body. */
export async function signInWith(
  { auth }: Auth,
  headers: Headers,
  body: { email: string; password: string },
): Promise<Response> {
  const sent = new Headers(headers)
  sent.delete(ADDRESS_HEADER)
  const answer = await auth.api.signInEmail({ body, headers: sent, asResponse: true })
  const kept = new Headers({ 'content-type': 'application/json' })
  for (const cookie of answer.headers.getSetCookie()) kept.append('set-cookie', cookie)
  return new Response('{}', { status: answer.status, headers: kept })
}

/** Makes a password the person's only one, whether they had one or not. Length is checked by the schemas of the routes. */
export async function choosePassword({ auth }: Auth, userId: string, password: string): Promise<void> {
  const { password: hasher, internalAdapter } = await auth.$context
  const hash = await hasher.hash(password)
  const accounts = await internalAdapter.findAccounts(userId)
  if (accounts.some(account => account.providerId === 'credential')) await internalAdapter.updatePassword(userId, hash)
  else await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
}

/** How recently somebody must have signed in to choose a password without giving the old one: enough for a link just opened. */
const FRESH_MS = 15 * 60 * 1000

export const isFresh = ({ createdAt }: { createdAt: Date }): boolean =>
  Date.now() - new Date(createdAt).getTime() < FRESH_MS

/** A new password for whoever has just signed in, or knows the present one. Ends the person's other sessions. */
export async function changePassword(
  auth: Auth,
  headers: Headers,
  asked: { password: string; current?: string | undefined },
): Promise<void> {
  const session = await auth.auth.api.getSession({ headers, query: { disableCookieCache: true } })
  if (session === null) throw new Problem('signed-out', 'Sign in first.', { status: 401 })
  const fresh = isFresh(session.session)
  if (!fresh) await countAttempt(auth.db, passwordTries(session.user.id), { most: 10, seconds: 15 * 60 })
  if (!fresh && !(await isCurrent(auth, headers, asked.current))) {
    throw new Problem('password-current-wrong', 'Enter your present password.', {
      status: 403,
      fields: { current: 'not the present password' },
    })
  }
  await choosePassword(auth, session.user.id, asked.password)
  await forgiveAttempts(auth.db, passwordTries(session.user.id))
  await auth.auth.api.revokeOtherSessions({ headers })
}

/** Whoever found a browser signed in must not guess the password by this route. */
export const passwordTries = (userId: string): string => `present password of ${userId}`

const isCurrent = (auth: Auth, headers: Headers, password: string | undefined): Promise<boolean> =>
  auth.auth.api.verifyPassword({ body: { password: password ?? '' }, headers }).then(
    () => true,
    () => false,
  )

export type Auth = ReturnType<typeof createAuth>

/** The origin a request came to is ours; behind a proxy the public address is. */
export function originsOf(url: string | undefined, request: Request | undefined): string[] {
  const host = request?.headers.get('host')
  return [...(url === undefined ? [] : [new URL(url).origin]), ...(host ? [`http://${host}`, `https://${host}`] : [])]
}
