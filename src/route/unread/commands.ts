import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'
import { countUnread, findMark, newestId, unreadAmong, unreadCondition } from './queries.ts'
import type { MarkBack } from './schema.ts'

/** More pieces read one by one than this are worth moving the mark for. */
const MANY_READ = 2000

/** What is here at somebody's first look at a list that holds anything counts as read; what comes later is unread until they open it. */
export async function beginUnread(db: Db, scope: Scope): Promise<void> {
  if (scope.userId === null || (await findMark(db, scope)) !== undefined) return
  const upTo = await newestId(db, scope)
  if (upTo === null) return
  await db
    .insertInto('unreadMark')
    .values({ workspaceId: scope.workspaceId, memberId: scope.userId, upTo })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/**
 * Marks pieces read or unread for whoever asks, and returns those that were otherwise. No event: what somebody has read is theirs alone.
 * Throws `not-found` when none of the pieces is here.
 */
export async function markPieces(db: Db, scope: Scope, ids: number[], unread: boolean): Promise<number[]> {
  return db.transaction().execute(async trx => {
    await beginUnread(trx, scope)
    const mark = await holdMark(trx, scope)
    return setPieces(trx, scope, { ids, unread, mark })
  })
}

async function setPieces(
  trx: Db,
  scope: Scope,
  { ids, unread, mark }: { ids: number[]; unread: boolean; mark: number },
): Promise<number[]> {
  const here = await theirs(trx, scope, ids)
  if (here.length === 0) throw notFound('feedback')
  const before = await unreadAmong(trx, scope, here)
  const changed = here.filter(id => before.has(id) !== unread)
  if (changed.length === 0) return []
  await sql`insert into unread_exception (workspace_id, member_id, feedback_id, unread)
    select ${scope.workspaceId}, ${scope.userId}, id, ${unread} from unnest(${changed}::bigint[]) id
    on conflict (workspace_id, member_id, feedback_id) do update set unread = excluded.unread`.execute(trx)
  if (!unread) await fold(trx, scope, mark)
  return changed
}

/** Customers' pieces of this workspace among these, kept from going until the transaction ends. */
async function theirs(trx: Db, scope: Scope, ids: number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from feedback where workspace_id = ${scope.workspaceId} and id = any(${ids}::bigint[]) and not ours order by id for key share`.execute(
    trx,
  )
  return rows.map(row => row.id)
}

/** Moves the mark over what was read one by one, once that is much and outnumbers the unread among it: so exceptions stay few. */
async function fold(trx: Db, scope: Scope, mark: number): Promise<void> {
  const { rows } = await sql<{ count: number; last: number }>`
    select count(*)::int as count, max(feedback_id) as last from unread_exception
    where workspace_id = ${scope.workspaceId} and member_id = ${scope.userId} and not unread and feedback_id > ${mark}::bigint`.execute(
    trx,
  )
  const { count, last } = rows[0] ?? { count: 0, last: 0 }
  if (count <= MANY_READ) return
  const { rows: left } = await sql<{ id: number }>`
    select id from feedback where workspace_id = ${scope.workspaceId} and id > ${mark}::bigint and id <= ${last}::bigint
      and ${await unreadCondition(trx, scope)} limit ${count + 1}`.execute(trx)
  if (left.length > count) return
  await sql`insert into unread_exception (workspace_id, member_id, feedback_id, unread)
    select ${scope.workspaceId}, ${scope.userId}, id, true from unnest(${left.map(it => it.id)}::bigint[]) id
    on conflict do nothing`.execute(trx)
  await moveMark(trx, scope, last)
  await forgetRead(trx, scope, last)
}

/** Marks everything up to a piece read, in a few rows however many they are. Returns how to take that back. */
export async function markAllRead(
  db: Db,
  scope: Scope,
  upTo: number | undefined,
): Promise<{ changed: number; back: MarkBack }> {
  return db.transaction().execute(async trx => {
    await beginUnread(trx, scope)
    const mark = await holdMark(trx, scope)
    const end = Math.min(upTo ?? Number.MAX_SAFE_INTEGER, (await newestId(trx, scope)) ?? 0)
    const changed = await countUnread(trx, scope, end)
    const { rows: kept } = await sql<{ id: number }>`
      delete from unread_exception where workspace_id = ${scope.workspaceId} and member_id = ${scope.userId} and unread and feedback_id <= ${end}::bigint
      returning feedback_id as id`.execute(trx)
    // What was read one by one above the former mark stays known, so that taking this back is exact.
    if (end > mark) {
      await forgetRead(trx, scope, mark)
      await moveMark(trx, scope, end)
    }
    return { changed, back: { ids: kept.map(({ id }) => String(id)), upTo: end > mark ? String(mark) : null } }
  })
}

/** Takes marking read back: the mark goes down to where it was, and pieces that had been unread are so again. */
export async function takeMarkBack(db: Db, scope: Scope, { ids, upTo }: MarkBack): Promise<void> {
  await db.transaction().execute(async trx => {
    await beginUnread(trx, scope)
    const held = await holdMark(trx, scope)
    const mark = Math.min(held, upTo === null ? held : Number(upTo))
    await moveMark(trx, scope, mark)
    if (ids.length > 0) await setPieces(trx, scope, { ids: ids.map(Number), unread: true, mark })
  })
}

/** The mark, so that two windows of one member change it one after the other. Throws `not-found` where there is no feedback at all. */
async function holdMark(trx: Db, { workspaceId, userId }: Scope): Promise<number> {
  const { upTo } = await trx
    .selectFrom('unreadMark')
    .select('upTo')
    .where('workspaceId', '=', workspaceId)
    .where('memberId', '=', userId ?? '')
    .forUpdate()
    .executeTakeFirstOrThrow(() => notFound('feedback'))
  return upTo
}

const moveMark = (trx: Db, { workspaceId, userId }: Scope, upTo: number) =>
  trx
    .updateTable('unreadMark')
    .set({ upTo })
    .where('workspaceId', '=', workspaceId)
    .where('memberId', '=', userId ?? '')
    .execute()

const forgetRead = (trx: Db, scope: Scope, upTo: number) =>
  sql`delete from unread_exception where workspace_id = ${scope.workspaceId} and member_id = ${scope.userId} and not unread and feedback_id <= ${upTo}::bigint`.execute(
    trx,
  )
