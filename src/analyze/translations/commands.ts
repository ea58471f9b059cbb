import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import type { Wanted } from './queries.ts'

/** Keeps a translation beside its piece; of two made at once the first stays, and of a piece gone meanwhile none. */
export async function keepTranslation(
  db: Db,
  scope: Scope,
  { feedbackId, target, said, text, model }: Wanted & { text: string; model: string },
): Promise<void> {
  const { workspaceId, userId } = scope
  await db.transaction().execute(async trx => {
    const piece = await trx
      .selectFrom('feedback')
      .select('id')
      .where('workspaceId', '=', workspaceId)
      .where('id', '=', feedbackId)
      .forKeyShare()
      .executeTakeFirst()
    if (piece === undefined) return
    await trx
      .insertInto('translation')
      .values({ workspaceId, feedbackId, target, said, text, model, askedBy: userId })
      .onConflict(clash => clash.columns(['workspaceId', 'feedbackId', 'target', 'said']).doNothing())
      .execute()
  })
}

/** Forgets what was translated of pieces: of somebody erased nothing stays that may name them. */
export async function forgetTranslations(trx: Db, { workspaceId }: Scope, feedbackIds: number[]): Promise<void> {
  if (feedbackIds.length === 0) return
  await trx
    .deleteFrom('translation')
    .where('workspaceId', '=', workspaceId)
    .where('feedbackId', 'in', feedbackIds)
    .execute()
}
