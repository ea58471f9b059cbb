import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { type Cursor, facetsAsked, readCursor, writeCursor } from '../../collect/feedback/page.ts'
import { listItems } from '../../collect/feedback/queries.ts'
import type { FeedbackFilter, FeedbackItem, feedbackQuery } from '../../collect/feedback/schema.ts'
import { wordQuery } from '../../collect/feedback/tokens.ts'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { startOfDay } from '../../platform/clock.ts'
import { addDays } from '../../platform/days.ts'
import { newestId, unreadCondition } from '../unread/queries.ts'

type Query = z.infer<typeof feedbackQuery>

/** How many of the newest pieces are looked through one by one before the index is asked for all that match. */
const LOOK_THROUGH = 8000

/**
 * One page, newest or oldest first. A filter that many pieces pass fills the page from the newest few thousand; one that few pass
 * has few hits in the whole index. Either way the cost does not grow with the number of pieces.
 */
export async function listFeedback(
  db: Db,
  scope: Scope,
  query: Query,
): Promise<{ items: FeedbackItem[]; next: string | null }> {
  const places = await listPlaces(db, scope, query, query.limit + 1)
  const page = places.slice(0, query.limit)
  const items = await listItems(
    db,
    scope,
    page.map(it => it.id),
  )
  const last = page.at(-1)
  return { items, next: places.length > query.limit && last ? writeCursor(last) : null }
}

/** How many pieces that pass a filter were stored after one; nothing is looked through while none was. */
export async function countArrivals(db: Db, scope: Scope, filter: FeedbackFilter & { since: string }) {
  const newest = await newestId(db, scope)
  if (newest === null || newest <= Number(filter.since)) return { count: 0, capped: false }
  return countFeedback(db, scope, filter, 1000)
}

/** Ids of the first pieces that pass a filter, at most `limit`. */
export async function listIds(db: Db, scope: Scope, query: Query, limit: number): Promise<number[]> {
  return (await listPlaces(db, scope, query, limit)).map(it => it.id)
}

async function listPlaces(db: Db, scope: Scope, query: Query, wanted: number): Promise<Cursor[]> {
  const asked = await compile(db, scope, query)
  if (asked.nothing) return []
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor)
  const search = { scope, asked, query, cursor, wanted }
  if (asked.index !== null && (await isRare(db, scope, asked.index, wanted))) return askIndex(db, search)
  const places = await lookThrough(db, search)
  return places.length < wanted && isNarrow(asked) ? askIndex(db, search) : places
}

interface Asked {
  /** Conditions on the row itself, all but those the index alone can answer. */
  row: RawBuilder<unknown>
  /** Words and facets as a tsquery; null when neither was asked for. */
  index: string | null
  /** The same words looked for again in the text. */
  again: RawBuilder<unknown>
  /** Unread for whoever asks; null when that was not asked for. */
  unread: RawBuilder<unknown> | null
  nothing: boolean
}

async function compile(db: Db, scope: Scope, filter: FeedbackFilter): Promise<Asked> {
  const aliases = filter.product ? await aliasesOf(db, scope, filter.product) : []
  const words = filter.q ? wordQuery(filter.q) : null
  const tags = filter.tag ? await liveTags(db, scope, filter.tag) : []
  const facets = facetsAsked(filter, { aliases, tags })
  const conditions = [correctedIn(scope, filter.corrected)]
  // These are word for word the conditions of partial indexes.
  if (filter.answered === 'no') conditions.push(sql`answered_at is null and waived_at is null and not ours`)
  if (filter.answered === 'yes') conditions.push(sql`answered_at is not null`)
  if (filter.done === 'no')
    conditions.push(sql`waived_at is null and (answered_at is null or reopened_at is not null) and not ours`)
  if (filter.done === 'yes')
    conditions.push(sql`(waived_at is not null or (answered_at is not null and reopened_at is null))`)
  if (filter.owner) conditions.push(ownedBy(scope, filter.owner))
  if (filter.mentions) conditions.push(mentioning(scope))
  if (filter.from)
    conditions.push(sql`sorted_at >= ${new Date(startOfDay(filter.from, scope.zone))} and said_at is not null`)
  if (filter.to)
    conditions.push(sql`sorted_at < ${new Date(startOfDay(addDays(filter.to, 1), scope.zone))} and said_at is not null`)
  const again = (words?.recheck ?? []).map(
    term => sql`strpos(replace(lower(normalize(title || ' ' || verbatim, NFKC)), '’', ''''), ${term}) > 0`,
  )
  const index = [words?.tsquery, facets].filter(part => part !== undefined && part !== null).join(' & ')
  return {
    row: sql.join(conditions, sql` and `),
    index: index === '' ? null : index,
    again: again.length === 0 ? sql`true` : sql.join(again, sql` and `),
    unread: await unreadAsked(db, scope, filter),
    nothing: filter.q !== undefined && filter.q !== '' && words === null,
  }
}

/** Is there an index of what is asked, words and facets or the unread? */
const isNarrow = (asked: Asked) => asked.index !== null || asked.unread !== null

/** Conditions that an index answers, or that are asked of few rows. */
function matching({ index, again, unread }: Asked): RawBuilder<unknown> {
  const found = index === null ? sql`true` : sql`found_by @@ ${index}::tsquery and ${again}`
  return unread === null ? found : sql`${found} and ${unread}`
}

const unreadAsked = async (db: Db, scope: Scope, { unread }: FeedbackFilter) =>
  unread === undefined ? null : unreadCondition(db, scope)

