import { z } from '@hono/zod-openapi'
import { correctClauses } from '../../analyze/corrections/clauses.ts'
import { correctionsOf } from '../../analyze/corrections/queries.ts'
import { normalised, readableText } from '../../analyze/readings/filing.ts'
import { listTopics } from '../../analyze/readings/queries.ts'
import type { Polarity } from '../../analyze/text/judgement.ts'
import { nearTopics } from '../../analyze/text/near-topics.ts'
import { presentItem, presentRating } from '../../collect/feedback/present.ts'
import { findFeedback, listRevisions, listThread, type StoredFeedback } from '../../collect/feedback/queries.ts'
import { feedbackDetail, idSchema } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { findPerson } from '../../people/customers/queries.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { memberNames } from '../../people/members/queries.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'
import { listReplies } from '../../respond/replies/queries.ts'
import { unreadAmong } from '../../route/unread/queries.ts'
import { parentIdentity } from '../import-run.ts'
import { currentReader } from '../reader.ts'

const one = z.object({ workspace: z.string(), feedback: idSchema })
const PATH = '/workspaces/:workspace/feedback/:feedback'

/** One piece with everything the rooms know of it. */
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
      const piece = await loadPiece(db, scope, call.params.feedback)
      const unread = (await unreadAmong(db, scope, [piece.id])).has(piece.id)
      return { ...(await showFeedback(db, scope, piece)), unread }
    },
  ),
]

/** Throws where the workspace has no such piece. */
export async function loadPiece(db: Db, scope: Scope, id: string): Promise<StoredFeedback> {
  const piece = await findFeedback(db, scope, Number(id))
  if (piece === undefined) throw notFound('feedback')
  return piece
}

async function showFeedback(db: Db, scope: Scope, piece: StoredFeedback) {
  const explained = await explain(db, scope, piece)
  const replies = await listReplies(db, scope, piece.id)
  const names = await memberNames(
    db,
    replies.flatMap(reply => reply.memberId ?? []),
  )
  const topics = piece.ours ? [] : (await listTopics(db, scope)).filter(topic => topic.active)
  const { sarcasm, deciding, lean, clauses, phrases, questions, takenOff } = explained
  return {
    ...presentItem(piece),
    nativeId: piece.nativeId,
    url: piece.url,
    version: piece.version,
    device: piece.device,
    country: piece.country,
    importId: piece.importId === null ? null : String(piece.importId),
    customer: await showCustomer(db, scope, piece.customerId),
    editedAt: piece.editedAt?.toISOString() ?? null,
    attributes: piece.attributes ?? {},
    sarcasm,
    deciding,
    lean,
    clauses,
    phrases,
    questions,
    nearTopics: nearTopics(
      topics.filter(topic => !takenOff.has(topic.id)),
      { text: readableText(piece), language: piece.language, filed: piece.topics },
    ),
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

async function showCustomer(db: Db, scope: Scope, customerId: number | null) {
  const person = customerId === null ? undefined : await findPerson(db, scope, customerId)
  if (person === undefined) return null
  const handle = person.customers.find(it => it.kind !== 'piece')?.key ?? null
  return { id: String(person.id), name: person.name ?? handle, pieces: person.pieces }
}

/**
 * The title was read together with the words; offsets are given within the verbatim alone. What is filed stands over what is found:
 * a member may have corrected it.
 */
export async function explain(db: Db, scope: Scope, piece: StoredFeedback) {
  const { reader } = await currentReader(db, scope)
  const explained = reader.explain(readableText(piece), normalised(presentRating(piece)))
  const said = (await correctionsOf(db, scope, [piece.id])).get(piece.id) ?? []
  const topics = piece.topics.map((id, i) => ({ id, polarity: Math.sign(piece.polarities[i] ?? 0) as Polarity }))
  const clauses = correctClauses(explained.clauses, { topics: piece.ours ? null : piece.topics, said })
  const shift = piece.title === '' ? 0 : piece.title.length + 1
  const deciding = explained.deciding
    .filter(span => span.start >= shift)
    .map(span => ({ ...span, start: span.start - shift, end: span.end - shift }))
  const saidSentiment = said.some(it => it.part === 'sentiment')
  const takenOff = new Set(said.flatMap(it => (it.part === 'topic' && it.now === null ? (it.topic ?? []) : [])))
  return { ...explained, language: piece.language, topics, clauses, deciding, saidSentiment, takenOff }
}
