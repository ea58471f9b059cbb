import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import type { TopicView } from './schema.ts'
import { mergeTaxonomy } from './taxonomy.ts'

/** The workspace's topics: the defaults with its own changes over them, and its own. */
export async function listTopics(db: Db, scope: Scope): Promise<TopicView[]> {
  const rows = await db
    .selectFrom('topic')
    .select(['id', 'area', 'label', 'seeds', 'active'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('id')
    .execute()
  return mergeTaxonomy(rows as Omit<TopicView, 'origin'>[])
}

export interface Edition {
  edition: number
  engine: string
  total: number
  done: number
  startedAt: Date
  finishedAt: Date | null
}

/** The edition readings are made under now; undefined before the first. */
export async function findEdition(db: Db, scope: Scope): Promise<Edition | undefined> {
  return db
    .selectFrom('reread')
    .select(['edition', 'engine', 'total', 'done', 'startedAt', 'finishedAt'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('edition', 'desc')
    .executeTakeFirst()
}

/** How many pieces still carry a reading of another edition. */
export async function countUnread(db: Db, scope: Scope, edition: number): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from feedback where workspace_id = ${scope.workspaceId} and edition <> ${edition}`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
