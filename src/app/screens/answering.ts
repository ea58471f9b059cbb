import { z } from '@hono/zod-openapi'
import { fileAnswers } from '../../collect/feedback/commands.ts'
import { countedOf } from '../../collect/feedback/queries.ts'
import { idSchema, replyView } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import type { Scope } from '../../people/members/scope.ts'
import { ZoneDays } from '../../platform/clock.ts'
import { answer, takeBack } from '../../respond/replies/commands.ts'
import { lastAnswers } from '../../respond/replies/queries.ts'
import { replyInput } from '../../respond/replies/schema.ts'
import { moveTally } from '../../share/dashboards/commands.ts'
import { loadPiece } from './one-feedback.ts'

const one = z.object({ workspace: z.string(), feedback: idSchema })
const PATH = '/workspaces/:workspace/feedback/:feedback'

/** The answers given to one piece. */
export const answeringEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path: `${PATH}/replies`,
      policy: 'member',
      key: 'reply',
      summary: 'Write down the reply; the piece is answered',
      params: one,
      body: replyInput,
      returns: replyView,
    },
    async call => {
      const scope = scopeOf(call)
      const { id } = await loadPiece(db, scope, call.params.feedback)
      const reply = await withTally(db, scope, id, trx => answer(trx, scope, id, call.body.text))
      return {
        id: String(reply),
        text: call.body.text,
        at: new Date().toISOString(),
        origin: 'written',
        member: call.caller.user?.name ?? null,
      }
    },
  ),
  endpoint(
    {
      method: 'delete',
      path: `${PATH}/replies/:reply`,
      policy: 'member',
      key: 'reply',
      summary: 'Take a written reply back',
      params: one.extend({ reply: idSchema }),
    },
    async call => {
      const scope = scopeOf(call)
      const { id } = await loadPiece(db, scope, call.params.feedback)
      await withTally(db, scope, id, trx => takeBack(trx, scope, id, Number(call.params.reply)))
    },
  ),
]

/** Changes replies of one piece; whether it counts as answered, and the tallies, follow in the same transaction. */
async function withTally<T>(db: Db, scope: Scope, id: number, change: (trx: Db) => Promise<T>): Promise<T> {
  return db.transaction().execute(async trx => {
    const before = await countedOf(trx, scope, [id])
    const result = await change(trx)
    await fileAnswers(trx, scope, await lastAnswers(trx, scope, [id]))
    await moveTally(trx, scope, new ZoneDays(scope.zone), { before, after: await countedOf(trx, scope, [id]) })
    return result
  })
}
