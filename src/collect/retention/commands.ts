import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'

/** Decides how many months feedback is kept; null keeps it for ever. */
export async function setRetention(db: Db, scope: Scope, months: number | null): Promise<void> {
  await db.transaction().execute(async trx => {
    const set = { months: months ?? 0, setBy: scope.userId, setAt: new Date() }
    if (months === null) await trx.deleteFrom('retention').where('workspaceId', '=', scope.workspaceId).execute()
    else
      await trx
        .insertInto('retention')
        .values({ workspaceId: scope.workspaceId, ...set })
        .onConflict(clash => clash.column('workspaceId').doUpdateSet(set))
        .execute()
    await record(trx, scope, 'retention.changed', { months })
  })
}
