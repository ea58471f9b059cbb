import { z } from '@hono/zod-openapi'
import { sayCorrection, undoCorrection } from '../../analyze/corrections/commands.ts'
import { correct, partOf } from '../../analyze/corrections/correct.ts'
import { correctionsOf, countCorrections, listCorrections } from '../../analyze/corrections/queries.ts'
import { correctedView, correctionCount, correctionInput, correctionView } from '../../analyze/corrections/schema.ts'
import { readPiece } from '../../analyze/readings/filing.ts'
import { listTopics } from '../../analyze/readings/queries.ts'
import { refile } from '../../collect/feedback/commands.ts'
import { presentItem, presentRating } from '../../collect/feedback/present.ts'
import { countedOf } from '../../collect/feedback/queries.ts'
import { idSchema } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import type { Scope } from '../../people/members/scope.ts'
import { ZoneDays } from '../../platform/clock.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import { moveTally } from '../../share/dashboards/commands.ts'
import { learnWhenDue } from '../learning.ts'
import { enqueueFor } from '../queue.ts'
import { type CurrentReader, currentReader } from '../reader.ts'
import { loadPiece } from './one-feedback.ts'

const workspace = z.object({ workspace: z.string() })
const one = workspace.extend({ feedback: idSchema })
const PATH = '/workspaces/:workspace/feedback/:feedback/corrections'

/** What members say of readings: filed at once, with what finds the piece and what is counted of it. */
export const correctingEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/corrections',
      policy: 'viewer',
      summary: 'How many readings members have corrected',
      params: workspace,
      returns: correctionCount,
    },
    async call => countCorrections(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'get',
      path: PATH,
      policy: 'viewer',
      summary: 'Who corrected the reading of a piece, and how, newest first',
      params: one,
      returns: z.array(correctionView),
    },
    async call => {
      const scope = scopeOf(call)
      const { id } = await loadPiece(db, scope, call.params.feedback)
      return (await listCorrections(db, scope, id)).map(({ id: correction, correctedAt, undoneAt, ...rest }) => ({
        ...rest,
        id: String(correction),
        at: correctedAt.toISOString(),
        undone: undoneAt !== null,
      }))
    },
  ),
  endpoint(
    {
      method: 'post',
      path: PATH,
      policy: 'member',
      summary: 'Correct a part of a reading; it stays through every re-reading',
      params: one,
      body: correctionInput,
      returns: correctedView,
    },
    async call => {
      const scope = scopeOf(call)
      const { topic, now } = call.body
      if (topic !== null && now !== null && !(await listTopics(db, scope)).some(it => it.id === topic && it.active))
        throw notFound('topic')
      return withReading(db, scope, call.params.feedback, async (trx, piece) => {
        const id = await sayCorrection(trx, scope, {
          feedbackId: piece.id,
          is: partOf(piece, call.body),
          input: call.body,
        })
        if (id !== null && call.body.part === 'sentiment')
          await learnWhenDue(trx, scope, { enqueue: enqueueFor(scope), by: ['corrections'] })
        return id
      })
    },
  ),
  endpoint(
    {
      method: 'post',
      path: `${PATH}/:correction/undo`,
      policy: 'member',
      summary: 'Take a correction back',
      params: one.extend({ correction: idSchema }),
      returns: correctedView,
    },
    async call => {
      const scope = scopeOf(call)
      const id = Number(call.params.correction)
      return withReading(db, scope, call.params.feedback, async (trx, piece) => {
        await undoCorrection(trx, scope, { feedbackId: piece.id, id })
        return id
      })
    },
  ),
]

type Piece = Awaited<ReturnType<typeof loadPiece>>

/** Changes what members said of a piece, then reads it anew under that; the tallies follow in the same transaction. */
async function withReading(
  db: Db,
  scope: Scope,
  feedback: string,
  change: (trx: Db, piece: Piece) => Promise<number | null>,
) {
  const current = await currentReader(db, scope)
  return db.transaction().execute(async trx => {
    await countedOf(trx, scope, [Number(feedback)])
    const piece = await loadPiece(trx, scope, feedback)
    if (piece.ours)
      throw new Problem('correction-of-ours', 'These are our own words; they are not read for what customers feel.')
    const id = await change(trx, piece)
    if (id !== null) await readAnew(trx, scope, piece, current)
    return { id: id === null ? null : String(id), item: presentItem(await loadPiece(trx, scope, feedback)) }
  })
}

async function readAnew(trx: Db, scope: Scope, piece: Piece, { reader, edition }: CurrentReader): Promise<void> {
  const found = readPiece(reader, { ...piece, rating: presentRating(piece) }, edition)
  const filing = correct(found, (await correctionsOf(trx, scope, [piece.id])).get(piece.id) ?? [])
  const moved = await refile(trx, scope, [{ id: piece.id, filing }], { always: true })
  await moveTally(trx, scope, new ZoneDays(scope.zone), moved)
}
