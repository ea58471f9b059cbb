import type { Db } from '../db/connection.ts'
import { countAttempt, forgiveAttempts } from '../people/limits/commands.ts'
import { Problem } from '../platform/errors.ts'
import { type Auth, isFresh, passwordTries } from './auth.ts'

export type CodeKind = 'app' | 'backup'

/** What the library says is wrong, in our words. Never 401: the console takes that for the end of the session. */
const REFUSALS: Record<string, [code: string, message: string, status: number]> = {
  INVALID_CODE: ['code-wrong', 'This code is not right. Take the one the app shows now.', 403],
  INVALID_BACKUP_CODE: ['code-wrong', 'This code is not right, or it has been used.', 403],
  INVALID_TWO_FACTOR_COOKIE: ['challenge-over', 'This took too long. Sign in again.', 403],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['challenge-over', 'Too many wrong codes. Sign in again.', 403],
  ACCOUNT_TEMPORARILY_LOCKED: ['second-step-locked', 'Too many wrong codes. Try again in a quarter of an hour.', 429],
  INVALID_PASSWORD: ['password-current-wrong', 'Enter your present password.', 403],
  TOTP_ALREADY_ENABLED: ['second-step-on', 'The second step is set up already.', 409],
  TOTP_NOT_ENABLED: ['second-step-off', 'The second step is not set up.', 409],
}

async function inOurWords<T>(work: Promise<T>): Promise<T> {
  return work.catch(error => {
    const said = (error as { body?: { code?: string } }).body?.code ?? ''
    const [code, message, status] = REFUSALS[said] ?? []
    if (code === undefined) throw error
    throw new Problem(code, message ?? '', { status: status ?? 400 })
  })
}

/** Answers with the cookies that the library set, and nothing else it said. */
function withCookies(headers: Headers, body: object = {}): Response {
  const kept = new Headers({ 'content-type': 'application/json' })
  for (const cookie of headers.getSetCookie()) kept.append('set-cookie', cookie)
  return new Response(JSON.stringify(body), { headers: kept })
}

/** A code of the app is good for a minute and a half; whoever saw one typed must not use it again. Throws at the second time. */
const spendCode = (db: Db, userId: string, code: string): Promise<void> =>
  countAttempt(db, `code ${userId} ${code}`, { most: 1, seconds: 180 })

/** Whoever is being asked for the code gets in with it, once. A session that is there already is no part of it. */
export async function giveCode(
  { auth, db }: Auth,
  headers: Headers,
  { code, kind }: { code: string; kind: CodeKind },
): Promise<Response> {
  const sent = new Headers(headers)
  const others = (headers.get('cookie') ?? '').split(/;\s*/).filter(part => !/^[^=]*session_token=/.test(part))
  sent.set('cookie', others.join('; '))
  const call = { body: { code }, headers: sent, returnHeaders: true } as const
  const given = await inOurWords(kind === 'app' ? auth.api.verifyTOTP(call) : auth.api.verifyBackupCode(call))
  const { user, token } = given.response as { user: { id: string }; token: string }
  try {
    if (kind === 'app') await spendCode(db, user.id, code)
  } catch (error) {
    const { internalAdapter } = await auth.$context
    await internalAdapter.deleteSession(token)
    if (!(error instanceof Problem)) throw error
    throw new Problem('code-used', 'This code has been used. Wait for the next one and sign in again.', { status: 403 })
  }
  return withCookies(given.headers)
}

/** Lets somebody change how they sign in: with the present password or, where there is none, just after signing in. */
export async function prove(auth: Auth, headers: Headers, password: string | undefined): Promise<string> {
  const session = await auth.auth.api.getSession({ headers })
  if (session === null) throw new Problem('signed-out', 'Sign in first.', { status: 401 })
  const { internalAdapter } = await auth.auth.$context
  const accounts = await internalAdapter.findAccounts(session.user.id)
  if (accounts.some(account => account.providerId === 'credential')) {
    await countAttempt(auth.db, passwordTries(session.user.id), { most: 10, seconds: 15 * 60 })
    await inOurWords(auth.auth.api.verifyPassword({ body: { password: password ?? '' }, headers }))
    await forgiveAttempts(auth.db, passwordTries(session.user.id))
  } else if (!isFresh(session.session)) {
    throw new Problem('sign-in-again', 'Sign out and in again, then try once more.', { status: 403 })
  }
  return session.user.id
}

const bodyWith = (password: string | undefined) => (password === undefined ? {} : { password })

/** Begins to set the second step up: what the app scans, and codes for the day it is lost. Nothing is asked for until a code is confirmed. */
export async function beginSecondStep(auth: Auth, headers: Headers, password: string | undefined) {
  await prove(auth, headers, password)
  const begun = await inOurWords(
    auth.auth.api.enableTwoFactor({ body: { ...bodyWith(password), method: 'totp' }, headers }),
  )
  const { totpURI = '', backupCodes = [] } = begun as { totpURI?: string; backupCodes?: string[] }
  return { uri: totpURI, codes: backupCodes }
}

/** Confirms it with a code of the app. The session is made anew, other sessions end: nobody got in there with a second step. */
export async function confirmSecondStep({ auth, db }: Auth, headers: Headers, userId: string, code: string) {
  const { headers: answer, response } = await inOurWords(
    auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }),
  )
  await spendCode(db, userId, code).catch(() => undefined)
  const fresh = (response as { token?: string }).token
  const { internalAdapter } = await auth.$context
  for (const { token } of await internalAdapter.listSessions(userId))
    if (token !== fresh && !isCookieOf(answer, token)) await internalAdapter.deleteSession(token)
  return withCookies(answer)
}

const isCookieOf = (answer: Headers, token: string): boolean =>
  answer.getSetCookie().some(cookie => decodeURIComponent(cookie).includes(`=${token}.`))

export async function endSecondStep(auth: Auth, headers: Headers, password: string | undefined): Promise<Response> {
  await prove(auth, headers, password)
  const ended = await inOurWords(
    auth.auth.api.disableTwoFactor({ body: bodyWith(password), headers, returnHeaders: true }),
  )
  return withCookies(ended.headers)
}

/** Ten codes in place of those there were. */
export async function renewCodes(auth: Auth, headers: Headers, password: string | undefined): Promise<string[]> {
  await prove(auth, headers, password)
  const made = await inOurWords(auth.auth.api.generateBackupCodes({ body: bodyWith(password), headers }))
  return made.backupCodes
}

/** Takes a person's second step away without asking them: for whoever runs the house. */
export async function dropSecondStep({ auth }: Auth, userId: string): Promise<void> {
  const { adapter, internalAdapter } = await auth.$context
  await internalAdapter.updateUser(userId, { twoFactorEnabled: false })
  await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: userId }] })
  await internalAdapter.deleteUserSessions(userId)
}
