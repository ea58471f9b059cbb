import { z } from '@hono/zod-openapi'
import { listProducts } from '../../collect/products/queries.ts'
import { productView } from '../../collect/products/schema.ts'
import { listSources } from '../../collect/sources/queries.ts'
import { sourceView } from '../../collect/sources/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { notFound } from '../../platform/errors.ts'
import { countByAlias, countBySource, getStats } from '../../share/dashboards/queries.ts'
import { statsQuery, statsView } from '../../share/dashboards/schema.ts'

const workspace = z.object({ workspace: z.string() })

/** Lists that join a room's things with what the tallies know of them. */
export const catalogueEndpoints = (db: Db): Endpoint[] => [...listEndpoints(db), ...figureEndpoints(db)]

const listEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/sources',
      policy: 'viewer',
      summary: 'Sources with their counts',
      params: workspace,
      returns: z.array(sourceView),
    },
    async call => {
      const scope = scopeOf(call)
      const counts = await countBySource(db, scope)
      return (await listSources(db, scope)).map(({ id, name, channel, lastImportAt, scaleMin, scaleMax }) => ({
        id: String(id),
        name,
        channel,
        count: counts.get(id)?.count ?? 0,
        unanswered: counts.get(id)?.unanswered ?? 0,
        scale: scaleMin === null || scaleMax === null ? null : { min: scaleMin, max: scaleMax },
        lastImportAt: lastImportAt?.toISOString() ?? null,
      }))
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/products',
      policy: 'viewer',
      summary: 'Products with their aliases',
      params: workspace,
      returns: z.array(productView),
    },
    async call => {
      const scope = scopeOf(call)
      const counts = await countByAlias(db, scope)
      return (await listProducts(db, scope)).map(({ id, name, aliases }) => {
        const mine = aliases.map(alias => counts.get(alias.id))
        const sum = (key: 'count' | 'rated' | 'ratingSum') => mine.reduce((total, it) => total + (it?.[key] ?? 0), 0)
        // Ratings of unlike scales are not averaged: a mean only where one source gave them all.
        const comparable = aliases.length === 1 && mine[0]?.sources === 1
        return {
          id: String(id),
          name,
          count: sum('count'),
          meanRating: comparable && sum('rated') > 0 ? sum('ratingSum') / sum('rated') : null,
          aliases: aliases.map(alias => ({
            id: String(alias.id),
            kind: alias.kind,
            key: alias.key,
            name: alias.name,
            count: counts.get(alias.id)?.count ?? 0,
          })),
        }
      })
    },
  ),
]

const figureEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/stats',
      policy: 'viewer',
      summary: 'Counts and mean ratings by one dimension',
      params: workspace,
      query: statsQuery,
      returns: statsView,
    },
    async call => {
      const scope = scopeOf(call)
      const { by, source, zone } = call.query
      const sourceId =
        source === undefined ? null : ((await listSources(db, scope)).find(it => it.name === source)?.id ?? null)
      if (source !== undefined && sourceId === null) throw notFound('source')
      return { groups: await getStats(db, scope, { by, sourceId, zone }) }
    },
  ),
]
