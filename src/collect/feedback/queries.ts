import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { presentItem } from './present.ts'
import type { Counted, Settled } from './record.ts'
import type { FeedbackItem } from './schema.ts'
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
      select feedback_id, text from reply where workspace_id = ${scope.workspaceId} and origin = 'found' and replaced_by is null and feedback_id = any(${answering}::bigint[])`.execute(
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
function rowsWithPlaces(db: Db, scope: Scope) {
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

/** Pieces that some of our own words among these answer. */
export async function parentsOf(db: Db, scope: Scope, ids: number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct p.id from feedback o join feedback p on p.workspace_id = o.workspace_id and p.source_id = o.source_id and p.native_id = o.parent_id
    where o.workspace_id = ${scope.workspaceId} and o.id = any(${ids}::bigint[]) and o.ours`.execute(db)
  return rows.map(row => row.id)
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

/** These pieces as a list shows them, in the order of the ids; those that are not here are left out. */
export async function listItems(db: Db, scope: Scope, ids: number[]): Promise<FeedbackItem[]> {
  if (ids.length === 0) return []
  const rows = await rowsWithPlaces(db, scope)
    .select(sql<string>`left(f.verbatim, 400)`.as('verbatim'))
    .where('f.id', 'in', ids)
    .execute()
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => {
    const row = byId.get(id)
    return row ? [presentItem(row)] : []
  })
}

/** The same pieces with their whole verbatims, of which a list shows the beginning. */
export async function withWholeVerbatims(db: Db, scope: Scope, items: FeedbackItem[]): Promise<FeedbackItem[]> {
  if (items.length === 0) return []
  const rows = await db
    .selectFrom('feedback')
    .select(['id', 'verbatim'])
    .where('workspaceId', '=', scope.workspaceId)
    .where(
      'id',
      'in',
      items.map(item => Number(item.id)),
    )
    .execute()
  const verbatims = new Map(rows.map(row => [String(row.id), row.verbatim]))
  return items.map(item => ({ ...item, verbatim: verbatims.get(item.id) ?? '' }))
}
