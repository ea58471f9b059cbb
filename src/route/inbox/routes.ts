import { z } from '@hono/zod-openapi'
import { feedbackCount, feedbackFilter, feedbackPage, feedbackQuery } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { countFeedback, listFeedback } from './queries.ts'

const workspace = z.object({ workspace: z.string() })

/** The list and its count. One piece is an assembly of several rooms: app/screens. */
export const inboxEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/feedback',
      policy: 'viewer',
      summary: 'A page of feedback, filtered',
      params: workspace,
      query: feedbackQuery,
      returns: feedbackPage,
    },
    async call => listFeedback(db, scopeOf(call), call.query),
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/feedback/count',
      policy: 'viewer',
      summary: 'How many pieces pass a filter, up to 10,000',
      params: workspace,
      query: feedbackFilter,
      returns: feedbackCount,
    },
    async call => countFeedback(db, scopeOf(call), call.query),
  ),
]
