import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import type { Scope } from '../members/scope.ts'
import type { SegmentInput } from './schema.ts'

/** Keeps a segment under its name: a new one, or another definition of the one given. Throws `segment-name-taken`. */
export async function keepSegment(
  db: Db,
  scope: Scope,
  { name, conditions }: SegmentInput,
  id: number | null,
): Promise<number> {
  const { workspaceId, userId } = scope
  const row = { name, conditions: JSON.stringify(conditions) }
  const write = (trx: Db) =>
    id === null
      ? trx
          .insertInto('segment')
          .values({ workspaceId, ...row, memberId: userId })
          .returning('id')
          .executeTakeFirst()
      : trx
          .updateTable('segment')
          .set(row)
          .where('workspaceId', '=', workspaceId)
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirst()
  const keep = db.transaction().execute(async trx => {
    const kept = await write(trx)
    if (kept === undefined) throw notFound('segment')
    await record(trx, scope, 'segment.kept', { segmentId: kept.id, name })
    return kept.id
  })
  return keep.catch(error => {
    if ((error as { code?: string }).code !== UNIQUE) throw error
    throw new Problem('segment-name-taken', `There is already a segment named ${name}. Choose another name.`, {
      status: 409,
      params: { name },
    })
  })
}

const UNIQUE = '23505'

export async function dropSegment(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const { numDeletedRows } = await trx
      .deleteFrom('segment')
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw notFound('segment')
    await record(trx, scope, 'segment.dropped', { segmentId: id })
  })
}
