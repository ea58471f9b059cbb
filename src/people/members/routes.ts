import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { changeRole, leaveWorkspace, removeMember } from './commands.ts'
import { type Endpoint, endpoint, scopeOf } from './endpoint.ts'
import { listMembers } from './queries.ts'
import { memberView, personIdSchema, roleInput } from './schema.ts'

const workspace = z.object({ workspace: z.string() })
const one = workspace.extend({ member: personIdSchema })
const path = '/workspaces/:workspace/members'

export const memberEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path,
      policy: 'viewer',
      summary: 'Who is in the workspace',
      params: workspace,
      returns: z.array(memberView),
    },
    call => listMembers(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'patch',
      path: `${path}/:member`,
      policy: 'admin',
      key: 'none',
      summary: "Change a member's role; an owner's only as owner",
      params: one,
      body: roleInput,
    },
    call => changeRole(db, scopeOf(call), { userId: call.params.member, role: call.body.role }),
  ),
  endpoint(
    {
      method: 'delete',
      path: `${path}/:member`,
      policy: 'admin',
      key: 'none',
      summary: 'Remove a member',
      params: one,
    },
    call => removeMember(db, scopeOf(call), call.params.member),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/workspaces/:workspace/membership',
      policy: 'viewer',
      key: 'none',
      summary: 'Leave the workspace',
      params: workspace,
    },
    call => leaveWorkspace(db, scopeOf(call)),
  ),
]
