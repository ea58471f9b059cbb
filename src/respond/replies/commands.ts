import type { Db } from '../../db/connection.ts'
import { type BulkTransaction, copyLine } from '../../db/transaction.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'

export interface FoundReply {
  feedbackId: number
  text: string
  at: Date | null
}

/** Keeps replies that stood in an import; a piece has one found reply, and a newer text takes its place. */
export async function keepFound(
  { trx, copy }: BulkTransaction,
  scope: Scope,
  importId: number | null,
  found: { fresh: FoundReply[]; again: FoundReply[] },
): Promise<void> {
  const again = found.again.map(reply => reply.feedbackId)
  if (again.length > 0)
    await trx
      .deleteFrom('reply')
      .where('workspaceId', '=', scope.workspaceId)
      .where('origin', '=', 'found')
      .where('feedbackId', 'in', again)
      .execute()
  const lines = [...found.fresh, ...found.again].map(({ feedbackId, text, at }) =>
    copyLine([scope.workspaceId, feedbackId, 'found', text, at, importId]),
  )
  if (lines.length > 0)
    await copy('reply', ['workspace_id', 'feedback_id', 'origin', 'text', 'said_at', 'import_id'], lines)
}

/** Writes down what was answered; the piece counts as answered from then on. Returns the reply's id. */
export async function answer(trx: Db, scope: Scope, feedbackId: number, text: string): Promise<number> {
  const { id } = await trx
    .insertInto('reply')
    .values({
      workspaceId: scope.workspaceId,
      feedbackId,
      origin: 'written',
      text,
      saidAt: new Date(),
      memberId: scope.userId,
      importId: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(trx, scope, 'feedback.answered', { feedbackId, replyId: id })
  return id
}

/** Takes a written reply back; one that was found in a file stays. */
export async function takeBack(trx: Db, scope: Scope, feedbackId: number, replyId: number): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('reply')
    .where('workspaceId', '=', scope.workspaceId)
    .where('feedbackId', '=', feedbackId)
    .where('id', '=', replyId)
    .where('origin', '=', 'written')
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound('reply')
  await record(trx, scope, 'feedback.answer-taken-back', { feedbackId, replyId })
}
