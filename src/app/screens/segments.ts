import { z } from '@hono/zod-openapi'
import { shortIdSchema } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { countPersons } from '../../people/customers/queries.ts'
import { conditionSchema } from '../../people/customers/schema.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { dropSegment, keepSegment } from '../../people/segments/commands.ts'
import { listSegments } from '../../people/segments/queries.ts'
import { segmentInput, segmentView } from '../../people/segments/schema.ts'

const workspace = z.object({ workspace: z.string() })
const one = workspace.extend({ segment: shortIdSchema })
const kept = z.object({ id: z.string() })

/** Named filters over customers, with how many pass each. */
export const segmentEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/segments',
      policy: 'viewer',
      summary: 'Segments with how many customers each holds',
      params: workspace,
      returns: z.array(segmentView),
    },
    async call => {
      const scope = scopeOf(call)
      const segments = await listSegments(db, scope)
      return Promise.all(
        segments.map(async ({ id, name, conditions }) => ({
          id: String(id),
          name,
          conditions,
          count: await countPersons(db, scope, conditions),
        })),
      )
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/segments/count',
      policy: 'viewer',
      summary: 'How many customers conditions would hold',
      params: workspace,
      body: z.object({ conditions: z.array(conditionSchema).max(10) }),
      returns: z.object({ count: z.number() }),
    },
    async call => ({ count: await countPersons(db, scopeOf(call), call.body.conditions) }),
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/segments',
      policy: 'member',
      summary: 'Keep a segment',
      params: workspace,
      body: segmentInput,
      returns: kept,
    },
    async call => ({ id: String(await keepSegment(db, scopeOf(call), call.body, null)) }),
  ),
  endpoint(
    {
      method: 'put',
      path: '/workspaces/:workspace/segments/:segment',
      policy: 'member',
      summary: 'Change a segment',
      params: one,
      body: segmentInput,
      returns: kept,
    },
    async call => ({ id: String(await keepSegment(db, scopeOf(call), call.body, Number(call.params.segment))) }),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/workspaces/:workspace/segments/:segment',
      policy: 'member',
      summary: 'Drop a segment; its customers stay',
      params: one,
    },
    async call => dropSegment(db, scopeOf(call), Number(call.params.segment)),
  ),
]
