import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../members/scope.ts'
import type { ChoreKind, Chores } from './schema.ts'

/** Writes down that long work is to be done; the caller puts its job into the queue in the same transaction. Returns its id. */
export async function askChore<K extends ChoreKind>(
  trx: Db,
  scope: Scope,
  { kind, about, total = 0 }: { kind: K; about: Chores[K]; total?: number },
): Promise<number> {
  const { id } = await trx
    .insertInto('chore')
    .values({
      workspaceId: scope.workspaceId,
      kind,
      about: JSON.stringify(about),
      askedBy: scope.userId,
      total,
      finishedAt: null,
      problem: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(trx, scope, 'chore.asked', { choreId: id, kind })
  return id
}

/** Notes how far a chore has come, counted from its beginning. */
export async function noteChore(
  db: Db,
  scope: Scope,
  id: number,
  { done, total }: { done: number; total?: number },
): Promise<void> {
  await db
    .updateTable('chore')
    .set(total === undefined ? { done } : { done, total })
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Ends a chore, with what went wrong where it could not be done. */
export async function finishChore(
  db: Db,
  scope: Scope,
  id: number,
  problem: { code: string; params: Record<string, string | number>; message: string } | null,
): Promise<void> {
  await db.transaction().execute(async trx => {
    const { rows } = await sql<{ kind: string }>`
      update chore set finished_at = now(), problem = ${problem === null ? null : JSON.stringify(problem)}::jsonb,
        done = case when ${problem === null} then greatest(done, total) else done end
      where workspace_id = ${scope.workspaceId} and id = ${id} and finished_at is null returning kind`.execute(trx)
    for (const { kind } of rows) await record(trx, scope, 'chore.finished', { choreId: id, kind })
  })
}
