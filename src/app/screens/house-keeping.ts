import { pipeline, Readable, Transform } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from '@hono/zod-openapi'
import { packWorkspace, unpackWorkspace } from '../../db/packing.ts'
import { record } from '../../events/log.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { getWorkspace } from '../../people/workspaces/queries.ts'
import { Problem } from '../../platform/errors.ts'
import { examine } from '../health.ts'
import type { House } from '../house.ts'
import { enqueue } from '../queue.ts'

const workspace = z.object({ workspace: z.string() })

export const healthView = z
  .object({
    version: z.string(),
    queue: z.object({
      waiting: z.number(),
      running: z.number(),
      failed: z.array(z.object({ job: z.string(), count: z.number() })),
      waitsSince: z.string().nullable(),
    }),
    database: z.object({ embedded: z.boolean(), version: z.string(), bytes: z.number() }),
    disk: z.object({ freeBytes: z.number(), totalBytes: z.number() }),
    backups: z.object({
      nightly: z.boolean(),
      running: z.boolean(),
      problem: z.string().nullable(),
      kept: z.array(z.object({ name: z.string(), at: z.string(), bytes: z.number() })),
    }),
  })
  .openapi('Health')

/** How the house is, its backups, and moving a workspace out and in. */
export const houseKeepingEndpoints = (house: House): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/health',
      policy: 'admin',
      summary: 'How the installation is: queue, database, disk, backups',
      params: workspace,
      returns: healthView,
    },
    () => examine(house),
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/backups',
      policy: 'owner',
      summary: 'Make a backup of everything now, beside the nightly ones',
      params: workspace,
    },
    async call => {
      const scope = scopeOf(call)
      await house.database.db.transaction().execute(async trx => {
        await enqueue(trx, 'keep-backup', {}, 'keep-backup')
        await record(trx, scope, 'backup.asked', {})
      })
    },
  ),
  ...movingEndpoints(house),
]

const movingEndpoints = (house: House): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/packed',
      policy: 'owner',
      summary: 'The whole workspace in one compressed file',
      params: workspace,
    },
    async call => {
      const scope = scopeOf(call)
      const { db, pool } = house.database
      const { slug } = await getWorkspace(db, scope)
      await record(db, scope, 'workspace.packed', {})
      const packed = pipeline(packWorkspace(pool, scope.workspaceId), createGzip({ level: 4 }), ended)
      return new Response(Readable.toWeb(packed) as ReadableStream<Uint8Array>, {
        headers: {
          'content-type': 'application/gzip',
          'content-disposition': `attachment; filename="${slug}.earshot.gz"`,
        },
      })
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/packed',
      policy: 'owner',
      summary: 'Put a packed workspace, sent as the body, into this empty one',
      params: workspace,
      returns: z.object({ rows: z.number() }),
    },
    async call => {
      const scope = scopeOf(call)
      const { body } = call.request
      if (body === null)
        throw new Problem('packed-broken', 'Send the packed file as the body.', { params: { why: '' } })
      const lines = opened(Readable.fromWeb(body as never), house.config.uploadLimitBytes)
      const rows = await unpackWorkspace(house.database.pool, scope.workspaceId, lines)
      await record(house.database.db, scope, 'workspace.unpacked', { rows })
      return { rows }
    },
  ),
]

/** Times its packed size that a file may unpack to. */
const MOST_UNPACKED = 20

/** The lines of a packed file; neither it nor what is in it may pass the limit. */
function opened(packed: Readable, limit: number): Readable {
  return pipeline(packed, atMost(limit), createGunzip(), atMost(limit * MOST_UNPACKED), ended)
}

/** Whoever reads the end of a pipe is told what broke it. */
const ended = () => undefined

function atMost(limit: number): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      done(size > limit ? new Problem('body-too-large', 'The file is too large.', { status: 413 }) : null, chunk)
    },
  })
}
