import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'
import type { TagView } from './schema.ts'

const live = (db: Db, scope: Scope) =>
  db
    .selectFrom('tag')
    .select(['id', 'name', 'color'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('deletedAt', 'is', null)

/** Tags by name. */
export async function listTags(db: Db, scope: Scope): Promise<TagView[]> {
  const rows = await live(db, scope).orderBy(sql`lower(name)`).execute()
  return rows.map(({ id, name, color }) => ({ id: String(id), name, color: color as TagView['color'] }))
}

/** Throws `not-found` for a tag that was deleted or belongs to another workspace. */
export async function checkTag(db: Db, scope: Scope, id: number): Promise<void> {
  if ((await live(db, scope).where('id', '=', id).executeTakeFirst()) === undefined) throw notFound('tag')
}

/** How many pieces have each tag, those of deleted tags among them. */
export async function countTagged(db: Db, scope: Scope): Promise<Map<number, number>> {
  // The condition is word for word that of the index.
  const { rows } = await sql<{ tag: number; count: number }>`
    select tag, count(*) as count from feedback, unnest(tags) tag
    where workspace_id = ${scope.workspaceId} and tags <> '{}' group by tag`.execute(db)
  return new Map(rows.map(({ tag, count }) => [tag, Number(count)]))
}
