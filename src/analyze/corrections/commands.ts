import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { Problem } from '../../platform/errors.ts'
import { getCorrection } from './queries.ts'
import type { CorrectionInput } from './schema.ts'

/**
 * Writes down what a member says a part of a reading is, in the caller's transaction, which holds the piece. `is` is the value
 * of the part now. Returns null where it is so already; throws `correction-outdated` where the member saw something else.
 */
export async function sayCorrection(
  trx: Db,
  scope: Scope,
  { feedbackId, is, input }: { feedbackId: number; is: string | null; input: CorrectionInput },
): Promise<number | null> {
  const { part, topic, was, now } = input
  if (is === now) return null
  if (is !== was)
    throw new Problem(
      'correction-outdated',
      'This part of the reading was changed meanwhile. Look at it again, and correct it if it is still wrong.',
      { status: 409 },
    )
  const { id } = await trx
    .insertInto('correction')
    .values({ workspaceId: scope.workspaceId, feedbackId, part, topic, was, now, correctedBy: scope.userId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(trx, scope, 'reading.corrected', { feedbackId, correctionId: id, part })
  return id
}

/** Takes a correction back, in the caller's transaction. Throws `correction-undone` when it was taken back before. */
export async function undoCorrection(
  trx: Db,
  scope: Scope,
  { feedbackId, id }: { feedbackId: number; id: number },
): Promise<void> {
  const { undoneAt } = await getCorrection(trx, scope, { feedbackId, id })
  if (undoneAt !== null)
    throw new Problem('correction-undone', 'This correction was undone already; nothing has changed.', { status: 409 })
  await trx
    .updateTable('correction')
    .set({ undoneAt: new Date(), undoneBy: scope.userId })
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
  await record(trx, scope, 'correction.undone', { feedbackId, correctionId: id })
}
