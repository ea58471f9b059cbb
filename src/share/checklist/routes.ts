import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { markAnswered, takeBackAnswered } from './commands.ts'
import { siteAnswerInput, siteAnswerPath } from './schema.ts'

const SITE_ANSWERS = '/workspaces/:workspace/site-answers'

/** Marks on questions; the checklist itself is an assembly of several rooms. */
export const siteAnswerEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path: SITE_ANSWERS,
      policy: 'member',
      summary: 'Mark a question as answered on the site',
      params: siteAnswerPath.pick({ workspace: true }),
      body: siteAnswerInput,
      returns: z.object({ id: z.string() }),
    },
    async call => ({ id: String(await markAnswered(db, scopeOf(call), call.body)) }),
  ),
  endpoint(
    {
      method: 'delete',
      path: `${SITE_ANSWERS}/:answer`,
      policy: 'member',
      summary: 'Take back that a question is answered on the site',
      params: siteAnswerPath,
    },
    call => takeBackAnswered(db, scopeOf(call), Number(call.params.answer)),
  ),
]
