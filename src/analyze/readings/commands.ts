import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import { DEFAULT_TOPICS } from '../text/topics.ts'
import { countUnread, findEdition } from './queries.ts'
import type { topicInput } from './schema.ts'

/**
 * The current edition, begun when there is none or when the engine is another than the one it was read with. `engineOf` names the engine;
 * it is asked again under the lock, so that two who find a new one begin one edition.
 */
export async function ensureEdition(
  db: Db,
  scope: Scope,
  engineOf: (db: Db) => Promise<string>,
): Promise<{ edition: number; engine: string }> {
  const engine = await engineOf(db)
  const now = await findEdition(db, scope)
  if (now?.engine === engine) return { edition: now.edition, engine }
  return db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(7462005, ${scope.workspaceId})`.execute(trx)
    const known = await findEdition(trx, scope)
    const wanted = await engineOf(trx)
    const edition = known?.engine === wanted ? known.edition : await insertEdition(trx, scope, wanted)
    return { edition, engine: wanted }
  })
}

async function insertEdition(trx: Db, scope: Scope, engine: string): Promise<number> {
  const edition = ((await findEdition(trx, scope))?.edition ?? 0) + 1
  const total = await countUnread(trx, scope, edition)
  await trx
    .insertInto('reread')
    .values({
      workspaceId: scope.workspaceId,
      edition,
      engine,
      total,
      done: 0,
      finishedAt: total === 0 ? new Date() : null,
    })
    .execute()
  return edition
}

/** Notes how far the re-reading has come; finished when nothing is left. */
export async function noteProgress(
  db: Db,
  scope: Scope,
  edition: number,
  { read, finished }: { read: number; finished: boolean },
): Promise<void> {
  await db
    .updateTable('reread')
    .set(eb => ({ done: eb('done', '+', read), ...(finished ? { finishedAt: new Date() } : {}) }))
    .where('workspaceId', '=', scope.workspaceId)
    .where('edition', '=', edition)
    .execute()
}

/** Keeps a topic as this workspace wants it, and begins the edition that reads by it. */
export async function keepTopic(
  db: Db,
  scope: Scope,
  topic: z.infer<typeof topicInput>,
  engine: string,
): Promise<number> {
  if (topic.id.split('/')[0] !== topic.area)
    throw new Problem('topic-area-differs', 'The id of a topic begins with its area.', {
      fields: { id: 'must begin with the area' },
    })
  const row = {
    area: topic.area,
    label: JSON.stringify(topic.label),
    seeds: JSON.stringify(topic.seeds),
    active: topic.active,
  }
  return db.transaction().execute(async trx => {
    await trx
      .insertInto('topic')
      .values({ workspaceId: scope.workspaceId, id: topic.id, ...row })
      .onConflict(clash => clash.columns(['workspaceId', 'id']).doUpdateSet(row))
      .execute()
    return changed(trx, scope, topic.id, engine)
  })
}

/** Forgets this workspace's words for a topic: an own topic is gone, a changed one is as delivered again. */
export async function revertTopic(db: Db, scope: Scope, id: string, engine: string): Promise<number> {
  return db.transaction().execute(async trx => {
    const { numDeletedRows } = await trx
      .deleteFrom('topic')
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numDeletedRows === 0n && !DEFAULT_TOPICS.some(topic => topic.id === id)) throw notFound('topic')
    return changed(trx, scope, id, engine)
  })
}

async function changed(trx: Db, scope: Scope, topic: string, engine: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(7462005, ${scope.workspaceId})`.execute(trx)
  const edition = await insertEdition(trx, scope, engine)
  await record(trx, scope, 'taxonomy.changed', { topic, edition })
  return edition
}
