import { z } from '@hono/zod-openapi'
import { channelSchema, shortIdSchema } from '../../collect/feedback/schema.ts'
import { zoneSchema } from '../../people/members/schema.ts'

export const RANGES = ['30d', '90d', '12m', 'all'] as const

export const overviewQuery = z.object({ range: z.enum(RANGES).default('all'), source: shortIdSchema.optional() })

const counts = { total: z.number(), positive: z.number(), neutral: z.number(), negative: z.number(), mixed: z.number() }

export const overviewView = z
  .object({
    zone: z.string(),
    /** Days in the reporting zone; null when there is no dated feedback. */
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    grain: z.enum(['day', 'month']),
    totals: z.object({ ...counts, answered: z.number(), unanswered: z.number(), undated: z.number() }),
    /** One entry per period, none left out between the first and the last. `until` is its last day. */
    series: z.array(z.object({ period: z.iso.date(), until: z.iso.date(), ...counts })),
    sources: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        channel: channelSchema,
        count: z.number(),
        /** In the source's own scale. */
        rating: z
          .object({
            mean: z.number(),
            min: z.number(),
            max: z.number(),
            rated: z.number(),
            distribution: z.array(z.object({ value: z.number(), count: z.number() })),
          })
          .nullable(),
      }),
    ),
    topics: z.array(
      z.object({
        id: z.string(),
        label: z.object({ en: z.string(), ko: z.string(), zh: z.string(), ja: z.string() }),
        ...counts,
      }),
    ),
    languages: z.array(z.object({ language: z.string(), count: z.number() })),
    /** Unanswered pieces by age in days today: 0–1, 2–3, 4–7, 8–30, older. */
    ages: z.array(
      z.object({
        bucket: z.enum(['0-1', '2-3', '4-7', '8-30', '31+']),
        from: z.iso.date().nullable(),
        to: z.iso.date(),
        count: z.number(),
      }),
    ),
  })
  .openapi('Overview')
export type OverviewView = z.infer<typeof overviewView>

export const STATS_BY = ['month', 'rating', 'language', 'sentiment', 'product', 'topic'] as const
export const statsQuery = z.object({
  by: z.enum(STATS_BY).optional(),
  source: z.string().optional(),
  zone: zoneSchema.optional(),
})
export const statsView = z
  .object({ groups: z.array(z.object({ key: z.string(), count: z.number(), mean: z.number().nullable() })) })
  .openapi('Stats')
