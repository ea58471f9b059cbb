import { z } from '@hono/zod-openapi'
import {
  arrivalsQuery,
  feedbackArrivals,
  feedbackCount,
  feedbackFilter,
  feedbackPage,
  feedbackQuery,
} from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { beginUnread } from '../unread/commands.ts'
import { newestId, unreadAmong } from '../unread/queries.ts'
import { countArrivals, countFeedback, listFeedback } from './queries.ts'

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
    async call => {
      const scope = scopeOf(call)
      await beginUnread(db, scope)
      // Asked before the page: what comes between the two is told as new rather than never.
      const newest = await newestId(db, scope)
      const { items, next } = await listFeedback(db, scope, call.query)
      const unread = await unreadAmong(
        db,
        scope,
        items.map(item => Number(item.id)),
      )
      return {
        items: items.map(item => ({ ...item, unread: unread.has(Number(item.id)) })),
        next,
        newest: newest === null ? null : String(newest),
      }
    },
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
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/feedback/arrivals',
      policy: 'viewer',
      summary: 'How many pieces that pass a filter were stored after one',
      params: workspace,
      query: arrivalsQuery,
      returns: feedbackArrivals,
    },
    async call => countArrivals(db, scopeOf(call), call.query),
  ),
]
