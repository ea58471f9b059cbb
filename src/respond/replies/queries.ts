import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'

/** Replies to one piece, oldest first. */
export async function listReplies(db: Db, scope: Scope, feedbackId: number) {
  return db
    .selectFrom('reply')
    .select(['id', 'text', 'saidAt', 'origin', 'memberId'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('feedbackId', '=', feedbackId)
    .orderBy('id')
    .execute()
}

/** When a piece was last answered, or null. */
export async function lastAnswer(db: Db, scope: Scope, feedbackId: number): Promise<Date | null> {
  const replies = await listReplies(db, scope, feedbackId)
  const moments = replies.map(reply => reply.saidAt ?? new Date())
  return moments.length === 0 ? null : new Date(Math.max(...moments.map(Number)))
}
