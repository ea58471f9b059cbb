import { createHash } from 'node:crypto'
import * as oidc from 'openid-client'
import { LOCALES, type Locale } from '../people/members/schema.ts'
import type { SignInProvider } from '../platform/config.ts'
import { Problem } from '../platform/errors.ts'
import type { Auth } from './auth.ts'

const MINUTES = 10
/** Clocks of two servers are never quite the same; more than this is a fault to be told. */
const TOLERANCE_SECONDS = 30
const PATIENCE_SECONDS = 10

/** Whom the provider names. */
export interface Claimed {
  issuer: string
  /** What stays at the issuer when names and addresses change. */
  subject: string
  /** In lower case; null where it was not told or the provider has not verified it. */
  email: string | null
  name: string | null
  locale: Locale
}

export const refused = (code: string, message: string) => new Problem(code, message, { status: 422 })

const over = () => refused('sso-over', 'This sign-in took too long or was begun elsewhere. Try again.')

/** What the provider says of itself, asked for anew each time: keys and addresses change. */
async function discover(provider: SignInProvider): Promise<oidc.Configuration> {
  const issuer = new URL(provider.issuer)
  const client = { client_secret: provider.clientSecret, [oidc.clockTolerance]: TOLERANCE_SECONDS }
  // Signatures are checked even on a connection that proves the provider: an issuer within one's own network may be without TLS.
  const execute = [
    oidc.enableNonRepudiationChecks,
    ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
  ]
  return oidc
    .discovery(issuer, provider.clientId, client, authentication(provider.clientSecret), {
      timeout: PATIENCE_SECONDS,
      execute,
    })
    .catch(() => {
      throw refused('sso-unreachable', `The sign-in provider at ${issuer.host} does not answer as it should.`)
    })
}

/** The secret in the body where the provider says it takes it so, else in the header, as the protocol has it by default. */
const authentication =
  (secret: string): oidc.ClientAuth =>
  (server, ...rest) =>
    server.token_endpoint_auth_methods_supported?.includes('client_secret_post')
      ? oidc.ClientSecretPost(secret)(server, ...rest)
      : oidc.ClientSecretBasic(secret)(server, ...rest)

/** A state is kept as its hash: whoever reads the table cannot end somebody's sign-in. */
const nameOf = (state: string): string => `oidc ${createHash('sha256').update(state).digest('hex')}`

export const returnAddress = (origin: string): string => `${origin}/api/sign-in/return`

interface Begun {
  verifier: string
  nonce: string
  next: string
}

/** Where to send a browser to sign in, and the state that it must bring back in a cookie: whoever begins is who ends. */
export async function beginSignOn(
  { auth }: Auth,
  provider: SignInProvider,
  { origin, next }: { origin: string; next: string },
): Promise<{ url: string; state: string }> {
  const config = await discover(provider)
  const [verifier, nonce, state] = [oidc.randomPKCECodeVerifier(), oidc.randomNonce(), oidc.randomState()]
  const { internalAdapter } = await auth.$context
  await internalAdapter.createVerificationValue({
    identifier: nameOf(state),
    value: JSON.stringify({ verifier, nonce, next } satisfies Begun),
    expiresAt: new Date(Date.now() + MINUTES * 60_000),
  })
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: returnAddress(origin),
    scope: 'openid email profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return { url: url.href, state }
}

/** Whom the provider sent back, proved by code, verifier, nonce and signature; each state works once. Throws `sso-…`. */
export async function endSignOn(
  { auth }: Auth,
  provider: SignInProvider,
  { query, state, origin }: { query: URLSearchParams; state: string | undefined; origin: string },
): Promise<{ claimed: Claimed; next: string }> {
  if (state === undefined || state !== query.get('state')) throw over()
  const { internalAdapter } = await auth.$context
  const kept = await internalAdapter.consumeVerificationValue(nameOf(state))
  if (!kept || kept.expiresAt < new Date()) throw over()
  const { verifier, nonce, next } = JSON.parse(kept.value) as Begun
  const config = await discover(provider)
  const checks = { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state, idTokenExpected: true }
  const url = new URL(`${returnAddress(origin)}?${query}`)
  const claims = await claimsOf(config, url, checks).catch(error => {
    throw refusalOf(error)
  })
  return { claimed: claimedOf(claims), next }
}

/** Many providers tell the address at their userinfo endpoint alone. */
async function claimsOf(
  config: oidc.Configuration,
  url: URL,
  checks: oidc.AuthorizationCodeGrantChecks,
): Promise<oidc.IDToken> {
  const tokens = await oidc.authorizationCodeGrant(config, url, checks)
  const claims = tokens.claims()
  if (claims === undefined) throw new Error('no id token')
  if (claims.email !== undefined || config.serverMetadata().userinfo_endpoint === undefined) return claims
  const told = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
  return { ...claims, ...told, email_verified: told.email_verified }
}

function claimedOf({ iss, sub, email, email_verified, name, locale }: oidc.IDToken): Claimed {
  const told = typeof name === 'string' ? name.trim().slice(0, 120) : ''
  const tongue = typeof locale === 'string' ? locale.toLowerCase().split(/[-_]/)[0] : ''
  return {
    issuer: iss,
    subject: sub,
    email: typeof email === 'string' && email_verified === true ? email.toLowerCase() : null,
    name: told === '' ? null : told,
    locale: LOCALES.find(one => one === tongue) ?? 'en',
  }
}

/** What went wrong at the provider, by the codes of the library and the protocol. */
function refusalOf(thrown: unknown): Problem {
  const { code = '', error = '' } = thrown as { code?: string; error?: string }
  if (error === 'access_denied') return refused('sso-cancelled', 'The sign-in was cancelled at the provider.')
  if (error === 'invalid_client' || error === 'unauthorized_client')
    return refused('sso-client', 'The provider does not accept this installation: check its client id and secret.')
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED')
    return refused('sso-clock', 'The clocks of this server and of the sign-in provider differ by more than 30 seconds.')
  if (code === 'OAUTH_TIMEOUT' || thrown instanceof TypeError)
    return refused('sso-unreachable', 'The sign-in provider does not answer as it should.')
  return refused('sso-failed', `The sign-in provider’s answer could not be checked. ${(thrown as Error).message}`)
}
