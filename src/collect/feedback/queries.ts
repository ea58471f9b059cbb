import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import type { Counted, Settled } from './record.ts'
import type { Known } from './settle.ts'

/** What is stored of the identities of a batch. History is fetched only for those whose words differ. */
export async function findKnown(db: Db, scope: Scope, sourceId: number, rows: Settled[]): Promise<Map<string, Known>> {
  const identities = rows.map(row => row.identity)
  const { rows: found } = await sql<{ id: number; identity: string; contentHash: string; at: Date | null }>`
    select id, replace(identity::text, '-', '') as identity, replace(content_hash::text, '-', '') as content_hash, coalesce(edited_at, said_at) as at
    from feedback where workspace_id = ${scope.workspaceId} and source_id = ${sourceId} and identity = any(${identities}::uuid[])`.execute(
    db,
  )
  const known = new Map<string, Known>()
  for (const { identity, at, ...rest } of found)
    known.set(identity, { ...rest, at: at?.getTime() ?? null, history: new Set(), reply: null })
  if (known.size > 0) await addPast(db, scope, { rows, known })
  return known
}

async function addPast(
  db: Db,
  scope: Scope,
  { rows, known }: { rows: Settled[]; known: Map<string, Known> },
): Promise<void> {
  const byId = new Map([...known.values()].map(it => [it.id, it]))
  const differing = rows.flatMap(row => {
    const before = known.get(row.identity)
    return before && before.contentHash !== row.contentHash ? [before.id] : []
  })
  const answering = rows
    .flatMap(row => (row.piece.reply === null ? [] : [known.get(row.identity)?.id ?? 0]))
    .filter(id => id > 0)
  if (differing.length > 0) {
    const { rows: past } = await sql<{ feedbackId: number; contentHash: string }>`
      select feedback_id, replace(content_hash::text, '-', '') as content_hash from feedback_revision
      where workspace_id = ${scope.workspaceId} and feedback_id = any(${differing}::bigint[])`.execute(db)
    for (const { feedbackId, contentHash } of past) byId.get(feedbackId)?.history.add(contentHash)
  }
  if (answering.length > 0) {
    const { rows: replies } = await sql<{ feedbackId: number; text: string }>`
      select feedback_id, text from reply where workspace_id = ${scope.workspaceId} and origin = 'found' and feedback_id = any(${answering}::bigint[])`.execute(
      db,
    )
    for (const { feedbackId, text } of replies) {
      const before = byId.get(feedbackId)
      if (before) before.reply = text
    }
  }
}

/** The columns that tallies count, of some pieces, which stay as they are for others until the transaction ends: else two changes at once would both be moved from the same before. */
export async function countedOf(db: Db, scope: Scope, ids: number[]): Promise<Counted[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Counted>`
    select id, source_id, alias_id, said_at, rating, version, language, sentiment, tone, topics, answered_at is not null as answered, answered_at is null and waived_at is not null as waived
    from feedback where workspace_id = ${scope.workspaceId} and id = any(${ids}::bigint[]) order by id for update`.execute(
    db,
  )
  return rows
}

/** Every piece's counted columns in id order, in steps of `size`: the recount that tallies must equal. */
export async function* everyCounted(db: Db, scope: Scope, size = 10_000): AsyncGenerator<Counted[]> {
  for (let last = 0; ; ) {
    const { rows } = await sql<Counted>`
      select id, source_id, alias_id, said_at, rating, version, language, sentiment, tone, topics, answered_at is not null as answered, answered_at is null and waived_at is not null as waived
      from feedback where workspace_id = ${scope.workspaceId} and id > ${last} order by id limit ${size}`.execute(db)
    if (rows.length === 0) return
    last = rows.at(-1)?.id ?? last
    yield rows
  }
}

/** Pieces with the names of their places and of who looks after them. */
export function rowsWithPlaces(db: Db, scope: Scope) {
  return db
    .selectFrom('feedback as f')
    .innerJoin('source as s', join =>
      join.onRef('s.workspaceId', '=', 'f.workspaceId').onRef('s.id', '=', 'f.sourceId'),
    )
    .leftJoin('productAlias as a', join =>
      join.onRef('a.workspaceId', '=', 'f.workspaceId').onRef('a.id', '=', 'f.aliasId'),
    )
    .leftJoin('product as p', join =>
      join.onRef('p.workspaceId', '=', 'a.workspaceId').onRef('p.id', '=', 'a.productId'),
    )
    .leftJoin('user as o', 'o.id', 'f.ownerId')
    .where('f.workspaceId', '=', scope.workspaceId)
    .select([
      'f.id',
      'f.sourceId',
      's.name as sourceName',
      's.channel',
      'p.id as productId',
      'p.name as productName',
      'f.saidAt',
      'f.saidPrecision',
      'f.ours',
      'f.rating',
      'f.ratingMin',
      'f.ratingMax',
      'f.title',
      'f.author',
      'f.language',
      'f.sentiment',
      'f.score',
      'f.confidence',
      'f.tone',
      'f.topics',
      'f.polarities',
      'f.answeredAt',
      'f.waivedAt',
      'f.reopenedAt',
      'f.ownerId',
      'o.name as ownerName',
      'f.tags',
    ])
}

