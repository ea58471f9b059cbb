import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'

/** What customers said in pieces, in the order of the ids; our own words are left out. */
export async function listSaid(db: Db, { workspaceId }: Scope, ids: number[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('feedback')
    .select(['id', 'title', 'verbatim', 'author'])
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', ids)
    .where('ours', '=', false)
    .execute()
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
