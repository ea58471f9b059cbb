import { z } from '@hono/zod-openapi'
import { shortIdSchema } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { mergeTag } from '../../route/tags/commands.ts'
import { countTagged, listTags } from '../../route/tags/queries.ts'
import { tagMerge, tagMerged, tagUse } from '../../route/tags/schema.ts'
import { turnViews } from '../../route/views/commands.ts'
import { countViewsByTag } from '../../route/views/queries.ts'

const workspace = z.object({ workspace: z.string() })

/** Tags together with what hangs on them. */
export const taggingEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/tags/uses',
      policy: 'viewer',
      summary: 'How many pieces and saved views each tag is on',
      params: workspace,
      returns: z.array(tagUse),
    },
    async call => {
      const scope = scopeOf(call)
      const [tags, pieces, views] = [
        await listTags(db, scope),
        await countTagged(db, scope),
        await countViewsByTag(db, scope),
      ]
      return tags.map(({ id }) => ({ id, pieces: pieces.get(Number(id)) ?? 0, views: views.get(Number(id)) ?? 0 }))
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/tags/:tag/merge',
      policy: 'admin',
      summary: 'Merge a tag into another, on every piece and in every saved view; it cannot be taken back',
      params: workspace.extend({ tag: shortIdSchema }),
      body: tagMerge,
      returns: tagMerged,
    },
    async call => {
      const scope = scopeOf(call)
      const [from, into] = [Number(call.params.tag), Number(call.body.into)]
      return db.transaction().execute(async trx => {
        const views = await turnViews(trx, scope, { from, into })
        return { pieces: await mergeTag(trx, scope, { from, into, views }), views }
      })
    },
  ),
]
