import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { type BulkTransaction, copyLine } from '../../db/transaction.ts'
import type { Scope } from '../../people/members/scope.ts'
import { findDeleted } from '../deletions/queries.ts'
import { countedOf, findKnown } from './queries.ts'
import {
  answeredAt,
  attributesOf,
  type Counted,
  FEEDBACK_COLUMNS,
  type Filing,
  facetsOf,
  feedbackValues,
  type Place,
  type Settled,
  searchable,
} from './record.ts'
import { type Settlement, settleBatch } from './settle.ts'
import type { Standing } from './standing.ts'
import { facetToken, foundBy } from './tokens.ts'

/** What storing a batch did, and the counted columns before and after, for the tallies. */
export interface Stored extends Settlement {
  before: Counted[]
  after: Counted[]
}

export interface Batch {
  sourceId: number
  importId: number | null
  rows: Settled[]
  /** Tells who said each of the new pieces; asked once a batch, in its transaction. */
  customersOf: (fresh: Settled[]) => Promise<(number | null)[]>
  /** Lays what members said of readings over those of pieces that were said anew; asked once a batch, which holds them. */
  correctedOf: (revised: { id: number; settled: Settled }[]) => Promise<{ id: number; settled: Settled }[]>
}

/** Stores a batch: new pieces by COPY, changed ones with their history. One source is written by one transaction at a time. */
export async function storeBatch({ trx, copy }: BulkTransaction, scope: Scope, batch: Batch): Promise<Stored> {
  await sql`select pg_advisory_xact_lock(${scope.workspaceId}, ${batch.sourceId})`.execute(trx)
  const deleted = await findDeleted(
    trx,
    scope,
    batch.sourceId,
    batch.rows.map(row => row.identity),
  )
  const rows = deleted.size === 0 ? batch.rows : batch.rows.filter(row => !deleted.has(row.identity))
  const known = await findKnown(trx, scope, batch.sourceId, rows)
  const ids = await takeIds(trx, rows.filter(row => !known.has(row.identity)).length)
  const settlement = settleBatch(rows, known, () => ids.pop() ?? 0)
  // A row that a member deleted is known, and nothing of it is taken.
  settlement.unchanged += batch.rows.length - rows.length
  const touched = [...new Set([...settlement.update, ...settlement.replies].map(it => it.id))].filter(
    id => !settlement.insert.some(it => it.id === id),
  )
  const before = await countedOf(trx, scope, touched)
  const receivedAt = new Date()
  const customers = await batch.customersOf(settlement.insert.map(it => it.settled))
  const place = (id: number, at: number) => ({
    workspaceId: scope.workspaceId,
    id,
    sourceId: batch.sourceId,
    importId: batch.importId,
    customerId: customers[at] ?? null,
    receivedAt,
  })
  if (settlement.insert.length > 0) await copy('feedback', FEEDBACK_COLUMNS, linesOf(settlement, place))
  await keepHistory(trx, scope, batch, settlement)
  for (const { id, settled } of await batch.correctedOf(settlement.update))
    await revise(trx, scope, { id, settled, sourceId: batch.sourceId })
  await fileAnswers(
    trx,
    scope,
    settlement.replies.map(({ id, settled }) => ({ id, at: answeredAt(settled.piece) })),
  )
  const after = settlement.insert
    .map(({ id, settled }) => countedFrom(id, batch.sourceId, settled))
    .concat(await countedOf(trx, scope, touched))
  return { ...settlement, before, after }
}

function* linesOf({ insert }: Settlement, place: (id: number, at: number) => Place): Generator<string> {
  for (const [at, { id, settled }] of insert.entries()) yield copyLine(feedbackValues(settled, place(id, at)))
}

const countedFrom = (id: number, sourceId: number, { piece, aliasId, filing }: Settled): Counted => ({
  id,
  sourceId,
  aliasId,
  saidAt: piece.saidAt === null ? null : new Date(piece.saidAt),
  rating: piece.rating?.value ?? null,
  version: piece.version,
  language: filing.language,
  sentiment: filing.sentiment,
  tone: filing.tone,
  topics: filing.topics,
  answered: piece.reply !== null,
  waived: false,
})

/** Ids in descending order, so that pop() hands them out ascending. */
async function takeIds(trx: Db, count: number): Promise<number[]> {
  if (count === 0) return []
  const { rows } = await sql<{
    id: number
  }>`select nextval('feedback_id') as id from generate_series(1, ${count})`.execute(trx)
  return rows.map(row => row.id).sort((a, b) => b - a)
}

