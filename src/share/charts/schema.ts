import { z } from '@hono/zod-openapi'
import { shortIdSchema } from '../../collect/feedback/schema.ts'
import { CHART_KINDS } from './charts.ts'
import { COUNTS, type CountName } from './counts.ts'
import { RANGES } from './span.ts'

const day = z.iso.date().refine(it => it >= '1970-01-01' && it < '2200-01-01', 'out of the calendar we keep')

/** What a chart is asked to show: a named range or first and last day, one source or all, compared with the period before or not. */
export const chartQuery = z
  .object({
    range: z.enum(RANGES).default('all'),
    from: day.optional().openapi({ description: 'first day, in the reporting zone; with `to` in place of `range`' }),
    to: day.optional().openapi({ description: 'last day, included' }),
    source: shortIdSchema.optional(),
    compare: z.enum(['before']).optional(),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    message: 'from and to go together',
    path: ['to'],
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    message: 'to is before from',
    path: ['to'],
  })
export type ChartQuery = z.output<typeof chartQuery>

export const chartKindSchema = z.enum(CHART_KINDS)

const counts = z
  .object(Object.fromEntries(COUNTS.map(name => [name, z.number()])) as Record<CountName, z.ZodNumber>)
  .openapi('ChartCounts')
const filter = z
  .record(z.string(), z.array(z.string()))
  .openapi({ description: 'parameters of the feedback list that find exactly what is counted' })
const words = z.object({ en: z.string(), ko: z.string(), zh: z.string(), ja: z.string() })

const mark = z.object({
  /** First day of a period, id of a topic, source or owner, a language, a version. */
  key: z.string(),
  name: z.string().nullable(),
  words: words.nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  counts,
  /** The same in the period before. */
  was: counts.nullable(),
  rating: z
    .object({
      mean: z.number(),
      was: z.number().nullable(),
      min: z.number(),
      max: z.number(),
      steps: z.array(z.object({ value: z.number(), count: z.number() })),
    })
    .nullable(),
  /** Unanswered pieces of one owner: said within a week, longer ago, or nobody knows when. */
  waiting: z
    .object({
      week: z.number(),
      longer: z.number(),
      undated: z.number(),
      /** First day of the week, and the last before it. */
      since: z.iso.date(),
      before: z.iso.date(),
    })
    .nullable(),
  filter: filter.nullable(),
})
export type Mark = z.infer<typeof mark>

export const chartView = z
  .object({
    kind: chartKindSchema,
    /** Days in the reporting zone, both included; null when there is no dated feedback. */
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    step: z.enum(['day', 'month']),
    before: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
    total: z.object({ counts, was: counts.nullable() }),
    undated: z.number(),
    marks: z.array(mark),
    /** Products or versions with fewer pieces than those shown. */
    left: z.number(),
    filter,
  })
  .openapi('Chart')
export type ChartView = z.infer<typeof chartView>
