import { z } from '@hono/zod-openapi'
import { askModel } from '../../analyze/model/commands.ts'
import { createVeil } from '../../analyze/model/veil.ts'
import { readableText } from '../../analyze/readings/filing.ts'
import { keepTranslation } from '../../analyze/translations/commands.ts'
import { translationOf } from '../../analyze/translations/prompt.ts'
import { findTranslation } from '../../analyze/translations/queries.ts'
import { saidSum } from '../../analyze/translations/said.ts'
import { LONGEST, targetQuery, translationView } from '../../analyze/translations/schema.ts'
import { idSchema } from '../../collect/feedback/schema.ts'
import { namesWorth } from '../../people/erasures/hash.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { Problem } from '../../platform/errors.ts'
import type { House } from '../house.ts'
import { loadPiece } from './one-feedback.ts'

const one = z.object({ workspace: z.string(), feedback: idSchema })
const path = '/workspaces/:workspace/feedback/:feedback/translation'

/** One piece in the reader's language, by the model of the house. */
export const translatingEndpoints = ({ database: { db }, model }: House): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path,
      policy: 'viewer',
      summary: 'The translation of a piece, where somebody has asked for it',
      params: one,
      query: targetQuery,
      returns: translationView.nullable(),
    },
    async call => {
      const scope = scopeOf(call)
      const piece = await loadPiece(db, scope, call.params.feedback)
      const said = saidSum(readableText(piece))
      return findTranslation(db, scope, { feedbackId: piece.id, target: call.query.to, said })
    },
  ),
  endpoint(
    {
      method: 'post',
      path,
      policy: 'member',
      // It costs, and sends something out: a person asks.
      key: 'none',
      summary: 'Ask the model for the translation of a piece; asked before, the same comes back',
      params: one,
      body: targetQuery,
      returns: translationView,
    },
    async call => {
      const scope = scopeOf(call)
      const piece = await loadPiece(db, scope, call.params.feedback)
      const text = readableText(piece)
      const wanted = { feedbackId: piece.id, target: call.body.to, said: saidSum(text) }
      const known = await findTranslation(db, scope, wanted)
      if (known !== null) return known
      if (text.trim() === '') throw new Problem('model-no-words', 'There are no words to translate in this piece.')
      if (text.length > LONGEST) throw tooLong(text.length)
      const veil = createVeil()
      const question = translationOf(veil.hide(text, namesWorth([piece.author])), wanted.target)
      const answer = veil.reveal(await askModel(db, model, scope, { purpose: 'translation', question }))
      const made = { ...wanted, text: answer, model: model?.name ?? '' }
      await keepTranslation(db, scope, made)
      return { text: answer, model: made.model, at: new Date().toISOString() }
    },
  ),
]

export const tooLong = (length: number) =>
  new Problem('model-too-long', `These are ${length} characters; at most ${LONGEST} are sent to the model at once.`, {
    params: { length, longest: LONGEST },
  })
