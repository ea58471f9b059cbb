import { sql } from 'kysely'
import { fileStanding, fileTag } from '../../collect/feedback/commands.ts'
import type { Standing } from '../../collect/feedback/standing.ts'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import { type Change, decide, takeBack } from './decide.ts'
import { holdHandling, holdStandings, type Standings } from './queries.ts'

export interface Handled {
  /** Null when nothing changed. */
  id: number | null
  changed: number[]
  same: number
  /** Pieces left to somebody who took them meanwhile. */
  taken: number[]
}

/** Assigns, finishes, reopens or tags pieces as one batch, in the caller's transaction. Throws `not-found` when none of them is here. */
export async function changeStanding(trx: Db, scope: Scope, ids: number[], change: Change): Promise<Handled> {
  const before = await holdStandings(trx, scope, ids)
  if (before.size === 0) throw notFound('feedback')
  const now = new Date()
  const after: Standings = new Map()
  const taken: number[] = []
  for (const [id, standing] of before) {
    const decision = decide(standing, change, now)
    if (decision.is === 'changed') after.set(id, decision.now)
    if (decision.is === 'taken') taken.push(id)
  }
  const changed = [...after.keys()]
  const same = before.size - changed.length - taken.length
  if (changed.length === 0) return { id: null, changed, same, taken }
  const id = await keep(trx, scope, { change, before, changed })
  await file(trx, scope, change, after)
  await record(trx, scope, 'feedback.handled', { handlingId: id, verb: change.verb, count: changed.length })
  return { id, changed, same, taken }
}

async function keep(
  trx: Db,
  scope: Scope,
  { change, before, changed }: { change: Change; before: Standings; changed: number[] },
): Promise<number> {
  const { id } = await trx
    .insertInto('handling')
    .values({
      workspaceId: scope.workspaceId,
      verb: change.verb,
      ownerId: change.verb === 'assign' ? change.owner : null,
      tagId: 'tag' in change ? change.tag : null,
      reason: change.verb === 'finish' ? change.reason : null,
      doneBy: scope.userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const was = JSON.stringify(changed.map(feedbackId => ({ feedbackId, ...before.get(feedbackId) })))
  await sql`insert into handled (workspace_id, feedback_id, handling_id, was_owner_id, was_waived_at, was_reopened_at)
    select ${scope.workspaceId}, w."feedbackId", ${id}, w."ownerId", w."waivedAt", w."reopenedAt"
    from jsonb_to_recordset(${was}::jsonb) as w("feedbackId" bigint, "ownerId" text, "waivedAt" timestamptz, "reopenedAt" timestamptz)`.execute(
    trx,
  )
  return id
}

/** Files how pieces stand after a change. */
async function file(trx: Db, scope: Scope, change: Change, after: Standings): Promise<void> {
  if ('tag' in change) {
    await fileTag(trx, scope, { ids: [...after.keys()], tag: change.tag, on: change.verb === 'tag' })
    return
  }
  await fileStanding(
    trx,
    scope,
    [...after].map(([id, { answered: _, ours: __, ...standing }]) => ({ id, ...standing })),
  )
}

/** Takes a batch back, except pieces that somebody has changed since. Throws `handling-undone` when it was taken back before. */
export async function undoHandling(trx: Db, scope: Scope, id: number): Promise<{ restored: number; kept: number }> {
  const { undoneAt, change, was } = await holdHandling(trx, scope, id)
  if (undoneAt !== null)
    throw new Problem('handling-undone', 'This was undone already; nothing has changed.', { status: 409 })
  const after: Standings = new Map()
  for (const [feedbackId, now] of await holdStandings(trx, scope, [...was.keys()])) {
    const before = was.get(feedbackId)
    const restored: Standing | null = before === undefined ? null : takeBack(now, change, before)
    if (restored !== null) after.set(feedbackId, restored)
  }
  await file(trx, scope, opposite(change), after)
  await trx
    .updateTable('handling')
    .set({ undoneAt: new Date(), undoneBy: scope.userId })
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
  const counts = { restored: after.size, kept: was.size - after.size }
  await record(trx, scope, 'handling.undone', { handlingId: id, ...counts })
  return counts
}

/** For tags alone, which are filed by what is done with them and not by how the piece stands. */
function opposite(change: Change): Change {
  if (!('tag' in change)) return change
  return { ...change, verb: change.verb === 'tag' ? 'untag' : 'tag' }
}
