import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import type { SavedView } from './schema.ts'

/** The views somebody sees, those of the team and their own, in the order they were saved. */
export async function listViews(db: Db, scope: Scope): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('savedView')
    .select(['id', 'name', 'audience', 'filter', 'madeBy'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('removedAt', 'is', null)
    .where(where => where.or([where('audience', '=', 'team'), where('madeBy', '=', scope.userId)]))
    .orderBy('id')
    .execute()
  return rows.map(({ id, madeBy, ...view }) => ({
    ...view,
    id: String(id),
    own: madeBy !== null && madeBy === scope.userId,
  }))
}
