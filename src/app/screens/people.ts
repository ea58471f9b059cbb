import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { changeProfile, settleOwner } from '../../people/members/commands.ts'
import { type Endpoint, endpoint, scopeOf, userOf } from '../../people/members/endpoint.ts'
import { findOwner, getSession, isSettled } from '../../people/members/queries.ts'
import { passwordInput, profileInput, sessionView, welcomeInput } from '../../people/members/schema.ts'
import { changeWorkspace } from '../../people/workspaces/commands.ts'
import { findMachineScope, getWorkspace } from '../../people/workspaces/queries.ts'
import { workspaceInput, workspaceView } from '../../people/workspaces/schema.ts'
import { notAllowed } from '../../platform/errors.ts'
import { recount } from '../../share/dashboards/commands.ts'
import { type Auth, changePassword, choosePassword } from '../auth.ts'

export const peopleEndpoints = (db: Db, auth: Auth): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/session',
      policy: 'signed-in',
      summary: 'Who is signed in, and their workspaces',
      returns: sessionView,
    },
    async call => getSession(db, userOf(call)),
  ),
  endpoint(
    {
      method: 'patch',
      path: '/profile',
      policy: 'signed-in',
      summary: 'Change your name, language or time zone',
      body: profileInput,
    },
    async call => changeProfile(db, userOf(call).id, call.body),
  ),
  endpoint(
    {
      method: 'post',
      path: '/password',
      policy: 'signed-in',
      summary: 'Choose a new password, just after signing in or with the present one',
      body: passwordInput,
    },
    async call => changePassword(auth, call.request.headers, call.body),
  ),
  endpoint(
    {
      method: 'post',
      path: '/welcome',
      policy: 'signed-in',
      summary: 'The first person settles in',
      body: welcomeInput,
      returns: sessionView,
    },
    async call => {
      const user = userOf(call)
      const owner = await findOwner(db)
      if (owner?.id !== user.id || (await isSettled(db, user.id))) throw notAllowed()
      const scope = await findMachineScope(db, { workspaceId: owner.workspaceId })
      if (scope === undefined) throw notAllowed()
      const { name, email, password, locale, workspaceName, zone } = call.body
      await choosePassword(auth, user.id, password)
      await db.transaction().execute(async trx => {
        await settleOwner(trx, { ...scope, userId: user.id }, { userId: user.id, name, email, locale })
        const moved = await changeWorkspace(trx, { ...scope, userId: user.id }, { name: workspaceName, zone })
        if (moved) await recount(trx, { ...scope, zone })
      })
      return getSession(db, { id: user.id, name, email })
    },
  ),
  endpoint(
    {
      method: 'patch',
      path: '/workspaces/:workspace',
      policy: 'admin',
      summary: 'Rename the workspace or move its reporting zone',
      params: z.object({ workspace: z.string() }),
      body: workspaceInput,
      returns: workspaceView,
    },
    async call => {
      const scope = scopeOf(call)
      await db.transaction().execute(async trx => {
        const moved = await changeWorkspace(trx, scope, call.body)
        if (moved) await recount(trx, { ...scope, zone: call.body.zone ?? scope.zone })
      })
      return getWorkspace(db, scope)
    },
  ),
]
