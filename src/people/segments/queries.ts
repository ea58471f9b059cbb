import type { Db } from '../../db/connection.ts'
import { notFound } from '../../platform/errors.ts'
import type { Condition } from '../customers/schema.ts'
import type { Scope } from '../members/scope.ts'

export async function listSegments(db: Db, { workspaceId }: Scope) {
  const rows = await db
    .selectFrom('segment')
    .select(['id', 'name', 'conditions'])
    .where('workspaceId', '=', workspaceId)
    .orderBy('name')
    .execute()
  return rows.map(row => ({ ...row, conditions: row.conditions as Condition[] }))
}

/** Throws `not-found` for a segment of another workspace. */
export async function getSegment(db: Db, scope: Scope, id: number) {
  const segment = (await listSegments(db, scope)).find(it => it.id === id)
  if (segment === undefined) throw notFound('segment')
  return segment
}
