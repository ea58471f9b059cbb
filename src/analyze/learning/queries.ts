import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import type { ReadLanguage } from '../text/model.ts'

/** What readings are made with now: of each language the newest lesson on top of this engine that was not dropped. */
export async function listHeld(db: Db, scope: Scope, engine: string) {
  return db
    .selectFrom('lesson')
    .select(['id', 'language'])
    .distinctOn('language')
    .where('workspaceId', '=', scope.workspaceId)
    .where('engine', '=', engine)
    .where('delta', 'is not', null)
    .where('droppedAt', 'is', null)
    .orderBy('language')
    .orderBy('id', 'desc')
    .execute()
}

/** The bytes of these lessons. */
export async function deltasOf(db: Db, scope: Scope, ids: number[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('lesson')
    .select(['language', 'delta'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', 'in', ids)
    .execute()
}

/** What came of each time it learned, newest first; the newest hundred. */
export async function listLessons(db: Db, scope: Scope) {
  return db
    .selectFrom('lesson as l')
    .innerJoin('learning as g', join =>
      join.onRef('g.workspaceId', '=', 'l.workspaceId').onRef('g.id', '=', 'l.learningId'),
    )
    .leftJoin('user as u', 'u.id', 'l.droppedBy')
    .select(['l.id', 'l.language', 'l.ratings', 'l.corrections', 'l.measured', 'l.kind', 'l.droppedAt'])
    .select(['l.baseAccuracy', 'l.baseMacroF1', 'l.learnedAccuracy', 'l.learnedMacroF1'])
    .select(['g.finishedAt as at', 'u.name as droppedBy'])
    .where('l.workspaceId', '=', scope.workspaceId)
    .orderBy('l.id', 'desc')
    .limit(100)
    .execute()
}

/** The time it learned last, ended or under way. */
export async function findLearning(db: Db, scope: Scope, ended: boolean) {
  return db
    .selectFrom('learning')
    .selectAll()
    .where('workspaceId', '=', scope.workspaceId)
    .where('finishedAt', ended ? 'is not' : 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** Whether what it learned last was learned on top of another engine, and so holds no longer. */
export async function wasLearnedByAnother(db: Db, scope: Scope, engine: string): Promise<boolean> {
  const last = await findLearning(db, scope, true)
  if (last === undefined) return false
  const other = await db
    .selectFrom('lesson')
    .select('id')
    .where('workspaceId', '=', scope.workspaceId)
    .where('learningId', '=', last.id)
    .where('engine', '<>', engine)
    .executeTakeFirst()
  return other !== undefined
}

/** Workspaces where it was learning when the program stopped. */
export async function listLearning(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('learning').select('workspaceId').where('finishedAt', 'is', null).execute()
  return rows.map(row => row.workspaceId)
}

/** A rating that says good or bad, as the reader takes it (judgement.ts): at most 0.4 of its scale, at least 0.7. */
const SHARE = sql`(rating - rating_min) / nullif(rating_max - rating_min, 0)`
const CLEARLY_RATED = sql<boolean>`not ours and rating is not null and (${SHARE} <= 0.4 or ${SHARE} >= 0.7)`

/** Whether so many clearly rated pieces came in since. */
export async function hasRatedSince(db: Db, scope: Scope, { piece, many }: { piece: number; many: number }) {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from feedback where workspace_id = ${scope.workspaceId} and id > ${piece} and ${CLEARLY_RATED} limit ${many}
    ) rated`.execute(db)
  return (rows[0]?.count ?? 0) >= many
}

/** Whether members corrected so many sentiments since. */
export async function hasCorrectedSince(
  db: Db,
  scope: Scope,
  { correction, many }: { correction: number; many: number },
) {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from correction where workspace_id = ${scope.workspaceId} and id > ${correction} and part = 'sentiment' and undone_at is null limit ${many}
    ) said`.execute(db)
  return (rows[0]?.count ?? 0) >= many
}

/** The newest ids there are: what comes later is reason to learn again. */
export async function newestOf(db: Db, scope: Scope): Promise<{ newestPiece: number; newestCorrection: number }> {
  const { rows } = await sql<{ newestPiece: number; newestCorrection: number }>`
    select coalesce((select max(id) from feedback where workspace_id = ${scope.workspaceId}), 0) as newest_piece,
      coalesce((select max(id) from correction where workspace_id = ${scope.workspaceId}), 0) as newest_correction`.execute(
    db,
  )
  return rows[0] ?? { newestPiece: 0, newestCorrection: 0 }
}

export interface Told {
  id: number
  title: string
  verbatim: string
  /** Where its rating stands on its scale, 0 … 1. */
  share: number
  sortedAt: Date
}

/** As much of a text as is learned from, with room for its title. */
const HEAD = sql`left(verbatim, 1000) as verbatim`

/** Clearly rated pieces, the newest first, in pages. */
export async function listRated(db: Db, scope: Scope, before: Told | undefined, limit: number): Promise<Told[]> {
  const older = before === undefined ? sql`true` : sql`(sorted_at, id) < (${before.sortedAt}, ${before.id})`
  const { rows } = await sql<Told>`
    select id, title, ${HEAD}, ${SHARE} as share, sorted_at from feedback
    where workspace_id = ${scope.workspaceId} and ${older} and ${CLEARLY_RATED} and (verbatim <> '' or title <> '')
    order by sorted_at desc, id desc limit ${limit}`.execute(db)
  return rows
}

/** Pieces whose sentiment a member corrected, with what it is; the newest corrections first. */
export async function listCorrected(db: Db, scope: Scope, limit: number) {
  const { rows } = await sql<Omit<Told, 'share'> & { now: string }>`
    select f.id, f.title, left(f.verbatim, 1000) as verbatim, f.sorted_at, c.now from (
      select distinct on (feedback_id) feedback_id, id, now from correction
      where workspace_id = ${scope.workspaceId} and part = 'sentiment' and undone_at is null order by feedback_id, id desc
    ) c join feedback f on f.workspace_id = ${scope.workspaceId} and f.id = c.feedback_id
    where not f.ours order by c.id desc limit ${limit}`.execute(db)
  return rows
}

/** Tags of languages as pieces are filed, of each that is read. */
const FILED: Record<ReadLanguage, string[]> = { ko: ['ko'], en: ['en'], ja: ['ja'], zh: ['zh-Hans', 'zh-Hant'] }

/** The newest pieces of a language of which neither a rating nor a member says anything. */
export async function listUntouched(db: Db, scope: Scope, language: ReadLanguage, limit: number) {
  const { rows } = await sql<{ title: string; verbatim: string }>`
    select title, ${HEAD} from feedback f
    where workspace_id = ${scope.workspaceId} and language = any(${FILED[language]}::text[]) and not ours and verbatim <> ''
      and not exists (select 1 from correction c where c.workspace_id = f.workspace_id and c.feedback_id = f.id and c.part = 'sentiment' and c.undone_at is null)
    order by sorted_at desc, id desc limit ${limit}`.execute(db)
  return rows
}
