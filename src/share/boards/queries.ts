import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { readyMadeBoards } from './ready-made.ts'
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
  return rows.map(present)
}

/** A board by its id or ready-made name, whoever asks; undefined when it is gone. */
export async function findBoard(db: Db, scope: Scope, id: string): Promise<BoardView | undefined> {
  const ready = readyMadeBoards().find(board => board.id === id)
  if (ready !== undefined || !/^\d{1,9}$/.test(id)) return ready
  const row = await db
    .selectFrom('board')
    .select(['id', 'name', 'audience', 'charts', 'version'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', Number(id))
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return row && present(row)
}

type Row = Omit<BoardView, 'id' | 'charts'> & { id: number; charts: object[] }

const present = ({ id, charts, ...board }: Row): BoardView => ({
  ...board,
  id: String(id),
  charts: charts as PlacedChart[],
})
