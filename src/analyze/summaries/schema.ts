import { z } from '@hono/zod-openapi'
import { feedbackFilter } from '../../collect/feedback/schema.ts'
import { TARGETS } from '../model/target.ts'

/** So many of the newest pieces are read at most. */
export const MOST_PIECES = 60

export const summaryInput = z.object({ filter: feedbackFilter, to: z.enum(TARGETS) }).openapi('SummaryInput')

export const summaryView = z
  .object({
    model: z.string(),
    /** How many pieces were read: the newest that pass the filter. */
    read: z.number(),
    /** Sentences that named no piece, and so are not shown. */
    dropped: z.number(),
    sentences: z.array(z.object({ text: z.string(), pieces: z.array(z.string()) })),
  })
  .openapi('Summary')
export type SummaryView = z.infer<typeof summaryView>
