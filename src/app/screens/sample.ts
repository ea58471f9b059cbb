import { z } from '@hono/zod-openapi'
import { listChores, listClosing, presentChore } from '../../people/chores/queries.ts'
import { choreView } from '../../people/chores/schema.ts'
import { type Endpoint, endpoint, scopeOf, userOf } from '../../people/members/endpoint.ts'
import { localeSchema } from '../../people/members/schema.ts'
import type { House } from '../house.ts'
import { openSample } from '../sample/open.ts'

const workspace = z.object({ workspace: z.string() })

/** For those who have no file at hand: an invented company to look around in. */
export const sampleEndpoints = ({ database: { db } }: House): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/sample',
      policy: 'member',
      key: 'none',
      summary: 'Open a sample workspace beside this one',
      params: workspace,
      body: z.object({ locale: localeSchema }),
      returns: z.object({ slug: z.string() }),
    },
    async call => ({
      slug: await openSample(db, { userId: userOf(call).id, zone: scopeOf(call).zone, locale: call.body.locale }),
    }),
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/sample',
      policy: 'viewer',
      summary: 'How far the sample of this workspace has come; null where it is none',
      params: workspace,
      returns: choreView.nullable(),
    },
    async call => {
      const [filling] = await listChores(db, scopeOf(call), ['fill-sample'])
      return filling === undefined ? null : presentChore(filling)
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/closing',
      policy: 'signed-in',
      summary: 'Workspaces one has asked to remove that are not gone yet',
      returns: z.array(choreView),
    },
    async call => (await listClosing(db, userOf(call).id)).map(presentChore),
  ),
]
