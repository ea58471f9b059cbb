import { z } from '@hono/zod-openapi'
import { countAttempt } from '../../people/limits/commands.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { landingOf } from '../../people/members/landing.ts'
import { personIdSchema } from '../../people/members/schema.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import { ADDRESS_HEADER, type Auth } from '../auth.ts'
import type { House } from '../house.ts'
import { beginSignOn, endSignOn } from '../sign-on-provider.ts'
import { personOf, untie } from '../single-sign-on.ts'

const COOKIE = 'earshot.sign_on'
const path = '/sign-in/provider'

const stateIn = (request: Request): string | undefined =>
  new RegExp(`(?:^|;\\s*)${COOKIE.replace('.', '\\.')}=([\\w-]+)`).exec(request.headers.get('cookie') ?? '')?.[1]

/** Signing in at a provider of one's own, where the environment names one. */
export function singleSignOnEndpoints(house: House, auth: Auth): Endpoint[] {
  const { url, provider } = house.config
  const originOf = (request: Request) => url ?? new URL(request.url).origin
  const attributes = `Path=/api/sign-in; HttpOnly; SameSite=Lax${url?.startsWith('https:') ? '; Secure' : ''}`
  return [
    endpoint(
      {
        method: 'get',
        path,
        policy: 'anyone',
        summary: 'Which provider people may sign in with besides a password',
        returns: z.object({ label: z.string().nullable() }),
      },
      async () => ({ label: provider?.label ?? null }),
    ),
    endpoint(
      {
        method: 'post',
        path,
        policy: 'anyone',
        summary: 'Begin to sign in at the provider: where to go',
        body: z.object({ next: z.string().max(2000).default('/') }),
        returns: z.object({ url: z.string() }),
      },
      async call => {
        if (provider === null) throw notFound('provider')
        await countAttempt(house.database.db, 'sign-on', { most: 600, seconds: 60 })
        const begun = await beginSignOn(auth, provider, { origin: originOf(call.request), ...call.body })
        const headers = { 'set-cookie': `${COOKIE}=${begun.state}; Max-Age=600; ${attributes}` }
        return Response.json({ url: begun.url }, { headers })
      },
    ),
    endpoint(
      {
        method: 'delete',
        path: '/workspaces/:workspace/members/:member/tie',
        policy: 'admin',
        key: 'none',
        summary:
          "Cut a member's tie to their account at the provider; they are signed out, and the next such account ties itself",
        params: z.object({ workspace: z.string(), member: personIdSchema }),
      },
      call => untie(auth, scopeOf(call), call.params.member),
    ),
    endpoint(
      {
        method: 'get',
        path: '/sign-in/return',
        policy: 'anyone',
        summary: 'Where the provider sends people back: into the console, or to sign-in with what is wrong',
      },
      async call => {
        const headers = new Headers({ 'set-cookie': `${COOKIE}=; Max-Age=0; ${attributes}` })
        headers.set(
          'location',
          await enter(house, auth, { call: call.request, origin: originOf(call.request), headers }),
        )
        return new Response(null, { status: 302, headers })
      },
    ),
  ]
}

/** Signs in whom the provider names; the answer is where to go on. What is wrong is told on the page of signing in. */
async function enter(
  house: House,
  auth: Auth,
  { call, origin, headers }: { call: Request; origin: string; headers: Headers },
): Promise<string> {
  const { provider } = house.config
  try {
    if (provider === null) throw notFound('provider')
    const query = new URL(call.url).searchParams
    const { claimed, next } = await endSignOn(auth, provider, { query, state: stateIn(call), origin })
    const userId = await personOf(auth, provider, claimed)
    const sent = new Headers(call.headers)
    sent.delete(ADDRESS_HEADER)
    const entered = await auth.auth.api.enterAs({ body: { userId }, headers: sent, returnHeaders: true })
    for (const cookie of entered.headers.getSetCookie()) headers.append('set-cookie', cookie)
    const landing = landingOf(next)
    return entered.response.challenged ? `/sign-in?${new URLSearchParams({ step: 'code', next: landing })}` : landing
  } catch (error) {
    const code = error instanceof Problem && error.code.startsWith('sso-') ? error.code : 'sso-failed'
    house.log.warn({ code, said: (error as Error).message }, 'a sign-in at the provider failed')
    return `/sign-in?${new URLSearchParams({ fault: code })}`
  }
}
