import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { askModel, ruleModel } from './commands.ts'
import type { Model } from './port.ts'
import { getModel, listCalls } from './queries.ts'
import { callPage, callsQuery, modelInput, modelView } from './schema.ts'

const params = z.object({ workspace: z.string() })
const path = '/workspaces/:workspace/model'

/** Whether the workspace asks a model, and what it asked. */
export const modelEndpoints = (db: Db, model: Model | null): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path,
      policy: 'viewer',
      summary: 'Whether a model may be asked, and its budget',
      params,
      returns: modelView,
    },
    call => getModel(db, scopeOf(call), model),
  ),
  endpoint(
    {
      method: 'put',
      path,
      policy: 'admin',
      // What leaves the house is for people to decide.
      key: 'none',
      summary: 'Turn the model on or off, and set its monthly budget',
      params,
      body: modelInput,
      returns: modelView,
    },
    async call => {
      await ruleModel(db, scopeOf(call), model, call.body)
      return getModel(db, scopeOf(call), model)
    },
  ),
  endpoint(
    {
      method: 'post',
      path: `${path}/trial`,
      policy: 'admin',
      key: 'none',
      summary: 'Ask the model one small question, to see whether it answers',
      params,
      returns: z.object({ text: z.string() }),
    },
    async call => {
      const question = {
        instructions: 'Answer with one short friendly sentence.',
        material: 'Are you there?',
        most: 1000,
      }
      return { text: await askModel(db, model, scopeOf(call), { purpose: 'trial', question }) }
    },
  ),
  endpoint(
    {
      method: 'get',
      path: `${path}/calls`,
      policy: 'admin',
      summary: 'What the model was asked for, by whom and for how many tokens; never the texts',
      params,
      query: callsQuery,
      returns: callPage,
    },
    call => listCalls(db, scopeOf(call), call.query.cursor),
  ),
]
