import { z } from '@hono/zod-openapi'
import { normalised, readableText } from '../../analyze/readings/filing.ts'
import { fileAnswered } from '../../collect/feedback/commands.ts'
import { presentItem, presentRating } from '../../collect/feedback/present.ts'
import {
  countedOf,
  findFeedback,
  listRevisions,
  listThread,
  type StoredFeedback,
} from '../../collect/feedback/queries.ts'
import { feedbackDetail, idSchema, replyView } from '../../collect/feedback/schema.ts'
import { getImport } from '../../collect/sources/queries.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { memberNames } from '../../people/members/queries.ts'
import type { Scope } from '../../people/members/scope.ts'
import { getWorkspace } from '../../people/workspaces/queries.ts'
import { ZoneDays } from '../../platform/clock.ts'
import { notFound } from '../../platform/errors.ts'
import { answer, takeBack } from '../../respond/replies/commands.ts'
import { draftReply } from '../../respond/replies/draft.ts'
import { characterLimit } from '../../respond/replies/limits.ts'
import { lastAnswer, listReplies } from '../../respond/replies/queries.ts'
import { draftQuery, draftView, replyInput } from '../../respond/replies/schema.ts'
import { moveTally } from '../../share/dashboards/commands.ts'
import { parentIdentity } from '../import-run.ts'
import { currentReader } from '../reader.ts'

const one = z.object({ workspace: z.string(), feedback: idSchema })
const PATH = '/workspaces/:workspace/feedback/:feedback'

/** One piece with everything the rooms know of it, its draft, and its answer. */
export const oneFeedbackEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: PATH,
      policy: 'viewer',
      summary: 'One piece with its reading, history and replies',
      params: one,
      returns: feedbackDetail,
    },
    async call => {
      const scope = scopeOf(call)
      return showFeedback(db, scope, await load(db, scope, call.params.feedback))
    },
  ),
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
      return writeDraft(db, scope, { piece: await load(db, scope, call.params.feedback), variant: call.query.variant })
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
      const { id } = await load(db, scope, call.params.feedback)
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
      const { id } = await load(db, scope, call.params.feedback)
      await withTally(db, scope, id, trx => takeBack(trx, scope, id, Number(call.params.reply)))
    },
  ),
]

async function load(db: Db, scope: Scope, id: string): Promise<StoredFeedback> {
  const piece = await findFeedback(db, scope, Number(id))
  if (piece === undefined) throw notFound('feedback')
  return piece
}

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

async function showFeedback(db: Db, scope: Scope, piece: StoredFeedback) {
  const explained = await explain(db, scope, piece)
  const replies = await listReplies(db, scope, piece.id)
  const names = await memberNames(
    db,
    replies.flatMap(reply => reply.memberId ?? []),
  )
  const { sarcasm, deciding, clauses, phrases, questions } = explained
  return {
    ...presentItem(piece),
    nativeId: piece.nativeId,
    url: piece.url,
    version: piece.version,
    device: piece.device,
    country: piece.country,
    importId: piece.importId === null ? null : String(piece.importId),
    editedAt: piece.editedAt?.toISOString() ?? null,
    attributes: piece.attributes ?? {},
    sarcasm,
    deciding,
    clauses,
    phrases,
    questions,
    replies: replies.map(reply => ({
      id: String(reply.id),
      text: reply.text,
      at: reply.saidAt?.toISOString() ?? null,
      origin: reply.origin,
      member: reply.memberId === null ? null : (names.get(reply.memberId) ?? null),
    })),
    revisions: (await listRevisions(db, scope, piece.id)).map(({ title, verbatim, until, ...rating }) => ({
      title,
      verbatim,
      rating: presentRating(rating),
      until: until.toISOString(),
    })),
    thread: (await listThread(db, scope, piece, piece.parentId === null ? null : parentIdentity(piece.parentId))).map(
      it => ({
        id: String(it.id),
        verbatim: it.verbatim,
        ours: it.ours,
        saidAt: it.saidAt?.toISOString() ?? null,
      }),
    ),
  }
}

/** The title was read together with the words; offsets are given within the verbatim alone. */
async function explain(db: Db, scope: Scope, piece: StoredFeedback) {
  const { reader } = await currentReader(db, scope)
  const explained = reader.explain(readableText(piece), normalised(presentRating(piece)))
  const shift = piece.title === '' ? 0 : piece.title.length + 1
  const deciding = explained.deciding
    .filter(span => span.start >= shift)
    .map(span => ({ ...span, start: span.start - shift, end: span.end - shift }))
  return { ...explained, deciding }
}

const SIGN = { positive: 1, neutral: 0, negative: -1 } as const

async function writeDraft(db: Db, scope: Scope, { piece, variant }: { piece: StoredFeedback; variant: number }) {
  const { clauses, questions, topics, language } = await explain(db, scope, piece)
  const { name } = await getWorkspace(db, scope)
  const limit = characterLimit(
    piece.importId === null ? piece.sourceName : (await getImport(db, scope, piece.importId)).profile,
  )
  const draft = draftReply({
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
    variant,
    limit,
    signature: { team: name },
  })
  return { ...draft, limit }
}
