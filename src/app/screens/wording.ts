import { z } from '@hono/zod-openapi'
import { askModel } from '../../analyze/model/commands.ts'
import { createVeil } from '../../analyze/model/veil.ts'
import { readableText } from '../../analyze/readings/filing.ts'
import { LONGEST } from '../../analyze/translations/schema.ts'
import { idSchema } from '../../collect/feedback/schema.ts'
import { namesWorth } from '../../people/erasures/hash.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { framedReply } from '../../respond/replies/draft.ts'
import { wordingOf } from '../../respond/replies/wording.ts'
import type { House } from '../house.ts'
import { requestFor } from './drafting.ts'
import { loadPiece } from './one-feedback.ts'
import { tooLong } from './translating.ts'

/** Another wording of a reply, by the model of the house; it goes into the editor and no further. */
export const wordingEndpoints = ({ database: { db }, model }: House): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/feedback/:feedback/wording',
      policy: 'member',
      key: 'none',
      summary: 'Ask the model for another wording of a reply, between our own greeting and signature',
      params: z.object({ workspace: z.string(), feedback: idSchema }),
      returns: z.object({ text: z.string() }),
    },
    async call => {
      const scope = scopeOf(call)
      const piece = await loadPiece(db, scope, call.params.feedback)
      const { length } = readableText(piece)
      if (length > LONGEST) throw tooLong(length)
      const { request } = await requestFor(db, scope, { piece, member: call.caller.user?.name ?? '' })
      const names = namesWorth([piece.author])
      const veil = createVeil()
      const question = wordingOf(request, {
        title: veil.hide(piece.title, names),
        verbatim: veil.hide(piece.verbatim, names),
      })
      const body = veil.reveal(await askModel(db, model, scope, { purpose: 'wording', question }))
      return { text: framedReply(request, body) }
    },
  ),
]
