import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { type Cursor, readCursor, writeCursor } from '../feedback/page.ts'
import { listItems } from '../feedback/queries.ts'
import type { FeedbackItem } from '../feedback/schema.ts'

/** The customers some pieces are filed under. */
export async function customersOf(db: Db, scope: Scope, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ customerId: number }>`select distinct customer_id from feedback
    where workspace_id = ${scope.workspaceId} and id = any(${ids}::bigint[]) and customer_id is not null`.execute(db)
  return rows.map(row => row.customerId)
}

interface SaidBy {
  customerId: number
  pieces: number
  lastAt: Date
  name: string | null
  attributes: Record<string, string>
}

/** What the pieces filed under each customer tell of them; those without a piece are left out. */
export async function saidBy(db: Db, scope: Scope, customers: number[]): Promise<SaidBy[]> {
  if (customers.length === 0) return []
  const { rows } = await sql<SaidBy>`
    with said as materialized (
      select customer_id, id, sorted_at, author, coalesce(attributes, '{}') || jsonb_build_object('country', country, 'device', device, 'language', nullif(language, 'und')) as attributes
      from feedback where workspace_id = ${scope.workspaceId} and customer_id = any(${customers}::int[])
    ), described as (
      select customer_id, jsonb_object_agg(a.key, a.value order by sorted_at, id) as attributes
      from said, jsonb_each_text(attributes) a where a.value <> '' and length(a.value) <= 200 group by customer_id
    )
    select s.customer_id, count(*)::int as pieces, max(sorted_at) as last_at,
      (array_agg(author order by sorted_at desc, id desc) filter (where author is not null))[1] as name, coalesce(d.attributes, '{}') as attributes
    from said s left join described d on d.customer_id = s.customer_id group by s.customer_id, d.attributes`.execute(db)
  return rows
}

interface AuthorRow {
  authorId: string | null
  authorEmail: string | null
  sourceId: number
  /** Profile of the import that brought it; null when it came otherwise. */
  profile: string | null
}

/** As whom the pieces filed under customers were written, each way once. */
export async function listAuthors(
  db: Db,
  scope: Scope,
  customers: number[],
): Promise<(AuthorRow & { customerId: number })[]> {
  if (customers.length === 0) return []
  const { rows } = await sql<AuthorRow & { customerId: number }>`
    select distinct f.customer_id, f.author_id, f.author_email, f.source_id, i.profile from feedback f
    left join import i on i.workspace_id = f.workspace_id and i.id = f.import_id
    where f.workspace_id = ${scope.workspaceId} and f.customer_id = any(${customers}::int[])`.execute(db)
  return rows
}

/** Earlier pieces that name somebody and have no customer yet, in id order, held until the transaction ends. */
export async function listUnfiled(db: Db, scope: Scope, { after: last, limit }: { after: number; limit: number }) {
  const { rows } = await sql<
    AuthorRow & {
      id: number
      author: string | null
      sortedAt: Date
      country: string | null
      device: string | null
      language: string
      attributes: Record<string, string> | null
    }
  >`
    select f.id, f.author, f.author_id, f.author_email, f.sorted_at, f.country, f.device, f.language, f.attributes, f.source_id, i.profile from feedback f
    left join import i on i.workspace_id = f.workspace_id and i.id = f.import_id
    where f.workspace_id = ${scope.workspaceId} and f.id > ${last} and f.customer_id is null and not f.ours
      and (f.author_id is not null or f.author_email is not null)
    order by f.id limit ${limit} for update of f`.execute(db)
  return rows
}

