import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { chartView } from '../charts/schema.ts'
import { revokeLink, shareBoard } from './commands.ts'
import { getSharedBoard, getSharedChart, listLinks } from './queries.ts'
import { linkInput, linkPath, linkView, madeLink, sharedBoard, sharedChartPath, sharedPath } from './schema.ts'

const LINKS = '/workspaces/:workspace/board-links'
const here = linkPath.pick({ workspace: true })

/** Doors to the outside are opened by people, not by programs: keys do nothing here. */
export const linkEndpoints = (db: Db, originOf: (request: Request) => string): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: LINKS,
      policy: 'member',
      key: 'none',
      summary: 'Links by which boards are seen from outside',
      params: here,
      returns: z.array(linkView),
    },
    call => listLinks(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'post',
      path: LINKS,
      policy: 'member',
      key: 'none',
      summary: 'Share a board by a link, which is told once',
      params: here,
      body: linkInput,
      returns: madeLink,
    },
    async call => {
      const { id, token } = await shareBoard(db, scopeOf(call), call.body)
      return { id: String(id), link: `${originOf(call.request)}/shared/${token}` }
    },
  ),
  endpoint(
    {
      method: 'delete',
      path: `${LINKS}/:link`,
      policy: 'member',
      key: 'none',
      summary: 'Revoke a link',
      params: linkPath,
    },
    call => revokeLink(db, scopeOf(call), Number(call.params.link)),
  ),
  endpoint(
    {
      method: 'get',
      path: '/shared/:token',
      policy: 'link',
      summary: 'A shared board: its name and charts',
      params: sharedPath,
      returns: sharedBoard,
    },
    call => getSharedBoard(db, scopeOf(call), call.params.token),
  ),
  endpoint(
    {
      method: 'get',
      path: '/shared/:token/charts/:place',
      policy: 'link',
      summary: 'One chart of a shared board in figures, without ways to what is behind them',
      params: sharedChartPath,
      returns: chartView,
    },
    ({ params, ...call }) => getSharedChart(db, scopeOf(call), { token: params.token, place: Number(params.place) }),
  ),
]