interface Search {
  scope: Scope
  asked: Asked
  query: Query
  cursor: Cursor | null
  wanted: number
}

const directionOf = (query: Query) => (query.order === 'oldest' ? sql`asc` : sql`desc`)

function after({ cursor, query }: Search): RawBuilder<unknown> {
  if (cursor === null) return sql`true`
  const side = query.order === 'oldest' ? sql`>` : sql`<`
  return sql`(sorted_at, id) ${side} (${cursor.sortedAt}::timestamptz, ${cursor.id}::bigint)`
}

const PLACE = sql`to_char(sorted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sorted_at, id`

/** Would looking through find not even a third of what is wanted? The planner's guess is coarse, and costs no look at a row. */
async function isRare(db: Db, { workspaceId }: Scope, index: string, wanted: number): Promise<boolean> {
  const expected = async (condition: RawBuilder<unknown>) => {
    const { rows } = await sql<Record<string, [{ Plan: { 'Plan Rows': number } }]>>`
      explain (format json) select from feedback where workspace_id = ${workspaceId} and ${condition}`.execute(db)
    return Object.values(rows[0] ?? {})[0]?.[0].Plan['Plan Rows'] ?? 1
  }
  const [hits, all] = await Promise.all([expected(sql`found_by @@ ${index}::tsquery`), expected(sql`true`)])
  return (hits / all) * LOOK_THROUGH < wanted / 3
}

async function lookThrough(db: Db, search: Search): Promise<Cursor[]> {
  const { scope, asked, query, wanted } = search
  const direction = directionOf(query)
  const bound = isNarrow(asked) ? sql`limit ${LOOK_THROUGH}` : sql``
  const { rows } = await sql<Cursor>`
    select ${PLACE} from (
      select sorted_at, id, found_by, title, verbatim, ours from feedback
      where workspace_id = ${scope.workspaceId} and ${asked.row} and ${after(search)}
      order by sorted_at ${direction}, id ${direction} ${bound}
    ) newest where ${matching(asked)} limit ${wanted}`.execute(db)
  return rows
}

async function askIndex(db: Db, search: Search): Promise<Cursor[]> {
  const { scope, asked, query, wanted } = search
  const direction = directionOf(query)
  // Materialized: otherwise the planner may walk the whole order, hoping for early hits.
  const { rows } = await sql<Cursor>`
    with hit as materialized (
      select sorted_at, id from feedback
      where workspace_id = ${scope.workspaceId} and ${matching(asked)} and ${asked.row} and ${after(search)}
    ) select ${PLACE} from hit order by hit.sorted_at ${direction}, id ${direction} limit ${wanted}`.execute(db)
  return rows
}

/** How many pieces pass a filter, of all or of those stored after one, counted up to `cap`. */
export async function countFeedback(
  db: Db,
  scope: Scope,
  filter: FeedbackFilter & { since?: string },
  cap = 10_000,
): Promise<{ count: number; capped: boolean }> {
  const asked = await compile(db, scope, filter)
  if (asked.nothing) return { count: 0, capped: false }
  const since = filter.since === undefined ? sql`true` : sql`id > ${filter.since}::bigint`
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from feedback where workspace_id = ${scope.workspaceId} and ${since} and ${asked.row} and ${matching(asked)} limit ${cap + 1}) passing`.execute(
    db,
  )
  const count = rows[0]?.count ?? 0
  return { count: Math.min(count, cap), capped: count > cap }
}

function ownedBy({ userId }: Scope, owners: string[]): RawBuilder<unknown> {
  const ids = owners.filter(one => one !== 'nobody').map(one => (one === 'me' ? (userId ?? '') : one))
  const owned = sql`owner_id = any(${ids}::text[])`
  if (!owners.includes('nobody')) return owned
  return ids.length === 0 ? sql`owner_id is null and not ours` : sql`(owner_id is null or ${owned}) and not ours`
}

/** An array is looked up before the plan is made: few pieces are mentioned, and they are found by their ids. */
const mentioning = ({ workspaceId, userId }: Scope): RawBuilder<unknown> => sql`id = any(array(
  select m.feedback_id from note_mention m join note n on n.workspace_id = m.workspace_id and n.id = m.note_id
  where m.workspace_id = ${workspaceId} and m.member_id = ${userId ?? ''} and n.removed_at is null))`

/** By their ids as well: what members correct is little beside all there is. */
function correctedIn({ workspaceId }: Scope, parts: readonly string[] | undefined): RawBuilder<unknown> {
  if (parts === undefined) return sql`true`
  const asked = parts.includes('any') ? sql`` : sql`and part = any(${parts}::text[])`
  return sql`id = any(array(select feedback_id from correction where workspace_id = ${workspaceId} and undone_at is null ${asked}))`
}

async function liveTags(db: Db, scope: Scope, tags: string[]): Promise<number[]> {
  const rows = await db
    .selectFrom('tag')
    .select('id')
    .where('workspaceId', '=', scope.workspaceId)
    .where('deletedAt', 'is', null)
    .where('id', 'in', tags.map(Number))
    .execute()
  return rows.map(row => row.id)
}

async function aliasesOf(db: Db, scope: Scope, products: string[]): Promise<number[]> {
  const rows = await db
    .selectFrom('productAlias')
    .select('id')
    .where('workspaceId', '=', scope.workspaceId)
    .where('productId', 'in', products.map(Number))
    .execute()
  return rows.map(row => row.id)
}