async function keepHistory(trx: Db, scope: Scope, { importId }: Batch, { past }: Settlement): Promise<void> {
  for (const { id, settled, late } of past) {
    if (settled === null) {
      await sql`insert into feedback_revision (workspace_id, feedback_id, import_id, content_hash, title, verbatim, rating, rating_min, rating_max, version, attributes, edited_at)
        select workspace_id, id, ${importId}::int, content_hash, title, verbatim, rating, rating_min, rating_max, version, attributes, edited_at
        from feedback where workspace_id = ${scope.workspaceId} and id = ${id}`.execute(trx)
      continue
    }
    const { piece, contentHash } = settled
    await trx
      .insertInto('feedbackRevision')
      .values({
        workspaceId: scope.workspaceId,
        feedbackId: id,
        importId,
        contentHash,
        late,
        attributes: attributesOf(piece),
        title: piece.title,
        verbatim: piece.verbatim,
        version: piece.version,
        rating: piece.rating?.value ?? null,
        ratingMin: piece.rating?.min ?? null,
        ratingMax: piece.rating?.max ?? null,
        editedAt: piece.editedAt === null ? null : new Date(piece.editedAt),
      })
      .execute()
  }
}

async function revise(
  trx: Db,
  scope: Scope,
  { id, settled, sourceId }: { id: number; settled: Settled; sourceId: number },
): Promise<void> {
  const { piece, contentHash, aliasId, filing } = settled
  const { importId, tags } = await trx
    .selectFrom('feedback')
    .select(['importId', 'tags'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const rating = piece.rating?.value ?? null
  await trx
    .updateTable('feedback')
    .set({
      contentHash,
      aliasId,
      title: piece.title,
      verbatim: piece.verbatim,
      rating,
      ratingMin: piece.rating?.min ?? null,
      ratingMax: piece.rating?.max ?? null,
      version: piece.version,
      attributes: attributesOf(piece),
      editedAt: new Date(piece.editedAt ?? piece.saidAt ?? Date.now()),
      ...(piece.reply === null ? {} : { answeredAt: answeredAt(piece) }),
      ...filingColumns(filing),
      foundBy: foundBy(
        searchable(piece),
        facetsOf({ sourceId, importId, aliasId, rating, tags, version: piece.version, filing }),
      ),
    })
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

const filingColumns = ({ topics, polarities, ...filing }: Filing) => ({ ...filing, topics, polarities })

/**
 * Files new readings of pieces. One that was said anew meanwhile already has its own of the same edition and keeps it, unless the
 * caller holds the pieces (`always`). Returns the counted columns before and after.
 */
export async function refile(
  trx: Db,
  scope: Scope,
  filings: { id: number; filing: Filing }[],
  { always = false } = {},
): Promise<{ before: Counted[]; after: Counted[] }> {
  const ids = filings.map(it => it.id)
  const before = await countedOf(trx, scope, ids)
  const rows = await trx
    .selectFrom('feedback')
    .select(['id', 'sourceId', 'importId', 'aliasId', 'rating', 'tags', 'version', 'title', 'verbatim'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(filings.map(it => [it.id, it.filing]))
  const values = rows.flatMap(row => {
    const filing = byId.get(row.id)
    return filing ? [{ id: row.id, filing, foundBy: foundBy(searchable(row), facetsOf({ ...row, filing })) }] : []
  })
  const json = JSON.stringify(values.map(({ id, filing, foundBy: found }) => ({ id, ...filing, found })))
  await sql`update feedback f set language = n.language, sentiment = n.sentiment, score = n.score, confidence = n.confidence, tone = n.tone, sarcasm = n.sarcasm,
      topics = n.topics, polarities = n.polarities, edition = n.edition, found_by = n.found::tsvector
    from jsonb_to_recordset(${json}::jsonb) as n(id bigint, language text, sentiment text, score real, confidence real, tone text, sarcasm boolean, topics text[], polarities smallint[], edition int, found text)
    where f.workspace_id = ${scope.workspaceId} and f.id = n.id and (f.edition <> n.edition or ${always})`.execute(trx)
  return { before, after: await countedOf(trx, scope, ids) }
}

/** Marks pieces as answered at a moment, or as unanswered again (null). An answer closes what was reopened. */
export async function fileAnswers(trx: Db, scope: Scope, answers: { id: number; at: Date | null }[]): Promise<void> {
  if (answers.length === 0) return
  await sql`update feedback f set answered_at = n.at, reopened_at = null
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as n(id bigint, at timestamptz)
    where f.workspace_id = ${scope.workspaceId} and f.id = n.id`.execute(trx)
}

/** How a piece stands after it was assigned, finished, reopened or tagged. */
export type Restood = { id: number } & Omit<Standing, 'answered' | 'ours'>

/** Files who looks after pieces and whether they are done. */
export async function fileStanding(trx: Db, scope: Scope, restood: Restood[]): Promise<void> {
  const json = JSON.stringify(restood.map(({ tags: _, ...it }) => it))
  await sql`update feedback f set owner_id = n."ownerId", waived_at = n."waivedAt", reopened_at = n."reopenedAt"
    from jsonb_to_recordset(${json}::jsonb) as n(id bigint, "ownerId" text, "waivedAt" timestamptz, "reopenedAt" timestamptz)
    where f.workspace_id = ${scope.workspaceId} and f.id = n.id`.execute(trx)
}

/** Puts a tag on pieces or takes it off, in the row and among what it is found by. */
export async function fileTag(
  trx: Db,
  scope: Scope,
  { ids, tag, on }: { ids: number[]; tag: number; on: boolean },
): Promise<void> {
  const token = facetToken.tag(tag)
  const change = on
    ? sql`tags = array_append(tags, ${tag}::int), found_by = found_by || ${`'${token}'`}::tsvector`
    : sql`tags = array_remove(tags, ${tag}::int), found_by = ts_delete(found_by, ${token})`
  await sql`update feedback set ${change} where workspace_id = ${scope.workspaceId} and id = any(${ids}::bigint[])`.execute(
    trx,
  )
}

/** Puts one tag in the place of another wherever it is; how many pieces had it. */
export async function replaceTag(trx: Db, scope: Scope, { from, into }: { from: number; into: number }) {
  const [old, now] = [facetToken.tag(from), `'${facetToken.tag(into)}'`]
  const { numAffectedRows } = await sql`update feedback
    set tags = array_append(array_remove(array_remove(tags, ${from}::int), ${into}::int), ${into}::int), found_by = ts_delete(found_by, ${old}) || ${now}::tsvector
    where workspace_id = ${scope.workspaceId} and tags <> '{}' and ${from}::int = any(tags)`.execute(trx)
  return Number(numAffectedRows ?? 0)
}

/** Removes pieces with their history and replies. Returns what was counted of them. */
export async function remove(trx: Db, scope: Scope, ids: number[]): Promise<Counted[]> {
  const before = await countedOf(trx, scope, ids)
  if (ids.length > 0)
    await trx.deleteFrom('feedback').where('workspaceId', '=', scope.workspaceId).where('id', 'in', ids).execute()
  return before
}

/** Puts back the wording each piece had before an import changed it, and forgets what that import added to its history. Its reading is then out of date. */
export async function restoreWordings(trx: Db, scope: Scope, importId: number, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update feedback f set content_hash = r.content_hash, title = r.title, verbatim = r.verbatim, rating = r.rating, rating_min = r.rating_min,
      rating_max = r.rating_max, version = r.version, attributes = r.attributes, edited_at = r.edited_at, edition = 0
    from (select distinct on (feedback_id) * from feedback_revision
      where workspace_id = ${scope.workspaceId} and import_id = ${importId} and not late and feedback_id = any(${ids}::bigint[]) order by feedback_id, id) r
    where f.workspace_id = ${scope.workspaceId} and f.id = r.feedback_id`.execute(trx)
  await trx
    .deleteFrom('feedbackRevision')
    .where('workspaceId', '=', scope.workspaceId)
    .where('importId', '=', importId)
    .where('feedbackId', 'in', ids)
    .execute()
}

/** Files pieces under who said them; null takes them out again. */
export async function fileUnder(
  trx: Db,
  scope: Scope,
  filings: { id: number; customerId: number | null }[],
): Promise<void> {
  if (filings.length === 0) return
  const json = JSON.stringify(filings.map(({ id, customerId }) => ({ id, customer: customerId })))
  await sql`update feedback f set customer_id = n.customer from jsonb_to_recordset(${json}::jsonb) as n(id bigint, customer int)
    where f.workspace_id = ${scope.workspaceId} and f.id = n.id`.execute(trx)
}

/** Takes out of pieces, and of their history, everything that says who said them; the words stay. */
export async function unname(trx: Db, scope: Scope, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update feedback set author = null, author_id = null, author_email = null, url = null, attributes = null, customer_id = null
    where workspace_id = ${scope.workspaceId} and id = any(${ids}::bigint[])`.execute(trx)
  await sql`update feedback_revision set attributes = null
    where workspace_id = ${scope.workspaceId} and feedback_id = any(${ids}::bigint[])`.execute(trx)
}
