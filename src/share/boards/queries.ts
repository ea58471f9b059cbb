import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import type { BoardView, PlacedChart } from './schema.ts'

/** The boards somebody sees: those of the team and their own, in the order they were made. */
export async function listBoards(db: Db, scope: Scope): Promise<BoardView[]> {
  const rows = await db
    .selectFrom('board')
    .select(['id', 'name', 'audience', 'charts', 'version'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('removedAt', 'is', null)
    .where(where => where.or([where('audience', '=', 'team'), where('madeBy', '=', scope.userId)]))
    .orderBy('id')
    .execute()
  return rows.map(({ id, charts, ...board }) => ({ ...board, id: String(id), charts: charts as PlacedChart[] }))
}
