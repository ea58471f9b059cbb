import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { bringBackView, changeView, removeView, saveView } from './commands.ts'
import { listViews } from './queries.ts'
import { newView, savedView, viewChange, viewPath } from './schema.ts'

const VIEWS = '/workspaces/:workspace/views'
const here = viewPath.pick({ workspace: true })

/** Views are how people look at the list: a key may read those of the team, and saves none. */
export const viewEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: VIEWS,
      policy: 'viewer',
      summary: 'Saved views: those of the team and my own',
      params: here,
      returns: z.array(savedView),
    },
    async call => listViews(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'post',
      path: VIEWS,
      policy: 'viewer',
      key: 'none',
      summary: 'Save a filter of the list as a view; for the team as a member',
      params: here,
      body: newView,
      returns: savedView,
    },
    async call => saveView(db, scopeOf(call), call.body),
  ),
  endpoint(
    {
      method: 'patch',
      path: `${VIEWS}/:view`,
      policy: 'viewer',
      key: 'none',
      summary: "Change a view's name or filter, or make it the team's; one's own, or any of the team's for admins",
      params: viewPath,
      body: viewChange,
    },
    async call => changeView(db, scopeOf(call), Number(call.params.view), call.body),
  ),
  endpoint(
    {
      method: 'delete',
      path: `${VIEWS}/:view`,
      policy: 'viewer',
      key: 'none',
      summary: 'Remove a view; it can be brought back',
      params: viewPath,
    },
    async call => removeView(db, scopeOf(call), Number(call.params.view)),
  ),
  endpoint(
    {
      method: 'post',
      path: `${VIEWS}/:view/return`,
      policy: 'viewer',
      key: 'none',
      summary: 'Bring a removed view back',
      params: viewPath,
    },
    async call => bringBackView(db, scopeOf(call), Number(call.params.view)),
  ),
]
