import { z } from '@hono/zod-openapi'
import { feedbackFilter, idSchema } from '../../collect/feedback/schema.ts'

/** Most pieces marked one by one. */
export const MOST_MARKED = 10_000

const ids = z.array(idSchema).max(MOST_MARKED)

/** Pieces by name, either way; or those that pass a filter, which become read. */
export const unreadInput = z
  .union([
    z.object({ ids: ids.min(1), unread: z.boolean() }),
    z.object({
      filter: feedbackFilter,
      /** The last piece the member knows of: what came after it stays unread. */
      upTo: idSchema.optional(),
    }),
  ])
  .openapi('UnreadInput')

/** What was marked read by a filter, to take it back by. */
export const markedView = z
  .object({
    changed: z.number(),
    /** Pieces to mark unread again, and the mark to go back to where it was moved. */
    back: z.object({ ids, upTo: idSchema.nullable() }),
  })
  .openapi('Marked')

export const markBack = z.object({ ids, upTo: idSchema.nullable() }).openapi('MarkBack')
export type MarkBack = z.infer<typeof markBack>
