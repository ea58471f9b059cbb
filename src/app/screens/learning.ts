import { z } from '@hono/zod-openapi'
import { dropLesson } from '../../analyze/learning/commands.ts'
import { findLearning, listHeld, listLessons } from '../../analyze/learning/queries.ts'
import { LEARNED_LANGUAGES, type LearningView, learningView } from '../../analyze/learning/schema.ts'
import { FEWEST_CORRECTED, FEWEST_RATED } from '../../analyze/text/learn.ts'
import { ENGINE } from '../../analyze/text/reader.ts'
import { shortIdSchema } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import type { Scope } from '../../people/members/scope.ts'
import { beginLearning } from '../learning.ts'
import { enqueueFor } from '../queue.ts'
import { currentReader } from '../reader.ts'

const workspace = z.object({ workspace: z.string() })

/** What the reader has learned from the workspace's own ratings and corrections; each change reads everything again in the background. */
export const learningEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/learning',
      policy: 'viewer',
      summary: 'What was learned from ratings and corrections, newest first, with what it gains',
      params: workspace,
      returns: learningView,
    },
    async call => showLearning(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/learning',
      policy: 'admin',
      summary: 'Learn now from what is there; adopted only where it reads better',
      params: workspace,
      returns: learningView,
    },
    async call => {
      const scope = scopeOf(call)
      await db.transaction().execute(trx => beginLearning(trx, scope, enqueueFor(scope)))
      return showLearning(db, scope)
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/learning/:lesson/drop',
      policy: 'admin',
      summary: 'Go back to how it was read before this was learned',
      params: workspace.extend({ lesson: shortIdSchema }),
      returns: learningView,
    },
    async call => {
      const scope = scopeOf(call)
      await db.transaction().execute(async trx => {
        await dropLesson(trx, scope, { lessonId: Number(call.params.lesson), engine: ENGINE })
        await enqueueFor(scope)(trx, 'reread')
      })
      // Begins the edition, so that whoever looks sees it being read again.
      await currentReader(db, scope)
      return showLearning(db, scope)
    },
  ),
]

async function showLearning(db: Db, scope: Scope): Promise<LearningView> {
  const lessons = await listLessons(db, scope)
  const held = new Set((await listHeld(db, scope, ENGINE)).map(it => it.id))
  const last = await findLearning(db, scope, true)
  return {
    running: (await findLearning(db, scope, false)) !== undefined,
    finishedAt: last?.finishedAt?.toISOString() ?? null,
    fewestRated: FEWEST_RATED,
    fewestCorrected: FEWEST_CORRECTED,
    languages: LEARNED_LANGUAGES.flatMap(language => {
      const of = lessons.filter(it => it.language === language)
      return of.length === 0 ? [] : [{ language, lessons: of.map(it => presentLesson(it, held.has(it.id))) }]
    }),
  }
}

type Row = Awaited<ReturnType<typeof listLessons>>[number]

const presentLesson = (row: Row, held: boolean) => ({
  id: String(row.id),
  at: (row.at ?? new Date(0)).toISOString(),
  ratings: row.ratings,
  corrections: row.corrections,
  measured: row.measured,
  base: { accuracy: row.baseAccuracy, macroF1: row.baseMacroF1 },
  learned: { accuracy: row.learnedAccuracy, macroF1: row.learnedMacroF1 },
  kind: row.kind,
  held,
  dropped: row.droppedAt === null ? null : { at: row.droppedAt.toISOString(), by: row.droppedBy },
})
