import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { annotate, changeAnnotation, removeAnnotation } from './commands.ts'
import { listAnnotations } from './queries.ts'
import { annotationChange, annotationInput, annotationPath, annotationView } from './schema.ts'

const ANNOTATIONS = '/workspaces/:workspace/annotations'
const here = annotationPath.pick({ workspace: true })

export const annotationEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: ANNOTATIONS,
      policy: 'viewer',
      summary: 'What is marked on charts: what happened on which days',
      params: here,
      returns: z.array(annotationView),
    },
    call => listAnnotations(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'post',
      path: ANNOTATIONS,
      policy: 'member',
      summary: 'Mark a day on charts',
      params: here,
      body: annotationInput,
      returns: z.object({ id: z.string() }),
    },
    async call => ({ id: String(await annotate(db, scopeOf(call), call.body)) }),
  ),
  endpoint(
    {
      method: 'put',
      path: `${ANNOTATIONS}/:annotation`,
      policy: 'member',
      summary: 'Change what is marked',
      params: annotationPath,
      body: annotationChange,
    },
    call => changeAnnotation(db, scopeOf(call), Number(call.params.annotation), call.body),
  ),
  endpoint(
    {
      method: 'delete',
      path: `${ANNOTATIONS}/:annotation`,
      policy: 'member',
      summary: 'Take a mark off the charts',
      params: annotationPath,
    },
    call => removeAnnotation(db, scopeOf(call), Number(call.params.annotation)),
  ),
]
