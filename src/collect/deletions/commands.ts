import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import type { DeletionInput } from './schema.ts'

/** Lets nobody store into a source until the transaction ends: what is deleted does not come in at the same moment. */
export async function holdSource(trx: Db, scope: Scope, sourceId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${scope.workspaceId}, ${sourceId})`.execute(trx)
}

/** Keeps who deleted a piece and why, and its identity, so that it does not come back; the piece itself is the caller's to remove. */
export async function keepDeletion(
  trx: Db,
  scope: Scope,
  { feedbackId, reason, words }: DeletionInput & { feedbackId: number },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into deletion (workspace_id, source_id, identity, reason, words, deleted_by)
    select workspace_id, source_id, identity, ${reason}, ${words === '' ? null : words}, ${scope.userId} from feedback
    where workspace_id = ${scope.workspaceId} and id = ${feedbackId} returning id`.execute(trx)
  const id = rows[0]?.id
  if (id === undefined) throw notFound('feedback')
  await record(trx, scope, 'feedback.deleted', { deletionId: id, feedbackId, reason })
  return id
}

/** Lets a deleted piece come back with the next import that holds it. Throws `deletion-lifted` when that was allowed before. */
export async function liftDeletion(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const found = await trx
      .selectFrom('deletion')
      .select('liftedAt')
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (found === undefined) throw notFound('deletion')
    if (found.liftedAt !== null)
      throw new Problem('deletion-lifted', 'This piece may come back already.', { status: 409 })
    await trx
      .updateTable('deletion')
      .set({ liftedAt: new Date(), liftedBy: scope.userId })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .execute()
    await record(trx, scope, 'deletion.lifted', { deletionId: id })
  })
}