/** One page of what customers said on any channel, newest first. */
export async function listSaidBy(
  db: Db,
  scope: Scope,
  { customers, cursor, limit }: { customers: number[]; cursor: string | undefined; limit: number },
): Promise<{ items: FeedbackItem[]; next: string | null }> {
  const place = cursor === undefined ? null : readCursor(cursor)
  const before =
    place === null ? sql`true` : sql`(sorted_at, id) < (${place.sortedAt}::timestamptz, ${place.id}::bigint)`
  const { rows } = await sql<Cursor>`
    select to_char(sorted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sorted_at, id from feedback
    where workspace_id = ${scope.workspaceId} and customer_id = any(${customers}::int[]) and ${before}
    order by feedback.sorted_at desc, id desc limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const items = await listItems(
    db,
    scope,
    page.map(it => it.id),
  )
  return { items, next: rows.length > limit && last ? writeCursor(last) : null }
}

/** What customers said, in figures. */
export async function countSaidBy(db: Db, scope: Scope, customers: number[]) {
  const of = sql`f.workspace_id = ${scope.workspaceId} and f.customer_id = any(${customers}::int[])`
  const [whole, sentiments, channels, ratings] = await Promise.all([
    sql<{ firstAt: Date | null; answered: number }>`
      select min(said_at) as first_at, count(answered_at)::int as answered from feedback f where ${of}`.execute(db),
    sql<{ sentiment: string; count: number }>`
      select sentiment, count(*)::int as count from feedback f where ${of} and sentiment is not null group by 1`.execute(
      db,
    ),
    sql<{ source: string; channel: string; count: number }>`
      select s.name as source, s.channel, count(*)::int as count from feedback f
      join source s on s.workspace_id = f.workspace_id and s.id = f.source_id where ${of} group by 1, 2 order by 3 desc limit 20`.execute(
      db,
    ),
    sql<{ month: string; min: number; max: number; mean: number; count: number }>`
      select * from (select to_char(f.said_at at time zone ${scope.zone}, 'YYYY-MM-01') as month, f.rating_min as min, f.rating_max as max, avg(f.rating)::float8 as mean, count(*)::int as count
      from feedback f where ${of} and f.rating is not null and f.said_at is not null group by 1, 2, 3 order by 1 desc limit 120) latest order by month`.execute(
      db,
    ),
  ])
  return {
    firstAt: whole.rows[0]?.firstAt ?? null,
    answered: whole.rows[0]?.answered ?? 0,
    sentiments: Object.fromEntries(sentiments.rows.map(row => [row.sentiment, row.count])),
    channels: channels.rows,
    ratings: ratings.rows,
  }
}

interface TraceRow {
  customerId: number | null
  id: number
  author: string | null
  sortedAt: Date
  productId: number | null
  attributes: Record<string, string> | null
}

/** When, about what and with which other columns customers spoke; the newest few of each. */
export async function listTraces(db: Db, scope: Scope, customers: number[]): Promise<TraceRow[]> {
  const { rows } = await sql<TraceRow>`
    select f.customer_id, f.id, f.author, f.sorted_at, a.product_id, f.attributes
    from unnest(${customers}::int[]) as n(id)
    cross join lateral (select * from feedback where workspace_id = ${scope.workspaceId} and customer_id = n.id order by sorted_at desc limit 20) f
    left join product_alias a on a.workspace_id = f.workspace_id and a.id = f.alias_id`.execute(db)
  return rows
}

/** Pieces of nobody known, whose author's name begins with one of these letters, among those said around some moments. */
export async function listNameless(
  db: Db,
  scope: Scope,
  { initials, from, to }: { initials: string[]; from: Date; to: Date },
): Promise<TraceRow[]> {
  const { rows } = await sql<TraceRow>`
    select null::int as customer_id, f.id, f.author, f.sorted_at, a.product_id, f.attributes from (
      select * from (
        select id, workspace_id, author, sorted_at, alias_id, attributes, customer_id, ours from feedback
        where workspace_id = ${scope.workspaceId} and sorted_at between ${from} and ${to} order by sorted_at desc limit 20000
      ) around where customer_id is null and not ours and left(lower(author), 1) = any(${initials}::text[]) limit 500
    ) f left join product_alias a on a.workspace_id = f.workspace_id and a.id = f.alias_id`.execute(db)
  return rows
}

interface NamedRow extends AuthorRow {
  id: number
  author: string | null
  identity: string
  customerId: number | null
}

const NAMED = sql`f.id, f.author, f.author_id, f.author_email, f.source_id, f.customer_id, replace(f.identity::text, '-', '') as identity, i.profile
  from feedback f left join import i on i.workspace_id = f.workspace_id and i.id = f.import_id`

/** Every piece of some customers, with what it says of who said it; held until the transaction ends. */
export async function listNamedOf(trx: Db, scope: Scope, customers: number[]): Promise<NamedRow[]> {
  if (customers.length === 0) return []
  const { rows } = await sql<NamedRow>`select ${NAMED} where f.workspace_id = ${scope.workspaceId}
    and f.customer_id = any(${customers}::int[]) order by f.id for update of f`.execute(trx)
  return rows
}

/** Every piece that says something of who said it, in id order. */
export async function listNamed(db: Db, scope: Scope, { after: last, limit }: { after: number; limit: number }) {
  const { rows } = await sql<NamedRow>`select ${NAMED} where f.workspace_id = ${scope.workspaceId} and f.id > ${last}
    order by f.id limit ${limit}`.execute(db)
  return rows
}
