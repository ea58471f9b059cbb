import { z } from '@hono/zod-openapi'
import { setRetention } from '../../collect/retention/commands.ts'
import { countOlder, findRetention } from '../../collect/retention/queries.ts'
import { retentionInput, retentionQuery, retentionView } from '../../collect/retention/schema.ts'
import { stopImports } from '../../collect/sources/commands.ts'
import { getSourceRemoval } from '../../collect/sources/queries.ts'
import type { Db } from '../../db/connection.ts'
import { countRows } from '../../db/workspace-rows.ts'
import { askChore } from '../../people/chores/commands.ts'
import { listChores, presentChore } from '../../people/chores/queries.ts'
import { choreView } from '../../people/chores/schema.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { getWorkspace } from '../../people/workspaces/queries.ts'
import { Problem } from '../../platform/errors.ts'
import type { House } from '../house.ts'
import { enqueueChore } from '../queue.ts'

const workspace = z.object({ workspace: z.string() })
const oneSource = workspace.extend({ source: z.string().regex(/^\d{1,9}$/) })
const counts = z.array(z.object({ what: z.string(), count: z.number() }))
const named = z.object({ name: z.string().max(200) })

/** What is removed for good: shown beforehand with counts, done as a job with progress. */
export const removalEndpoints = ({ database: { db } }: House): Endpoint[] => [
  ...keepingEndpoints(db),
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

const keepingEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/sources/:source/removal',
      policy: 'admin',
      summary: 'What removing a source would remove',
      params: oneSource,
      returns: counts,
    },
    async call => {
      const { pieces, replies, imports } = await getSourceRemoval(db, scopeOf(call), Number(call.params.source))
      return [
        { what: 'feedback', count: pieces },
        { what: 'reply', count: replies },
        { what: 'import', count: imports },
      ]
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/sources/:source/removal',
      policy: 'admin',
      summary: 'Remove a source with its feedback; its name confirms',
      params: oneSource,
      body: named,
    },
    async call => {
      const scope = scopeOf(call)
      const sourceId = Number(call.params.source)
      const { name, pieces } = await getSourceRemoval(db, scope, sourceId)
      confirm(call.body.name, name)
      await db.transaction().execute(async trx => {
        await stopImports(trx, scope, sourceId)
        const chore = { kind: 'remove-source' as const, about: { sourceId, name }, total: pieces }
        await enqueueChore(trx, scope, await askChore(trx, scope, chore))
      })
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/removals',
      policy: 'admin',
      summary: 'Sources being removed, and those lately removed',
      params: workspace,
      returns: z.array(choreView),
    },
    async call => (await listChores(db, scopeOf(call), ['remove-source'])).map(presentChore),
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/retention',
      policy: 'admin',
      summary: 'How long feedback is kept, and how many pieces are older than that or than asked',
      params: workspace,
      query: retentionQuery,
      returns: retentionView,
    },
    async call => {
      const scope = scopeOf(call)
      const months = await findRetention(db, scope)
      const asked = call.query.months ?? months
      return { months, older: asked === null ? 0 : await countOlder(db, scope, asked) }
    },
  ),
  endpoint(
    {
      method: 'put',
      path: '/workspaces/:workspace/retention',
      policy: 'admin',
      summary: 'Keep feedback for so many months, or for ever',
      params: workspace,
      body: retentionInput,
    },
    async call => setRetention(db, scopeOf(call), call.body.months),
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
