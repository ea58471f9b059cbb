import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { getChart } from './queries.ts'
import { chartKindSchema, chartQuery, chartView } from './schema.ts'

export const chartEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/charts/:kind',
      policy: 'viewer',
      summary: 'One chart of the catalogue, in figures',
      params: z.object({ workspace: z.string(), kind: chartKindSchema }),
      query: chartQuery,
      returns: chartView,
    },
    async call => getChart(db, scopeOf(call), { kind: call.params.kind, asked: call.query, now: new Date() }),
  ),
]
