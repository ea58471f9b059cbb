import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { acceptInvitation } from '../../people/invitations/commands.ts'
import { getByToken } from '../../people/invitations/queries.ts'
import { newcomerInput } from '../../people/invitations/schema.ts'
import { makePerson } from '../../people/members/commands.ts'
import { type Endpoint, endpoint, userOf } from '../../people/members/endpoint.ts'
import { managesAnything } from '../../people/members/queries.ts'
import { openOwnWorkspace } from '../../people/workspaces/commands.ts'
import { getWorkspace } from '../../people/workspaces/queries.ts'
import { newWorkspaceInput, workspaceView } from '../../people/workspaces/schema.ts'
import { notAllowed } from '../../platform/errors.ts'
import { type Auth, choosePassword, signInWith } from '../auth.ts'

const params = z.object({ token: z.string().max(200) })

/** The ways into a workspace: by an invitation, with an account or without, or by opening one. */
export const joiningEndpoints = (db: Db, auth: Auth): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path: '/invitations/:token/account',
      policy: 'anyone',
      summary: 'Accept an invitation as somebody new: makes the account and signs in',
      params,
      body: newcomerInput,
    },
    async call => {
      const { name, password, locale, zone = null } = call.body
      const { email, mailedAt } = await getByToken(db, call.params.token)
      const userId = await db.transaction().execute(async trx => {
        const id = await makePerson(trx, { name, email, locale, zone, verified: mailedAt !== null })
        await acceptInvitation(trx, call.params.token, { userId: id, email })
        return id
      })
      await choosePassword(auth, userId, password)
      return signInWith(auth, call.request.headers, { email, password })
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/invitations/:token/acceptance',
      policy: 'signed-in',
      summary: 'Accept an invitation with the account signed in',
      params,
      returns: workspaceView,
    },
    async call => {
      const { id: userId, email } = userOf(call)
      const scope = await db.transaction().execute(trx => acceptInvitation(trx, call.params.token, { userId, email }))
      return getWorkspace(db, scope)
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces',
      policy: 'signed-in',
      summary: 'Open another workspace; for owners and admins of one',
      body: newWorkspaceInput,
      returns: workspaceView,
    },
    async call => {
      const { id: userId } = userOf(call)
      if (!(await managesAnything(db, userId))) throw notAllowed()
      return getWorkspace(db, await openOwnWorkspace(db, { ...call.body, userId }))
    },
  ),
]
