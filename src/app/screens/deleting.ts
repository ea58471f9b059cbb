import { z } from '@hono/zod-openapi'
import { customersOf } from '../../collect/authors/queries.ts'
import { holdSource, keepDeletion, liftDeletion } from '../../collect/deletions/commands.ts'
import { listDeletions } from '../../collect/deletions/queries.ts'
import { deletionInput, deletionsQuery, deletionView } from '../../collect/deletions/schema.ts'
import { remove } from '../../collect/feedback/commands.ts'
import { idSchema } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { ZoneDays } from '../../platform/clock.ts'
import { moveTally } from '../../share/dashboards/commands.ts'
import { settleUnheard } from '../persons.ts'
import { loadPiece } from './one-feedback.ts'

const workspace = z.object({ workspace: z.string() })

/** Pieces that have no place here: their words go for good, their identity stays, so that no import brings them back. */
export const deletingEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/feedback/:feedback/deletion',
      policy: 'admin',
      summary: 'Delete a piece for good, with a reason',
      params: workspace.extend({ feedback: idSchema }),
      body: deletionInput,
      returns: z.object({ id: z.string() }),
    },
    async call => {
      const scope = scopeOf(call)
      const { sourceId } = await loadPiece(db, scope, call.params.feedback)
      return db.transaction().execute(async trx => {
        await holdSource(trx, scope, sourceId)
        const { id: feedbackId } = await loadPiece(trx, scope, call.params.feedback)
        const id = await keepDeletion(trx, scope, { feedbackId, ...call.body })
        const customers = await customersOf(trx, scope, [feedbackId])
        const before = await remove(trx, scope, [feedbackId])
        await settleUnheard(trx, scope, customers)
        await moveTally(trx, scope, new ZoneDays(scope.zone), { before, after: [] })
        return { id: String(id) }
      })
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/deletions',
      policy: 'admin',
      summary: 'Who deleted pieces, and why, newest first',
      params: workspace,
      query: deletionsQuery,
      returns: z.array(deletionView),
    },
    async call => {
      const { before } = call.query
      const rows = await listDeletions(db, scopeOf(call), before === undefined ? undefined : Number(before))
      return rows.map(({ id, deletedAt, liftedAt, ...rest }) => ({
        ...rest,
        id: String(id),
        at: deletedAt.toISOString(),
        lifted: liftedAt !== null,
      }))
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/deletions/:deletion/lifting',
      policy: 'admin',
      summary: 'Let a deleted piece come back with the next import that holds it',
      params: workspace.extend({ deletion: idSchema }),
    },
    async call => liftDeletion(db, scopeOf(call), Number(call.params.deletion)),
  ),
]
