import { z } from '@hono/zod-openapi'
import { normalised } from '../../analyze/readings/filing.ts'
import { presentRating } from '../../collect/feedback/present.ts'
import type { StoredFeedback } from '../../collect/feedback/queries.ts'
import { idSchema } from '../../collect/feedback/schema.ts'
import { getImport } from '../../collect/sources/queries.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf, userOf } from '../../people/members/endpoint.ts'
import { memberNames } from '../../people/members/queries.ts'
import type { Scope } from '../../people/members/scope.ts'
import { getWorkspace } from '../../people/workspaces/queries.ts'
import { coachedDraft } from '../../respond/replies/coached-draft.ts'
import { noteWriting, stopWriting } from '../../respond/replies/commands.ts'
import { replyLanguage } from '../../respond/replies/languages.ts'
import { characterLimit, replyLimit } from '../../respond/replies/limits.ts'
import { getVoice, listWriters } from '../../respond/replies/queries.ts'
import type { DraftRequest } from '../../respond/replies/request.ts'
import { rereadReply } from '../../respond/replies/reread.ts'
import {
  draftQuery,
  draftView,
  readingInput,
  readingView,
  writingInput,
  writingView,
} from '../../respond/replies/schema.ts'
import { signatureIn } from '../../respond/replies/voice.ts'
import { currentReader } from '../reader.ts'
import { explain, loadPiece } from './one-feedback.ts'

const one = z.object({ workspace: z.string(), feedback: idSchema })
/** Who has not been heard of for a minute has left. */
const STILL_WRITING = 60_000
const PATH = '/workspaces/:workspace/feedback/:feedback'

/** An answer while it is being written: its draft, what the reader makes of it, and who else writes one. */
export const draftingEndpoints = (db: Db): Endpoint[] => [
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
      const { request, around } = await requestFor(db, scope, { piece, member: call.caller.user?.name ?? '' })
      return { ...coachedDraft({ ...request, variant: call.query.variant }, around), limit: request.limit }
    },
  ),
  endpoint(
    {
      method: 'post',
      path: `${PATH}/reading`,
      policy: 'viewer',
      summary: 'What the reader finds in a reply that is being written',
      params: one,
      body: readingInput,
      returns: readingView,
    },
    async call => {
      const scope = scopeOf(call)
      const piece = await loadPiece(db, scope, call.params.feedback)
      const { request } = await requestFor(db, scope, { piece, member: call.caller.user?.name ?? '' })
      const { reader } = await currentReader(db, scope)
      const { language } = replyLanguage(request.language, `${piece.title} ${piece.verbatim}`)
      return rereadReply(call.body.text, reader.explain(call.body.text), { request, language })
    },
  ),
  endpoint(
    {
      method: 'put',
      path: `${PATH}/writing`,
      policy: 'member',
      key: 'none',
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

const SIGN = { positive: 1, neutral: 0, negative: -1 } as const

/** What a reply to the piece is written from: its reading, the place it goes to, and the voice of the house. */
export async function requestFor(db: Db, scope: Scope, { piece, member }: { piece: StoredFeedback; member: string }) {
  const { clauses, questions, topics, language, saidSentiment } = await explain(db, scope, piece)
  const { name: house } = await getWorkspace(db, scope)
  const voice = await getVoice(db, scope)
  const answered = replyLanguage(language, `${piece.title} ${piece.verbatim}`).language
  const place = piece.importId === null ? piece.sourceName : (await getImport(db, scope, piece.importId)).profile
  const request: DraftRequest = {
    id: piece.id,
    verbatim: piece.verbatim,
    title: piece.title,
    language,
    sentiment: piece.sentiment,
    // Stars are weighed against the words only while nobody has said how it was meant.
    ratingNorm: saidSentiment ? null : normalised(presentRating(piece)),
    author: piece.author,
    product: piece.productName,
    topics,
    clauses: clauses.map(clause => ({ ...clause, polarity: SIGN[clause.polarity] })),
    questions,
    channel: piece.channel,
    variant: 0,
    limit: characterLimit(place),
    signature: signatureIn(voice, answered, { house, member }),
    tone: voice.tone,
  }
  return { request, around: { limit: replyLimit(place), member } }
}
