import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'
import type { RefusalInput } from './schema.ts'

/** Keeps that a member says no to a suggested topic; returns the id by which that is taken back. */
export async function refuseTopic(db: Db, scope: Scope, { language, words }: RefusalInput): Promise<number> {
  return db.transaction().execute(async trx => {
    const { id } = await trx
      .insertInto('topicRefusal')
      .values({ workspaceId: scope.workspaceId, language, words, refusedBy: scope.userId })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(trx, scope, 'topic.refused', { refusalId: id, words })
    return id
  })
}

/** Lets a refused topic be suggested again. Throws `not-found` where it is suggested already. */
export async function takeRefusalBack(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const taken = await trx
      .updateTable('topicRefusal')
      .set({ takenBackBy: scope.userId, takenBackAt: new Date() })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .where('takenBackAt', 'is', null)
      .returning('words')
      .executeTakeFirst()
    if (taken === undefined) throw notFound('refusal')
    await record(trx, scope, 'topic.refusal-taken-back', { refusalId: id, words: taken.words })
  })
}
