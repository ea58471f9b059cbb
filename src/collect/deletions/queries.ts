import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'

/** Which of these identities of a source were deleted and may not come back. */
export async function findDeleted(
  db: Db,
  scope: Scope,
  sourceId: number,
  identities: string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ identity: string }>`select replace(identity::text, '-', '') as identity from deletion
    where workspace_id = ${scope.workspaceId} and source_id = ${sourceId} and lifted_at is null and identity = any(${identities}::uuid[])`.execute(
    db,
  )
  return new Set(rows.map(row => row.identity))
}

/** Deleted pieces, newest first, at most 50; those before an id. */
export async function listDeletions(db: Db, scope: Scope, before: number | undefined) {
  return db
    .selectFrom('deletion as d')
    .innerJoin('source as s', join =>
      join.onRef('s.workspaceId', '=', 'd.workspaceId').onRef('s.id', '=', 'd.sourceId'),
    )
    .leftJoin('user as u', 'u.id', 'd.deletedBy')
    .select(['d.id', 's.name as source', 'd.reason', 'd.words', 'u.name as by', 'd.deletedAt', 'd.liftedAt'])
    .where('d.workspaceId', '=', scope.workspaceId)
    .$if(before !== undefined, query => query.where('d.id', '<', before ?? 0))
    .orderBy('d.id', 'desc')
    .limit(50)
    .execute()
}
