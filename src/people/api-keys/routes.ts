import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../members/endpoint.ts'
import { shortIdSchema } from '../members/schema.ts'
import { makeKey, revokeKey } from './commands.ts'
import { getKey, listKeys } from './queries.ts'
import { keyInput, keyView, newKeyView } from './schema.ts'

const workspace = z.object({ workspace: z.string() })
const path = '/workspaces/:workspace/keys'
/** A key makes no keys: it would never end. */
const people = { policy: 'admin', key: 'none' } as const

export const apiKeyEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    { method: 'get', path, ...people, summary: 'API keys', params: workspace, returns: z.array(keyView) },
    call => listKeys(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'post',
      path,
      ...people,
      summary: 'Make an API key; the answer alone has the key itself',
      params: workspace,
      body: keyInput,
      returns: newKeyView,
    },
    async call => {
      const { id, token } = await makeKey(db, scopeOf(call), call.body)
      return { ...(await getKey(db, scopeOf(call), id)), token }
    },
  ),
  endpoint(
    {
      method: 'delete',
      path: `${path}/:key`,
      ...people,
      summary: 'Revoke an API key',
      params: workspace.extend({ key: shortIdSchema }),
    },
    call => revokeKey(db, scopeOf(call), Number(call.params.key)),
  ),
]
