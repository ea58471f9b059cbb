import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'

/** Up to which piece everything counts as read for whoever asks; undefined before their first look, and for a program. */
export async function findMark(db: Db, { workspaceId, userId }: Scope): Promise<number | undefined> {
  if (userId === null) return undefined
  const mark = await db
    .selectFrom('unreadMark')
    .select('upTo')
    .where('workspaceId', '=', workspaceId)
    .where('memberId', '=', userId)
    .executeTakeFirst()
  return mark?.upTo
}

/**
 * A condition on rows with `id` and `ours`: unread for whoever asks. Each arm is a range or a few keys of the primary key,
 * so that the unread are found without walking the read.
 */
export async function unreadCondition(db: Db, scope: Scope): Promise<RawBuilder<unknown>> {
  const mark = await findMark(db, scope)
  if (mark === undefined) return sql`false`
  const mine = sql`workspace_id = ${scope.workspaceId} and member_id = ${scope.userId}`
  return sql`(id > ${mark}::bigint or id = any(array(select feedback_id from unread_exception where ${mine} and unread)))
    and not exists (select from unread_exception where ${mine} and feedback_id = id and not unread) and not ours`
}

/** Those of these pieces that are unread for whoever asks. */
export async function unreadAmong(db: Db, scope: Scope, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0 || scope.userId === null) return new Set()
  const { rows } = await sql<{ id: number }>`
    select id from feedback where workspace_id = ${scope.workspaceId} and id = any(${ids}::bigint[]) and ${await unreadCondition(db, scope)}`.execute(
    db,
  )
  return new Set(rows.map(row => row.id))
}

/** How many pieces up to this one are unread. */
export async function countUnread(db: Db, scope: Scope, upTo: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from feedback where workspace_id = ${scope.workspaceId} and id <= ${upTo}::bigint and ${await unreadCondition(db, scope)}`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** The piece stored last; null where there is none. */
export async function newestId(db: Db, { workspaceId }: Scope): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`
    select max(id) as id from feedback where workspace_id = ${workspaceId}`.execute(db)
  return rows[0]?.id ?? null
}
