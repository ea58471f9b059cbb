import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { bringBackBoard, changeBoard, makeBoard, removeBoard } from './commands.ts'
import { listBoards } from './queries.ts'
import { readyMadeBoards } from './ready-made.ts'
import { boardChange, boardInput, boardPath, boardView } from './schema.ts'

const BOARDS = '/workspaces/:workspace/boards'
const here = boardPath.pick({ workspace: true })

export const boardEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: BOARDS,
      policy: 'viewer',
      summary: 'Boards: the ready-made ones, those of the team and my own',
      params: here,
      returns: z.array(boardView),
    },
    async call => [...readyMadeBoards(), ...(await listBoards(db, scopeOf(call)))],
  ),
  endpoint(
    {
      method: 'post',
      path: BOARDS,
      policy: 'member',
      summary: 'Make a board',
      params: here,
      body: boardInput,
      returns: boardView,
    },
    async call => ({ ...call.body, id: String(await makeBoard(db, scopeOf(call), call.body)), version: 1 }),
  ),
  endpoint(
    {
      method: 'put',
      path: `${BOARDS}/:board`,
      policy: 'member',
      summary: 'Change a board',
      params: boardPath,
      body: boardChange,
      returns: boardView,
    },
    async call => {
      await changeBoard(db, scopeOf(call), Number(call.params.board), call.body)
      return { ...call.body, id: call.params.board, version: call.body.version + 1 }
    },
  ),
  endpoint(
    {
      method: 'delete',
      path: `${BOARDS}/:board`,
      policy: 'member',
      summary: 'Remove a board; it can be brought back',
      params: boardPath,
    },
    async call => removeBoard(db, scopeOf(call), Number(call.params.board)),
  ),
  endpoint(
    {
      method: 'post',
      path: `${BOARDS}/:board/return`,
      policy: 'member',
      summary: 'Bring a removed board back',
      params: boardPath,
    },
    async call => bringBackBoard(db, scopeOf(call), Number(call.params.board)),
  ),
]
