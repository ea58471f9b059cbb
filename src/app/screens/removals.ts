import { z } from '@hono/zod-openapi'
import { countRows } from '../../db/workspace-rows.ts'
import { askChore } from '../../people/chores/commands.ts'
import { listChores } from '../../people/chores/queries.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { getWorkspace } from '../../people/workspaces/queries.ts'
import { Problem } from '../../platform/errors.ts'
import type { House } from '../house.ts'
import { enqueueChore } from '../queue.ts'

const workspace = z.object({ workspace: z.string() })
const counts = z.array(z.object({ what: z.string(), count: z.number() }))
const named = z.object({ name: z.string().max(200) })

/** What is removed for good: shown beforehand with counts, done as a job with progress. */
export const removalEndpoints = ({ database: { db } }: House): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/removal',
      policy: 'owner',
      summary: 'What removing the workspace would remove',
      params: workspace,
      returns: counts,
    },
    async call => shown(await countRows(db, scopeOf(call).workspaceId)),
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/removal',
      policy: 'owner',
      summary: 'Remove the workspace with everything in it; its name confirms',
      params: workspace,
      body: named,
    },
    async call => {
      const scope = scopeOf(call)
      const { name } = await getWorkspace(db, scope)
      const isSample = (await listChores(db, scope, ['fill-sample'])).length > 0
      if (!isSample) confirm(call.body.name, name)
      await db
        .transaction()
        .execute(async trx =>
          enqueueChore(trx, scope, await askChore(trx, scope, { kind: 'remove-workspace', about: { name } })),
        )
    },
  ),
]

/** What people know by name, in the order of the loop. */
const SHOWN = ['feedback', 'feedback_revision', 'reply', 'source', 'import', 'product', 'topic', 'member']

const shown = (found: Map<string, number>) => SHOWN.map(what => ({ what, count: found.get(what) ?? 0 }))

/** Throws name-differs unless the name was typed as it is. */
function confirm(typed: string, name: string): void {
  if (typed.trim().normalize() !== name.trim().normalize())
    throw new Problem('name-differs', `Type the name exactly as it is: ${name}.`, {
      params: { name },
      fields: { name: 'is another' },
    })
}
