import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'

export async function findRetention(db: Db, scope: Scope): Promise<number | null> {
  const row = await db
    .selectFrom('retention')
    .select('months')
    .where('workspaceId', '=', scope.workspaceId)
    .executeTakeFirst()
  return row?.months ?? null
}

/** Workspaces that keep feedback for so many months alone. */
export async function listRetentions(db: Db) {
  return db.selectFrom('retention').select(['workspaceId', 'months']).orderBy('workspaceId').execute()
}

const older = (scope: Scope, months: number) =>
  sql`workspace_id = ${scope.workspaceId} and sorted_at < now() - make_interval(months => ${months})`

/** Pieces said (or, where nobody knows when, received) before so many months ago. */
export async function countOlder(db: Db, scope: Scope, months: number): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from feedback where ${older(scope, months)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Ids of the oldest of them. */
export async function listOlder(db: Db, scope: Scope, months: number, limit: number): Promise<number[]> {
  const { rows } = await sql<{
    id: number
  }>`select id from feedback where ${older(scope, months)} order by sorted_at, id limit ${limit}`.execute(db)
  return rows.map(row => row.id)
}
