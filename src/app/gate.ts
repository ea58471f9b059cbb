import type { Context } from 'hono'
import { noteKeyUsed } from '../people/api-keys/commands.ts'
import { getKeyHolder } from '../people/api-keys/queries.ts'
import { bearerOf } from '../people/api-keys/token.ts'
import { countAttempt } from '../people/limits/commands.ts'
import type { Caller, Endpoint } from '../people/members/endpoint.ts'
import { mayActAs } from '../people/members/policy.ts'
import { roleSchema } from '../people/members/schema.ts'
import { asksSecondStep, findScope } from '../people/workspaces/queries.ts'
import { notAllowed, notFound, Problem } from '../platform/errors.ts'
import { scopeOfLink } from '../share/links/queries.ts'
import { addressOf } from './address.ts'
import { type Auth, originsOf } from './auth.ts'
import type { House } from './house.ts'

/** As many requests a key may make in a minute. */
const KEY_PACE = { most: 600, seconds: 60 }

/** A board is at most 25 requests; an office behind one address has several people. */
const LINK_PACE = { most: 600, seconds: 60 }

interface Door {
  context: Context
  endpoint: Pick<Endpoint, 'policy' | 'key'>
}

/**
 * Lets a caller through a route's policy, or throws: 401 nobody signed in or no such key, 404 not their workspace or no such link, 403 not
 * their role or not in the key's scopes, 429 too fast.
 */
export async function admit(house: House, auth: Auth, door: Door): Promise<Caller> {
  const { policy } = door.endpoint
  if (policy === 'anyone') return { user: null, scope: null }
  if (policy === 'link') return admitGuest(house, door)
  const token = bearerOf(door.context.req.header('authorization') ?? null)
  // A key stands for itself: whoever is signed in besides does not count.
  return token === undefined ? admitPerson(house, auth, door) : admitKey(house, token, door)
}

const slugOf = (context: Context): string => context.req.param('workspace')?.replaceAll('\0', '') ?? ''

/** Whoever holds a link, signed in or not, is nobody in particular. */
async function admitGuest(house: House, { context }: Door): Promise<Caller> {
  const { db } = house.database
  await countAttempt(db, `link ${addressOf(house, context)}`, LINK_PACE)
  return { user: null, scope: await scopeOfLink(db, context.req.param('token') ?? '') }
}

async function admitPerson({ database }: House, auth: Auth, { context, endpoint }: Door): Promise<Caller> {
  const session = await auth.auth.api.getSession({ headers: context.req.raw.headers })
  if (session === null) throw new Problem('signed-out', 'Sign in first.', { status: 401 })
  const user = { id: session.user.id, name: session.user.name, email: session.user.email }
  const { policy } = endpoint
  if (policy === 'signed-in' || policy === 'anyone' || policy === 'link') return { user, scope: null }
  const scope = await findScope(database.db, slugOf(context), user.id)
  if (scope === undefined) throw notFound('workspace')
  if (!session.user.twoFactorEnabled && (await asksSecondStep(database.db, scope)))
    throw new Problem('second-step-missing', 'This workspace requires a second step of signing in. Set it up first.', {
      status: 403,
    })
  if (!mayActAs(scope.role, policy)) throw notAllowed()
  return { user, scope }
}

async function admitKey({ database: { db } }: House, token: string, { context, endpoint }: Door): Promise<Caller> {
  // It gets the role that the route asks for, and so never sees more than the scope says.
  const role = roleSchema.safeParse(endpoint.policy).data
  if (endpoint.key === 'none' || role === undefined)
    throw new Problem('key-not-here', 'This address is for people who sign in, not for keys.', { status: 403 })
  const holder = await getKeyHolder(db, slugOf(context), token)
  await countAttempt(db, `key ${holder.workspaceId} ${holder.keyId}`, KEY_PACE)
  if (!holder.scopes.includes(endpoint.key))
    throw new Problem('key-scope', `This key lacks the scope “${endpoint.key}”.`, {
      status: 403,
      params: { scope: endpoint.key },
    })
  await noteKeyUsed(db, holder)
  const { workspaceId, slug, zone, keyId } = holder
  return { user: null, scope: { workspaceId, slug, zone, userId: null, keyId, role } }
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