/** Everything stored of one piece; undefined when this workspace has none of that id. */
export async function findFeedback(db: Db, scope: Scope, id: number) {
  return rowsWithPlaces(db, scope)
    .select([
      'f.verbatim',
      'f.importId',
      'f.customerId',
      'f.nativeId',
      'f.parentId',
      'f.url',
      'f.version',
      'f.device',
      'f.country',
      'f.editedAt',
      'f.attributes',
      'f.sarcasm',
    ])
    .where('f.id', '=', id)
    .executeTakeFirst()
}

export type StoredFeedback = NonNullable<Awaited<ReturnType<typeof findFeedback>>>

/** Earlier wordings, newest first. */
export async function listRevisions(db: Db, scope: Scope, id: number) {
  return db
    .selectFrom('feedbackRevision')
    .selectAll()
    .where('workspaceId', '=', scope.workspaceId)
    .where('feedbackId', '=', id)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** The piece it answers, its siblings and those that answer it, oldest first. `parentIdentity` names the piece it answers. */
export async function listThread(db: Db, scope: Scope, piece: StoredFeedback, parentIdentity: string | null) {
  const here = sql`workspace_id = ${scope.workspaceId} and source_id = ${piece.sourceId}`
  const { rows } = await sql<{ id: number; verbatim: string; ours: boolean; saidAt: Date | null }>`
    select id, verbatim, ours, said_at from feedback where id <> ${piece.id} and workspace_id = ${scope.workspaceId} and id in (
      select id from feedback where ${here} and parent_id is not null and parent_id in (${piece.nativeId}, ${piece.parentId})
      union select id from feedback where ${here} and identity = ${parentIdentity}::uuid
    ) order by sorted_at, id limit 100`.execute(db)
  return rows
}

/** The newest pieces with what a reader needs of them. */
export async function listNewest(db: Db, scope: Scope, limit: number) {
  return db
    .selectFrom('feedback')
    .select(['id', 'title', 'verbatim', 'rating', 'ratingMin', 'ratingMax', 'ours'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('sortedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Words to read again, in id order: pieces whose reading is of another edition, or those of one list. */
export async function listToRead(
  db: Db,
  scope: Scope,
  { edition, after: last, limit }: { edition: number; after: number; limit: number },
) {
  return db
    .selectFrom('feedback')
    .select(['id', 'title', 'verbatim', 'rating', 'ratingMin', 'ratingMax', 'ours'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '>', last)
    .where('edition', '<>', edition)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Ids an import brought (`inserted`) or changed, in steps. */
export async function listTouchedBy(db: Db, scope: Scope, importId: number, limit: number) {
  const inserted = await sql<{
    id: number
  }>`select id from feedback where workspace_id = ${scope.workspaceId} and import_id = ${importId} and found_by @@ ${`'=i${importId}'`}::tsquery limit ${limit}`.execute(
    db,
  )
  const changed = await db
    .selectFrom('feedbackRevision')
    .select('feedbackId')
    .distinct()
    .where('workspaceId', '=', scope.workspaceId)
    .where('importId', '=', importId)
    .limit(limit)
    .execute()
  return { inserted: inserted.rows.map(row => row.id), changed: changed.map(row => row.feedbackId) }
}

/** Our own words that an import brought, with the native id of what they answer, in id order. */
export async function listOurs(
  db: Db,
  scope: Scope,
  { sourceId, importId, after: last, limit }: { sourceId: number; importId: number; after: number; limit: number },
) {
  const { rows } = await sql<{ id: number; parentId: string; sortedAt: Date }>`
    select id, parent_id, sorted_at from feedback
    where workspace_id = ${scope.workspaceId} and source_id = ${sourceId} and parent_id is not null and import_id = ${importId} and ours and id > ${last}
    order by id limit ${limit}`.execute(db)
  return rows
}

/** Pieces nobody has answered yet, by identity. */
export async function findUnanswered(db: Db, scope: Scope, sourceId: number, identities: string[]) {
  const { rows } = await sql<{ id: number; identity: string }>`
    select id, replace(identity::text, '-', '') as identity from feedback
    where workspace_id = ${scope.workspaceId} and source_id = ${sourceId} and identity = any(${identities}::uuid[]) and answered_at is null and not ours`.execute(
    db,
  )
  return rows
}

/** Whole verbatims by id. */
export async function fullVerbatims(db: Db, scope: Scope, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('feedback')
    .select(['id', 'verbatim'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(row => [row.id, row.verbatim]))
}

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
  const { rows } = await sql<Cursor>`select ${PLACE} from feedback
    where workspace_id = ${scope.workspaceId} and customer_id = any(${customers}::int[]) and ${before}
    order by feedback.sorted_at desc, id desc limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const items = await itemsOf(
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
