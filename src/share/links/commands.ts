import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import { hashToken, newToken } from '../../people/invitations/token.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'
import { getOwnBoard, listLinks } from './queries.ts'
import type { LinkInput } from './schema.ts'

const DAY = 86_400_000

/** Opens a board to whoever holds the token, which is returned and kept nowhere. Throws `not-found` when the board is not theirs to see. */
export async function shareBoard(
  db: Db,
  scope: Scope,
  { board: id, asked, annotated, days }: LinkInput,
): Promise<{ id: number; token: string }> {
  const token = newToken()
  return db.transaction().execute(async trx => {
    const board = await getOwnBoard(trx, scope, id)
    const made = await trx
      .insertInto('boardLink')
      .values({
        workspaceId: scope.workspaceId,
        board: board.id,
        asked: JSON.stringify(asked),
        annotated,
        tokenHash: hashToken(token),
        madeBy: scope.userId,
        expiresAt: days === null ? null : new Date(Date.now() + days * DAY),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(trx, scope, 'board.shared', { linkId: made.id, board: board.id, name: board.name ?? board.id })
    return { id: made.id, token }
  })
}

/** Makes a link lead nowhere, from the next request on. Throws `not-found` when it is not theirs to see. */
export async function revokeLink(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const link = (await listLinks(trx, scope)).find(one => one.id === String(id))
    if (link === undefined) throw notFound('link')
    const { numUpdatedRows } = await trx
      .updateTable('boardLink')
      .set({ revokedAt: new Date(), revokedBy: scope.userId })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw notFound('link')
    await record(trx, scope, 'board.unshared', { linkId: id, board: link.board, name: link.name ?? link.board })
  })
}
