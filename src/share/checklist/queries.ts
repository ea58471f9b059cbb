import { sql } from 'kysely'
import type { FeedbackFilter } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { passingAmong } from '../../people/customers/queries.ts'
import type { Condition } from '../../people/customers/schema.ts'
import type { Scope } from '../../people/members/scope.ts'
import { listIds } from '../../route/inbox/queries.ts'

/** A piece with what customers are divided by. */
export interface CheckedRow {
  id: number
  title: string
  verbatim: string
  language: string
  rating: number | null
  ratingMin: number | null
  ratingMax: number | null
  topics: string[]
  sourceId: number
  productId: number | null
  device: string | null
  country: string | null
  attributes: Record<string, string> | null
  personId: number | null
}

const PORTION = 500

interface Portion {
  rows: CheckedRow[]
  /** How many ids were asked for. */
  asked: number
}

/** Ids of pieces that pass a filter, the latest first. */
export async function listChecked(db: Db, scope: Scope, filter: FeedbackFilter, most: number): Promise<number[]> {
  return listIds(db, scope, { ...filter, order: 'newest', limit: 100 }, most)
}

/** Pieces by their ids, in portions and in the order of the ids; our own words and ratings alone are left out. */
export async function* eachChecked(db: Db, { workspaceId }: Scope, ids: readonly number[]): AsyncGenerator<Portion> {
  for (let from = 0; from < ids.length; from += PORTION) {
    const portion = ids.slice(from, from + PORTION)
    const { rows } = await sql<CheckedRow>`
      select f.id, f.title, f.verbatim, f.language, f.rating, f.rating_min, f.rating_max, f.topics, f.source_id, a.product_id, f.device, f.country,
        coalesce(f.attributes, '{}') || coalesce(c.attributes, '{}') || coalesce(c.own, '{}') as attributes, p.person_id
      from feedback f
      left join product_alias a on a.workspace_id = f.workspace_id and a.id = f.alias_id
      left join customer p on p.workspace_id = f.workspace_id and p.id = f.customer_id
      left join customer c on c.workspace_id = f.workspace_id and c.id = p.person_id
      where f.workspace_id = ${workspaceId} and f.id = any(${portion}::bigint[]) and not f.ours and f.title || f.verbatim <> ''`.execute(
      db,
    )
    const places = new Map(portion.map((id, place) => [id, place]))
    yield {
      rows: rows.sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0)),
      asked: portion.length,
    }
  }
}

interface Named {
  id: number
  conditions: Condition[]
}

/** To which segment each person of some pieces belongs; to the first, where to several. */
export async function segmentsOf(
  db: Db,
  scope: Scope,
  { rows, segments }: { rows: readonly CheckedRow[]; segments: readonly Named[] },
): Promise<Map<number, number>> {
  const persons = [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
  const found = new Map<number, number>()
  for (const { id, conditions } of persons.length === 0 ? [] : segments.toReversed())
    for (const person of await passingAmong(db, scope, persons, conditions)) found.set(person, id)
  return found
}

/** Events after which other words would be found, or the same under other names. */
const CHANGES = [
  'feedback.collected',
  'import.undone',
  'source.removed',
  'feedback.deleted',
  'deletion.lifted',
  'customer.erased',
  'customers.matched',
  'customers.match-turned',
  'customer.described',
  'segment.kept',
  'segment.dropped',
  'products.joined',
  'product.parted',
  'product.renamed',
  'reading.corrected',
  'correction.undone',
  'taxonomy.changed',
  'workspace.changed',
  'retention.changed',
]

/** The last event that may change what the checklist says; 0 before any. */
export async function lastChange(db: Db, { workspaceId }: Scope): Promise<number> {
  const row = await db
    .selectFrom('event')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('kind', 'in', CHANGES)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? 0
}

/** Questions that the site answers, as members said, the latest first. */
export async function listSiteAnswers(db: Db, { workspaceId }: Scope) {
  return db
    .selectFrom('siteAnswer as s')
    .leftJoin('user as u', 'u.id', 's.markedBy')
    .select(['s.id', 's.question', 's.language', 's.url', 's.markedAt', 'u.name as by'])
    .where('s.workspaceId', '=', workspaceId)
    .where('s.undoneAt', 'is', null)
    .orderBy('s.id', 'desc')
    .limit(500)
    .execute()
}
