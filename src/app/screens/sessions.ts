import { z } from '@hono/zod-openapi'
import { deviceOf } from '../../people/members/device.ts'
import { type Endpoint, endpoint, userOf } from '../../people/members/endpoint.ts'
import { personIdSchema, type SignedInView, signedInView } from '../../people/members/schema.ts'
import { notFound } from '../../platform/errors.ts'
import type { Auth } from '../auth.ts'

const path = '/sessions'

/** Where somebody is signed in, and the way out of there. */
export const sessionEndpoints = (auth: Auth): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path,
      policy: 'signed-in',
      summary: 'Where one is signed in, the last used first',
      returns: z.array(signedInView),
    },
    call => listSignedIn(auth, call.request.headers, userOf(call).id),
  ),
  endpoint({ method: 'delete', path, policy: 'signed-in', summary: 'Sign out everywhere but here' }, async call => {
    await auth.auth.api.revokeOtherSessions({ headers: call.request.headers })
  }),
  endpoint(
    {
      method: 'delete',
      path: `${path}/:session`,
      policy: 'signed-in',
      summary: 'Sign out in one place',
      params: z.object({ session: personIdSchema }),
    },
    async call => {
      const { internalAdapter } = await auth.auth.$context
      const sessions = await internalAdapter.listSessions(userOf(call).id)
      const session = sessions.find(({ id }) => id === call.params.session)
      if (session === undefined) throw notFound('session')
      await internalAdapter.deleteSession(session.token)
    },
  ),
]

/** Tokens stay inside: places are named by their ids, which open nothing. */
async function listSignedIn(auth: Auth, headers: Headers, userId: string): Promise<SignedInView[]> {
  const here = await auth.auth.api.getSession({ headers })
  const { internalAdapter } = await auth.auth.$context
  const sessions = await internalAdapter.listSessions(userId)
  return sessions
    .filter(({ expiresAt }) => expiresAt > new Date())
    .sort((a, b) => Number(b.updatedAt) - Number(a.updatedAt))
    .map(({ id, userAgent, ipAddress, createdAt, updatedAt }) => ({
      id,
      ...deviceOf(userAgent ?? null),
      address: isAnywhere(ipAddress) ? null : (ipAddress ?? null),
      signedInAt: createdAt.toISOString(),
      usedAt: updatedAt.toISOString(),
      here: id === here?.session.id,
    }))
}

/** The library writes 0.0.0.0 or zeros where it was not told, and for this machine itself. */
const isAnywhere = (address: string | null | undefined): boolean => /^[0.:]*$/.test(address ?? '')
