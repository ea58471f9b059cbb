import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import type { BoardChange, BoardInput } from './schema.ts'

/** Makes a board; returns its id. */
export async function makeBoard(db: Db, scope: Scope, { name, audience, charts }: BoardInput): Promise<number> {
  return db.transaction().execute(async trx => {
    const { id } = await trx
      .insertInto('board')
      .values({
        workspaceId: scope.workspaceId,
        name,
        audience,
        charts: JSON.stringify(charts),
        madeBy: scope.userId,
        changedBy: scope.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(trx, scope, 'board.made', { boardId: id, name })
    return id
  })
}

/** Changes a board. Throws `board-changed-meanwhile` when somebody changed it since the version named, `not-found` when it is not theirs to see. */
export async function changeBoard(db: Db, scope: Scope, id: number, change: BoardChange): Promise<void> {
  await db.transaction().execute(async trx => {
    const { version, madeBy } = await holdBoard(trx, scope, id)
    if (version !== change.version)
      throw new Problem(
        'board-changed-meanwhile',
        'Somebody else changed this board meanwhile. Copy what you need, load it again and repeat your change.',
        { status: 409 },
      )
    // A board taken from the team must not vanish for the one who made it.
    if (change.audience === 'mine' && madeBy !== scope.userId)
      throw new Problem('board-of-another', 'Only who made a board can take it back from the team.', { status: 403 })
    await trx
      .updateTable('board')
      .set({
        name: change.name,
        audience: change.audience,
        charts: JSON.stringify(change.charts),
        version: version + 1,
        changedBy: scope.userId,
        changedAt: new Date(),
      })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .execute()
    await record(trx, scope, 'board.changed', { boardId: id, name: change.name })
  })
}

/** Puts a board away. Throws `not-found` when it is not theirs to see, or gone. */
export async function removeBoard(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const { name } = await holdBoard(trx, scope, id)
    await setAside(trx, scope, id, { removedAt: new Date(), removedBy: scope.userId })
    await record(trx, scope, 'board.removed', { boardId: id, name })
  })
}

/** Brings back a board that was put away. Throws `not-found` when there is none. */
export async function bringBackBoard(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const { name, removedAt } = await holdBoard(trx, scope, id, true)
    if (removedAt === null) throw notFound('board')
    await setAside(trx, scope, id, { removedAt: null, removedBy: null })
    await record(trx, scope, 'board.brought-back', { boardId: id, name })
  })
}

const setAside = (
  trx: Db,
  scope: Scope,
  id: number,
  removal: { removedAt: Date | null; removedBy: string | null },
): Promise<unknown> =>
  trx.updateTable('board').set(removal).where('workspaceId', '=', scope.workspaceId).where('id', '=', id).execute()

/** The board, locked until the transaction ends; another member's own board is not there. */
async function holdBoard(trx: Db, scope: Scope, id: number, removedToo = false) {
  const board = await trx
    .selectFrom('board')
    .select(['name', 'version', 'madeBy', 'removedAt'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .where(where => where.or([where('audience', '=', 'team'), where('madeBy', '=', scope.userId)]))
    .forUpdate()
    .executeTakeFirst()
  if (board === undefined || (board.removedAt !== null && !removedToo)) throw notFound('board')
  return board
}
