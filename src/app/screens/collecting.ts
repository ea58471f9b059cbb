import { randomUUID } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import type { Piece } from '../../collect/feedback/piece.ts'
import { feedbackFilter, handEntry } from '../../collect/feedback/schema.ts'
import { ensureSource } from '../../collect/sources/commands.ts'
import { mappingSchema } from '../../collect/sources/mapping.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { ZoneDays } from '../../platform/clock.ts'
import { csvResponse } from '../csv.ts'
import { exportFeedback } from '../export.ts'
import type { House } from '../house.ts'
import { settlePieces, storePieces } from '../intake.ts'
import { currentReader } from '../reader.ts'

const workspace = z.object({ workspace: z.string() })

export const collectingEndpoints = (house: House): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/feedback',
      policy: 'member',
      summary: 'Enter one piece by hand',
      params: workspace,
      body: handEntry,
      returns: z.object({ id: z.string() }),
    },
    async call => {
      const scope = scopeOf(call)
      const { db } = house.database
      const source = await ensureSource(db, scope, {
        name: call.body.source,
        channel: 'other',
        scale: call.body.rating,
      })
      const intake = {
        database: house.database,
        scope,
        sourceId: source.id,
        importId: null,
        mapping: mappingSchema.parse({ fields: {} }),
        current: await currentReader(db, scope),
        days: new ZoneDays(scope.zone),
        occurrence: () => 1,
        aliases: new Map<string, number>(),
      }
      const { ids } = await storePieces(intake, await settlePieces(intake, [pieceOf(call.body)]), async () => undefined)
      return { id: String(ids[0]) }
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/feedback.csv',
      policy: 'viewer',
      summary: 'Export what passes a filter',
      params: workspace,
      query: feedbackFilter.extend({
        mask: z.enum(['yes']).optional().openapi({ description: 'yes: personal data is masked, authors are left out' }),
      }),
    },
    async call => {
      const { mask, ...filter } = call.query
      const lines = exportFeedback(house.database.db, scopeOf(call), { filter, mask: mask === 'yes' })
      return csvResponse('feedback.csv', lines)
    },
  ),
]

/** What was typed by hand is itself: entering the same words twice makes two pieces. */
function pieceOf(entry: z.infer<typeof handEntry>): Piece {
  const saidAt = entry.saidAt === null ? Date.now() : Date.parse(entry.saidAt)
  return {
    row: 1,
    nativeId: `hand:${randomUUID()}`,
    parentId: null,
    ours: false,
    saidAt,
    saidPrecision: 'instant',
    editedAt: null,
    rating: entry.rating === null ? null : { ...entry.rating, original: String(entry.rating.value) },
    title: entry.title,
    verbatim: entry.verbatim,
    author: { id: null, name: entry.author, email: null },
    product: entry.product === null ? null : { kind: 'name', key: entry.product, name: entry.product },
    url: entry.url,
    version: null,
    device: null,
    country: null,
    language: null,
    reply: null,
    attributes: {},
  }
}
