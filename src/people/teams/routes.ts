import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../members/endpoint.ts'
import { personIdSchema, shortIdSchema } from '../members/schema.ts'
import { deleteTeam, joinTeam, leaveTeam, makeTeam, renameTeam } from './commands.ts'
import { listTeams } from './queries.ts'
import { teamInput, teamView } from './schema.ts'

const workspace = z.object({ workspace: z.string() })
const one = workspace.extend({ team: shortIdSchema })
const place = one.extend({ member: personIdSchema })
const path = '/workspaces/:workspace/teams'

export const teamEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path,
      policy: 'viewer',
      summary: 'Teams and who is in them',
      params: workspace,
      returns: z.array(teamView),
    },
    call => listTeams(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'post',
      path,
      policy: 'admin',
      summary: 'Make a team',
      params: workspace,
      body: teamInput,
      returns: z.object({ id: z.string() }),
    },
    async call => ({ id: String(await makeTeam(db, scopeOf(call), call.body.name)) }),
  ),
  endpoint(
    { method: 'patch', path: `${path}/:team`, policy: 'admin', summary: 'Rename a team', params: one, body: teamInput },
    call => renameTeam(db, scopeOf(call), { id: Number(call.params.team), name: call.body.name }),
  ),
  endpoint(
    {
      method: 'delete',
      path: `${path}/:team`,
      policy: 'admin',
      summary: 'Delete a team; its members stay',
      params: one,
    },
    call => deleteTeam(db, scopeOf(call), Number(call.params.team)),
  ),
  endpoint(
    {
      method: 'put',
      path: `${path}/:team/members/:member`,
      policy: 'admin',
      summary: 'Put a member into a team',
      params: place,
    },
    call => joinTeam(db, scopeOf(call), { teamId: Number(call.params.team), userId: call.params.member }),
  ),
  endpoint(
    {
      method: 'delete',
      path: `${path}/:team/members/:member`,
      policy: 'admin',
      summary: 'Take a member out of a team',
      params: place,
    },
    call => leaveTeam(db, scopeOf(call), { teamId: Number(call.params.team), userId: call.params.member }),
  ),
]
