import { z } from '@hono/zod-openapi'
import { shortIdSchema } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { changeTag, deleteTag, makeTag } from './commands.ts'
import { listTags } from './queries.ts'
import { newTag, tagChange, tagView } from './schema.ts'

const workspace = z.object({ workspace: z.string() })
const one = workspace.extend({ tag: shortIdSchema })
const PATH = '/workspaces/:workspace/tags'

export const tagEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    { method: 'get', path: PATH, policy: 'viewer', summary: 'Tags', params: workspace, returns: z.array(tagView) },
    async call => listTags(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'post',
      path: PATH,
      policy: 'member',
      summary: 'Make a tag',
      params: workspace,
      body: newTag,
      returns: tagView,
    },
    async call => makeTag(db, scopeOf(call), call.body),
  ),
  endpoint(
    {
      method: 'patch',
      path: `${PATH}/:tag`,
      policy: 'member',
      summary: 'Rename or color a tag, or bring a deleted one back',
      params: one,
      body: tagChange,
    },
    async call => changeTag(db, scopeOf(call), Number(call.params.tag), call.body),
  ),
  endpoint(
    {
      method: 'delete',
      path: `${PATH}/:tag`,
      policy: 'member',
      summary: 'Delete a tag; its pieces stay',
      params: one,
    },
    async call => deleteTag(db, scopeOf(call), Number(call.params.tag)),
  ),
]
