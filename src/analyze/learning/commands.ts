import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import { serializeDelta } from '../text/delta.ts'
import type { Lesson } from '../text/learn.ts'
import { findLearning, listHeld, type newestOf } from './queries.ts'

/** Of each language so many versions can be gone back to. */
const KEPT_VERSIONS = 10

/** Writes down that the reader is to learn, in the caller's transaction, which puts the job into the queue. False where it is learning already. */
export async function askLearning(trx: Db, scope: Scope): Promise<boolean> {
  const asked = await trx
    .insertInto('learning')
    .values({ workspaceId: scope.workspaceId, askedBy: scope.userId, finishedAt: null })
    .onConflict(clash => clash.columns(['workspaceId']).where('finishedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (asked === undefined) return false
  await record(trx, scope, 'learning.asked', { learningId: asked.id })
  return true
}

/** What came of one language, with the pieces it was learned from. A lesson without figures had too few of them. */
export interface Learned extends Pick<Lesson, 'language' | 'kind' | 'delta'> {
  ratings: number
  corrections: number
  figures: Pick<Lesson, 'base' | 'learned'> | null
}

/** Ends what `askLearning` began, in the caller's transaction. Adopted lessons hold from now on. */
export async function finishLearning(
  trx: Db,
  scope: Scope,
  { engine, learned, newest }: { engine: string; learned: Learned[]; newest: Awaited<ReturnType<typeof newestOf>> },
): Promise<void> {
  const under = await findLearning(trx, scope, false)
  if (under === undefined) return
  const { workspaceId } = scope
  for (const { language, kind, delta, ratings, corrections, figures } of learned) {
    await trx
      .insertInto('lesson')
      .values({
        workspaceId,
        learningId: under.id,
        language,
        engine,
        ratings,
        corrections,
        measured: figures?.base.size ?? 0,
        baseAccuracy: figures?.base.accuracy ?? 0,
        baseMacroF1: figures?.base.macroF1 ?? 0,
        learnedAccuracy: figures?.learned.accuracy ?? 0,
        learnedMacroF1: figures?.learned.macroF1 ?? 0,
        kind: delta === null ? null : kind,
        delta: delta === null ? null : Buffer.from(serializeDelta(delta)),
        droppedBy: null,
        droppedAt: null,
      })
      .execute()
    if (delta !== null) await letOldGo(trx, scope, language)
  }
  await trx
    .updateTable('learning')
    .set({ finishedAt: new Date(), ...newest })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', under.id)
    .execute()
  const adopted = learned.filter(it => it.delta !== null).length
  await record(trx, scope, 'learning.finished', { learningId: under.id, adopted, left: learned.length - adopted })
}

/** Versions too old to go back to keep their figures and lose their weights. */
async function letOldGo(trx: Db, { workspaceId }: Scope, language: Learned['language']): Promise<void> {
  const kept = trx
    .selectFrom('lesson')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('language', '=', language)
    .where('delta', 'is not', null)
    .where('droppedAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(KEPT_VERSIONS)
  await trx
    .updateTable('lesson')
    .set({ delta: null })
    .where('workspaceId', '=', workspaceId)
    .where('language', '=', language)
    .where('delta', 'is not', null)
    .where('id', 'not in', kept)
    .execute()
}

/** Goes back to what was before a lesson that holds now. Throws `lesson-not-held` where readings are made with another, or none. */
export async function dropLesson(
  trx: Db,
  scope: Scope,
  { lessonId, engine }: { lessonId: number; engine: string },
): Promise<void> {
  const { workspaceId, userId } = scope
  const lesson = await trx
    .selectFrom('lesson')
    .select(['id', 'language'])
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', lessonId)
    .forUpdate()
    .executeTakeFirst()
  if (lesson === undefined) throw notFound('lesson')
  if (!(await listHeld(trx, scope, engine)).some(it => it.id === lessonId))
    throw new Problem(
      'lesson-not-held',
      'Readings are made with another version by now. Look again, and go back from that one.',
      {
        status: 409,
      },
    )
  await trx
    .updateTable('lesson')
    .set({ droppedAt: new Date(), droppedBy: userId })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', lessonId)
    .execute()
  await record(trx, scope, 'lesson.dropped', { lessonId, language: lesson.language })
}

/** Drops what was learned since a moment, because feedback it may come from is gone. Returns how many lessons held till now. */
export async function forgetLessons(trx: Db, scope: Scope, since: Date): Promise<number> {
  const dropped = await trx
    .updateTable('lesson as l')
    .from('learning as g')
    .set({ droppedAt: new Date() })
    .whereRef('g.workspaceId', '=', 'l.workspaceId')
    .whereRef('g.id', '=', 'l.learningId')
    .where('l.workspaceId', '=', scope.workspaceId)
    .where('l.delta', 'is not', null)
    .where('l.droppedAt', 'is', null)
    .where('g.finishedAt', '>=', since)
    .returning('l.id')
    .execute()
  if (dropped.length > 0) await record(trx, scope, 'lessons.forgotten', { count: dropped.length })
  return dropped.length
}
