import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../members/endpoint.ts'
import { listAudit, listAuditChoices } from './queries.ts'
import { auditChoices, auditFilter, auditPage } from './schema.ts'

const workspace = z.object({ workspace: z.string() })
const path = '/workspaces/:workspace/audit'

export const auditEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path,
      policy: 'admin',
      summary: 'Who did what, newest first, by person and kind',
      params: workspace,
      query: auditFilter,
      returns: auditPage,
    },
    call => listAudit(db, scopeOf(call), call.query),
  ),
  endpoint(
    {
      method: 'get',
      path: `${path}/choices`,
      policy: 'admin',
      summary: 'What the audit log can be filtered by',
      params: workspace,
      returns: auditChoices,
    },
    call => listAuditChoices(db, scopeOf(call)),
  ),
]
