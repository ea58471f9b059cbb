import type { Context } from 'hono'
import type { Caller, Endpoint } from '../people/members/endpoint.ts'
import { mayActAs } from '../people/members/policy.ts'
import { findScope } from '../people/workspaces/queries.ts'
import { notAllowed, notFound, Problem } from '../platform/errors.ts'
import { type Auth, originsOf } from './auth.ts'
import type { House } from './house.ts'

/** Lets a caller through a route's policy, or throws: 401 nobody signed in, 404 not their workspace, 403 not their role. */
export async function admit(
  house: House,
  auth: Auth,
  { context, policy }: { context: Context; policy: Endpoint['policy'] },
): Promise<Caller> {
  if (policy === 'anyone') return { user: null, scope: null }
  const session = await auth.auth.api.getSession({ headers: context.req.raw.headers })
  if (session === null) throw new Problem('signed-out', 'Sign in first.', { status: 401 })
  const user = { id: session.user.id, name: session.user.name, email: session.user.email }
  if (policy === 'signed-in') return { user, scope: null }
  const scope = await findScope(house.database.db, context.req.param('workspace')?.replaceAll('\0', '') ?? '', user.id)
  if (scope === undefined) throw notFound('workspace')
  if (!mayActAs(scope.role, policy)) throw notAllowed()
  return { user, scope }
}

/** A page of another site must not act with our cookies: browsers name the origin of whatever is not a plain read. */
export function checkOrigin({ config }: House, request: Request): void {
  const origin = request.headers.get('origin')
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || origin === null) return
  if (!originsOf(config.url, request).includes(origin)) {
    throw new Problem(
      'foreign-origin',
      'This request comes from another site. Behind a proxy, set EARSHOT_URL to the public address.',
      { status: 403 },
    )
  }
}
