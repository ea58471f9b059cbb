import { z } from '@hono/zod-openapi'
import { type FeedbackFilter, feedbackQuery } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import type { Scope } from '../../people/members/scope.ts'
import { listIds } from '../../route/inbox/queries.ts'
import { markAllRead, markPieces, takeMarkBack } from '../../route/unread/commands.ts'
import { MOST_MARKED, markBack, markedView, unreadInput } from '../../route/unread/schema.ts'

const workspace = z.object({ workspace: z.string() })
const UNREAD = '/workspaces/:workspace/unread'

/** What a member has read is theirs: everybody marks for themselves, and a program has read nothing. */
export const markingEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path: UNREAD,
      policy: 'viewer',
      key: 'none',
      summary: 'Mark pieces read or unread for oneself, or read what passes a filter',
      params: workspace,
      body: unreadInput,
      returns: markedView,
    },
    async call => {
      const scope = scopeOf(call)
      const { body } = call
      if ('filter' in body) return markPassing(db, scope, body)
      const changed = await markPieces(db, scope, [...new Set(body.ids.map(Number))], body.unread)
      return { changed: changed.length, back: { ids: body.unread ? [] : changed.map(String), upTo: null } }
    },
  ),
  endpoint(
    {
      method: 'post',
      path: `${UNREAD}/return`,
      policy: 'viewer',
      key: 'none',
      summary: 'Take marking read back',
      params: workspace,
      body: markBack,
    },
    async call => takeMarkBack(db, scopeOf(call), call.body),
  ),
]

/** Everything is one mark; what a filter narrows is marked piece by piece, the newest MOST_MARKED. */
async function markPassing(db: Db, scope: Scope, { filter, upTo }: { filter: FeedbackFilter; upTo?: string }) {
  const last = upTo === undefined ? undefined : Number(upTo)
  const { unread: _, ...narrow } = filter
  if (Object.values(narrow).every(value => value === undefined)) return markAllRead(db, scope, last)
  const passing = await listIds(db, scope, { ...feedbackQuery.parse({}), ...narrow, unread: 'yes' }, MOST_MARKED)
  const ids = last === undefined ? passing : passing.filter(id => id <= last)
  const changed = ids.length === 0 ? [] : await markPieces(db, scope, ids, false)
  return { changed: changed.length, back: { ids: changed.map(String), upTo: null } }
}
