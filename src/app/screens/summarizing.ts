import { z } from '@hono/zod-openapi'
import { askModel } from '../../analyze/model/commands.ts'
import { getModel } from '../../analyze/model/queries.ts'
import { createVeil } from '../../analyze/model/veil.ts'
import { readableText } from '../../analyze/readings/filing.ts'
import { citedSentences } from '../../analyze/summaries/citations.ts'
import { fitting, summaryOf } from '../../analyze/summaries/prompt.ts'
import { listSaid } from '../../analyze/summaries/queries.ts'
import { MOST_PIECES, summaryInput, summaryView } from '../../analyze/summaries/schema.ts'
import { LONGEST } from '../../analyze/translations/schema.ts'
import type { FeedbackFilter } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { namesWorth } from '../../people/erasures/hash.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import type { Scope } from '../../people/members/scope.ts'
import { Problem } from '../../platform/errors.ts'
import { listIds } from '../../route/inbox/queries.ts'
import type { House } from '../house.ts'

/** Of a long text its opening is read, in characters. */
const OPENING = 400

/** What the newest pieces say that pass a filter, by the model of the house. */
export const summarizingEndpoints = ({ database: { db }, model }: House): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/summary',
      policy: 'member',
      key: 'none',
      summary: 'Ask the model what the newest pieces say that pass a filter; each sentence names its pieces',
      params: z.object({ workspace: z.string() }),
      body: summaryInput,
      returns: summaryView,
    },
    async call => {
      const scope = scopeOf(call)
      const pieces = await newest(db, scope, call.body.filter)
      if (pieces.length === 0) throw nothingToRead()
      const veil = createVeil()
      // Cut after it is veiled: half a telephone number would not be known as one.
      const texts = pieces.map(piece =>
        veil.hide(readableText(piece).slice(0, LONGEST), namesWorth([piece.author])).slice(0, OPENING),
      )
      const { monthlyTokens, usedTokens } = await getModel(db, scope, model)
      const read = fitting(texts, monthlyTokens - usedTokens)
      const question = summaryOf(texts.slice(0, read), call.body.to)
      const answer = await askModel(db, model, scope, { purpose: 'summary', question })
      const { sentences, dropped } = citedSentences(answer, read)
      if (sentences.length === 0) throw noSources()
      return {
        model: model?.name ?? '',
        read,
        dropped,
        sentences: sentences.map(({ text, cites }) => ({
          text: veil.reveal(text),
          pieces: cites.map(number => String(pieces[number - 1]?.id)),
        })),
      }
    },
  ),
]

/** Customers' words alone. */
async function newest(db: Db, scope: Scope, filter: FeedbackFilter) {
  const query = { ...filter, order: 'newest' as const, limit: MOST_PIECES, cursor: undefined }
  const pieces = await listSaid(db, scope, await listIds(db, scope, query, MOST_PIECES))
  return pieces.filter(piece => readableText(piece).trim() !== '')
}

const nothingToRead = () =>
  new Problem('model-nothing-to-read', 'Nothing that passes the filter has words to read. Choose another filter.', {
    status: 409,
  })

const noSources = () =>
  new Problem('model-no-sources', 'No sentence of the answer names a piece it rests on, so none is shown. Try again.', {
    status: 502,
  })
