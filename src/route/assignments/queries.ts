import { sql } from 'kysely'
import type { Standing } from '../../collect/feedback/standing.ts'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { startOfDay, ZoneDays } from '../../platform/clock.ts'
import { notFound } from '../../platform/errors.ts'
import type { Change, Was } from './decide.ts'

export type Standings = Map<number, Standing>

/** How pieces stand, held so until the transaction ends. Those of no or another workspace are left out. */
export async function holdStandings(trx: Db, scope: Scope, ids: number[]): Promise<Standings> {
  const { rows } = await sql<Standing & { id: number }>`
    select id, owner_id, answered_at is not null as answered, waived_at, reopened_at, tags, ours
    from feedback where workspace_id = ${scope.workspaceId} and id = any(${ids}::bigint[]) order by id for update`.execute(
    trx,
  )
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}

/** Who last gave these pieces to their owners. */
export async function lastAssigners(db: Db, scope: Scope, ids: number[]) {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: number; owner: string | null; by: string | null; at: Date | null }>`
    select f.id, o.name as owner, u.name as by, h.done_at as at from feedback f left join "user" o on o.id = f.owner_id
      left join lateral (
        select done_by, done_at from handled d join handling h on h.workspace_id = d.workspace_id and h.id = d.handling_id
        where d.workspace_id = f.workspace_id and d.feedback_id = f.id and h.verb = 'assign' order by h.id desc limit 1
      ) h on true left join "user" u on u.id = h.done_by
    where f.workspace_id = ${scope.workspaceId} and f.id = any(${ids}::bigint[]) order by f.id`.execute(db)
  return rows
}

/** Unanswered pieces by the member who looks after them, those said since a day of the reporting zone apart; what nobody looks after is not among them. */
export async function countOpenByOwner(
  db: Db,
  scope: Scope,
  { since, sourceId }: { since: string; sourceId: number | null },
) {
  const start = new Date(startOfDay(since, scope.zone))
  const { rows } = await sql<{ ownerId: string; week: number; longer: number; undated: number; oldest: Date | null }>`
    select owner_id, count(*) filter (where said_at >= ${start})::int as week, count(*) filter (where said_at < ${start})::int as longer,
      count(*) filter (where said_at is null)::int as undated, min(said_at) as oldest
    from feedback where workspace_id = ${scope.workspaceId} and owner_id is not null and answered_at is null and waived_at is null and not ours
      ${sourceId === null ? sql`` : sql`and source_id = ${sourceId}`}
    group by owner_id`.execute(db)
  const days = new ZoneDays(scope.zone)
  return rows.map(row => ({ ...row, oldest: row.oldest === null ? null : days.dayOf(row.oldest) }))
}

/** Ids of the pieces of a batch. */
export async function piecesOf(db: Db, scope: Scope, handlingId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('handled')
    .select('feedbackId')
    .where('workspaceId', '=', scope.workspaceId)
    .where('handlingId', '=', handlingId)
    .execute()
  return rows.map(row => row.feedbackId)
}

/** A batch with its pieces as they were before it, held; throws `not-found`. */
export async function holdHandling(trx: Db, scope: Scope, id: number) {
  const handling = await trx
    .selectFrom('handling')
    .selectAll()
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (handling === undefined) throw notFound('batch')
  const pieces = await trx
    .selectFrom('handled')
    .select(['feedbackId', 'wasOwnerId', 'wasWaivedAt', 'wasReopenedAt'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('handlingId', '=', id)
    .execute()
  const was = new Map<number, Was>(
    pieces.map(it => [
      it.feedbackId,
      { ownerId: it.wasOwnerId, waivedAt: it.wasWaivedAt, reopenedAt: it.wasReopenedAt },
    ]),
  )
  return { undoneAt: handling.undoneAt, change: changeOf(handling), was }
}

function changeOf({
  verb,
  ownerId,
  tagId,
  reason,
}: {
  verb: Change['verb']
  ownerId: string | null
  tagId: number | null
  reason: string | null
}): Change {
  if (verb === 'assign') return { verb, owner: ownerId, seen: undefined }
  if (verb === 'finish') return { verb, reason }
  if (verb === 'reopen') return { verb }
  return { verb, tag: tagId ?? 0 }
}

/** What members did with one piece, newest first, at most 100 steps. */
export async function listHandlings(db: Db, scope: Scope, feedbackId: number) {
  return db
    .selectFrom('handled as d')
    .innerJoin('handling as h', join =>
      join.onRef('h.workspaceId', '=', 'd.workspaceId').onRef('h.id', '=', 'd.handlingId'),
    )
    .leftJoin('user as u', 'u.id', 'h.doneBy')
    .leftJoin('user as o', 'o.id', 'h.ownerId')
    .leftJoin('tag as t', join => join.onRef('t.workspaceId', '=', 'h.workspaceId').onRef('t.id', '=', 'h.tagId'))
    .select([
      'h.id',
      'h.verb',
      'h.reason',
      'h.doneAt',
      'h.undoneAt',
      'u.name as by',
      'o.name as owner',
      't.name as tag',
    ])
    .where('d.workspaceId', '=', scope.workspaceId)
    .where('d.feedbackId', '=', feedbackId)
    .orderBy('h.id', 'desc')
    .limit(100)
    .execute()
}
