import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'
import type { SiteAnswerInput } from './schema.ts'

/** Says that the site answers a question; returns the id of that. */
export async function markAnswered(
  db: Db,
  scope: Scope,
  { question, language, url }: SiteAnswerInput,
): Promise<number> {
  return db.transaction().execute(async trx => {
    const { id } = await trx
      .insertInto('siteAnswer')
      .values({ workspaceId: scope.workspaceId, question, language, url, markedBy: scope.userId })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(trx, scope, 'question.marked-answered', { siteAnswerId: id, name: question })
    return id
  })
}

/** Takes back that the site answers a question. Throws `not-found` when that is done already. */
export async function takeBackAnswered(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const { question } = await trx
      .updateTable('siteAnswer')
      .set({ undoneAt: new Date(), undoneBy: scope.userId })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .where('undoneAt', 'is', null)
      .returning('question')
      .executeTakeFirstOrThrow(() => notFound('site-answer'))
    await record(trx, scope, 'question.mark-undone', { siteAnswerId: id, name: question })
  })
}
