import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'
import type { Correction } from './correct.ts'
import type { Part } from './parts.ts'

/** Corrections that hold, of each of these pieces, in the order they were said. */
export async function correctionsOf(db: Db, scope: Scope, ids: number[]): Promise<Map<number, Correction[]>> {
  const held = new Map<number, Correction[]>()
  if (ids.length === 0) return held
  const { rows } = await sql<Correction & { feedbackId: number }>`
    select feedback_id, part, topic, now from correction
    where workspace_id = ${scope.workspaceId} and feedback_id = any(${ids}::bigint[]) and undone_at is null order by id`.execute(
    db,
  )
  for (const { feedbackId, ...correction } of rows) held.set(feedbackId, [...(held.get(feedbackId) ?? []), correction])
  return held
}

/** Everything members said of the reading of a piece, newest first. */
export async function listCorrections(db: Db, scope: Scope, feedbackId: number) {
  return db
    .selectFrom('correction as c')
    .leftJoin('user as u', 'u.id', 'c.correctedBy')
    .select(['c.id', 'c.part', 'c.topic', 'c.was', 'c.now', 'u.name as by', 'c.correctedAt', 'c.undoneAt'])
    .where('c.workspaceId', '=', scope.workspaceId)
    .where('c.feedbackId', '=', feedbackId)
    .orderBy('c.id', 'desc')
    .limit(200)
    .execute()
}

/** A correction of a piece; throws `not-found`. */
export async function getCorrection(db: Db, scope: Scope, { feedbackId, id }: { feedbackId: number; id: number }) {
  const found = await db
    .selectFrom('correction')
    .select(['id', 'undoneAt'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('feedbackId', '=', feedbackId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw notFound('correction')
  return found
}

/** How many corrections hold, on how many pieces, by how many members. */
export async function countCorrections(db: Db, scope: Scope) {
  const held = db.selectFrom('correction').where('workspaceId', '=', scope.workspaceId).where('undoneAt', 'is', null)
  const { corrections, pieces, members } = await held
    .select(({ fn }) => [
      fn.countAll<number>().as('corrections'),
      fn.count<number>('feedbackId').distinct().as('pieces'),
      fn.count<number>('correctedBy').distinct().as('members'),
    ])
    .executeTakeFirstOrThrow()
  const rows = await held
    .select(({ fn }) => ['part', fn.countAll<number>().as('count')])
    .groupBy('part')
    .execute()
  const count = (part: Part) => Number(rows.find(row => row.part === part)?.count ?? 0)
  return {
    corrections: Number(corrections),
    pieces: Number(pieces),
    members: Number(members),
    parts: {
      sentiment: count('sentiment'),
      tone: count('tone'),
      language: count('language'),
      topic: count('topic'),
    },
  }
}
