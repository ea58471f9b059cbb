import { z } from '@hono/zod-openapi'
import { zoneSchema } from '../../people/members/schema.ts'

export const STATS_BY = ['month', 'rating', 'language', 'sentiment', 'product', 'topic', 'version'] as const
export const statsQuery = z.object({
  by: z.enum(STATS_BY).optional(),
  source: z.string().optional(),
  zone: zoneSchema.optional(),
})
export const statsView = z
  .object({ groups: z.array(z.object({ key: z.string(), count: z.number(), mean: z.number().nullable() })) })
  .openapi('Stats')
