import { z } from '@hono/zod-openapi'
import { normalised } from '../../analyze/readings/filing.ts'
import { fileAnswered } from '../../collect/feedback/commands.ts'
import { presentRating } from '../../collect/feedback/present.ts'
import { countedOf, type StoredFeedback } from '../../collect/feedback/queries.ts'
import { idSchema, replyView } from '../../collect/feedback/schema.ts'
import { getImport } from '../../collect/sources/queries.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf, userOf } from '../../people/members/endpoint.ts'
import { memberNames } from '../../people/members/queries.ts'
import type { Scope } from '../../people/members/scope.ts'
import { getWorkspace } from '../../people/workspaces/queries.ts'
import { ZoneDays } from '../../platform/clock.ts'
import { answer, noteWriting, stopWriting, takeBack } from '../../respond/replies/commands.ts'
import { type DraftRequest, draftReply } from '../../respond/replies/draft.ts'
import { replyLanguage } from '../../respond/replies/languages.ts'
import { characterLimit } from '../../respond/replies/limits.ts'
import { getVoice, lastAnswer, listWriters } from '../../respond/replies/queries.ts'
import { draftQuery, draftView, replyInput, writingInput, writingView } from '../../respond/replies/schema.ts'
import { signatureIn } from '../../respond/replies/voice.ts'
import { moveTally } from '../../share/dashboards/commands.ts'
import { explain, loadPiece } from './one-feedback.ts'

const one = z.object({ workspace: z.string(), feedback: idSchema })
/** Who has not been heard of for a minute has left. */
const STILL_WRITING = 60_000
const PATH = '/workspaces/:workspace/feedback/:feedback'

/** The answer to one piece: its draft, and the replies given. */
export const answeringEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: `${PATH}/draft`,
      policy: 'viewer',
      summary: "A draft reply in the reviewer's language",
      params: one,
      query: draftQuery,
      returns: draftView,
    },
    async call => {
      const scope = scopeOf(call)
      const piece = await loadPiece(db, scope, call.params.feedback)
      const request = await requestFor(db, scope, { piece, member: userOf(call).name })
      return { ...draftReply({ ...request, variant: call.query.variant }), limit: request.limit }
    },
  ),
  endpoint(
    {
      method: 'post',
      path: `${PATH}/replies`,
      policy: 'member',
      summary: 'Write down the reply; the piece is answered',
      params: one,
      body: replyInput,
      returns: replyView,
    },
    async call => {
      const scope = scopeOf(call)
      const { id } = await loadPiece(db, scope, call.params.feedback)
      const reply = await withTally(db, scope, id, trx => answer(trx, scope, id, call.body.text))
      return {
        id: String(reply),
        text: call.body.text,
        at: new Date().toISOString(),
        origin: 'written',
        member: call.caller.user?.name ?? null,
      }
    },
  ),
  endpoint(
    {
      method: 'delete',
      path: `${PATH}/replies/:reply`,
      policy: 'member',
      summary: 'Take a written reply back',
      params: one.extend({ reply: idSchema }),
    },
    async call => {
      const scope = scopeOf(call)
      const { id } = await loadPiece(db, scope, call.params.feedback)
      await withTally(db, scope, id, trx => takeBack(trx, scope, id, Number(call.params.reply)))
    },
  ),
  endpoint(
    {
      method: 'put',
      path: `${PATH}/writing`,
      policy: 'member',
      summary: 'Say that one is writing an answer, and learn who else is',
      params: one,
      body: writingInput,
      returns: writingView,
    },
    async call => {
      const scope = { ...scopeOf(call), userId: userOf(call).id }
      const { id, answeredAt } = await loadPiece(db, scope, call.params.feedback)
      await (call.body.writing ? noteWriting : stopWriting)(db, scope, id)
      const writers = await listWriters(db, scope, id, new Date(Date.now() - STILL_WRITING))
      const names = await memberNames(
        db,
        writers.map(writer => writer.memberId),
      )
      return {
        writers: writers.map(({ memberId, writingAt }) => ({
          name: names.get(memberId) ?? '',
          at: writingAt.toISOString(),
        })),
        answeredAt: answeredAt?.toISOString() ?? null,
      }
    },
  ),
]

/** Changes replies of one piece; whether it counts as answered, and the tallies, follow in the same transaction. */
async function withTally<T>(db: Db, scope: Scope, id: number, change: (trx: Db) => Promise<T>): Promise<T> {
  return db.transaction().execute(async trx => {
    const before = await countedOf(trx, scope, [id])
    const result = await change(trx)
    await fileAnswered(trx, scope, [id], await lastAnswer(trx, scope, id))
    await moveTally(trx, scope, new ZoneDays(scope.zone), { before, after: await countedOf(trx, scope, [id]) })
    return result
  })
}

const SIGN = { positive: 1, neutral: 0, negative: -1 } as const

/** What a reply to the piece is written from: its reading, the place it goes to, and the voice of the house. */
async function requestFor(db: Db, scope: Scope, { piece, member }: { piece: StoredFeedback; member: string }) {
  const { clauses, questions, topics, language } = await explain(db, scope, piece)
  const { name: house } = await getWorkspace(db, scope)
  const voice = await getVoice(db, scope)
  const answered = replyLanguage(language, `${piece.title} ${piece.verbatim}`).language
  const limit = characterLimit(
    piece.importId === null ? piece.sourceName : (await getImport(db, scope, piece.importId)).profile,
  )
  return {
    id: piece.id,
    verbatim: piece.verbatim,
    title: piece.title,
    language,
    sentiment: piece.sentiment,
    ratingNorm: normalised(presentRating(piece)),
    author: piece.author,
    product: piece.productName,
    topics,
    clauses: clauses.map(clause => ({ ...clause, polarity: SIGN[clause.polarity] })),
    questions,
    channel: piece.channel,
    variant: 0,
    limit,
    signature: signatureIn(voice, answered, { house, member }),
    tone: voice.tone,
  } satisfies DraftRequest
}
