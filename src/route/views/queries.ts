import { sql } from 'kysely'
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

/** How many saved views of anybody ask for each tag. */
export async function countViewsByTag(db: Db, scope: Scope): Promise<Map<number, number>> {
  const { rows } = await sql<{ tag: string; count: number }>`
    select tag, count(*) as count from saved_view, jsonb_array_elements_text(coalesce(filter->'tag', '[]')) tag
    where workspace_id = ${scope.workspaceId} and removed_at is null group by tag`.execute(db)
  return new Map(rows.map(({ tag, count }) => [Number(tag), Number(count)]))
}
