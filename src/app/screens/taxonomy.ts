import { z } from '@hono/zod-openapi'
import { keepTopic, revertTopic } from '../../analyze/readings/commands.ts'
import { findEdition, listTopics } from '../../analyze/readings/queries.ts'
import { rereadView, topicInput, topicPreview, topicView } from '../../analyze/readings/schema.ts'
import { ENGINE } from '../../analyze/text/reader.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import type { Scope } from '../../people/members/scope.ts'
import { Problem } from '../../platform/errors.ts'
import { previewTopic } from '../preview-topic.ts'
import { enqueue } from '../queue.ts'
import { engineOf } from '../reader.ts'

const workspace = z.object({ workspace: z.string() })
const one = workspace.extend({ area: z.string(), name: z.string() })

/** What feedback is about, in the workspace's own words; each change reads everything again in the background. */
export const taxonomyEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/topics',
      policy: 'viewer',
      summary: 'The taxonomy',
      params: workspace,
      returns: z.array(topicView),
    },
    async call => listTopics(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'put',
      path: '/workspaces/:workspace/topics/:area/:name',
      policy: 'admin',
      summary: 'Change a topic or add one',
      params: one,
      body: topicInput,
      returns: rereadView,
    },
    async call => {
      const { area, name } = call.params
      if (call.body.id !== `${area}/${name}`)
        throw new Problem('topic-id-differs', 'The id of the topic is another than the path names.', {
          fields: { id: 'must be as in the path' },
        })
      await keepTopic(db, scopeOf(call), call.body, await engineOf(db, scopeOf(call)))
      return readAgain(db, scopeOf(call))
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/topics/preview',
      policy: 'admin',
      summary: 'What keeping a topic would change among the newest 2,000 pieces',
      params: workspace,
      body: topicInput,
      returns: topicPreview,
    },
    async call => previewTopic(db, scopeOf(call), call.body),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/workspaces/:workspace/topics/:area/:name',
      policy: 'admin',
      summary: 'Back to the delivered words, or remove an own topic',
      params: one,
      returns: rereadView,
    },
    async call => {
      const scope = scopeOf(call)
      await revertTopic(db, scope, `${call.params.area}/${call.params.name}`, await engineOf(db, scope))
      return readAgain(db, scopeOf(call))
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/reread',
      policy: 'viewer',
      summary: 'How far re-reading has come',
      params: workspace,
      returns: rereadView,
    },
    async call => showReread(db, scopeOf(call)),
  ),
]

async function readAgain(db: Db, scope: Scope) {
  await enqueue(db, 'reread', { workspaceId: scope.workspaceId }, `reread-${scope.workspaceId}`)
  return showReread(db, scope)
}

async function showReread(db: Db, scope: Scope) {
  const edition = await findEdition(db, scope)
  return edition === undefined
    ? { running: false, done: 0, total: 0, engine: ENGINE, edition: 0 }
    : {
        running: edition.finishedAt === null,
        done: edition.done,
        total: edition.total,
        engine: edition.engine,
        edition: edition.edition,
      }
}
