import { z } from '@hono/zod-openapi'

export const draftQuery = z.object({
  /** Asking again with another number gives another wording. */
  variant: z.coerce.number().int().min(0).max(999).default(0),
})

/** A point of the 5-point (positive) or 7-point (negative) list; `met` says whether the text keeps it. */
export const pointView = z.object({ id: z.string(), met: z.boolean() })

export const draftView = z
  .object({
    text: z.string(),
    language: z.string(),
    list: z.enum(['positive', 'negative']),
    points: z.array(pointView),
    /** Longest reply the place takes, in characters; null when there is no known limit. */
    limit: z.number().nullable(),
    /** True when no draft is offered in the reviewer's language and English stands in. */
    fallback: z.boolean(),
  })
  .openapi('Draft')
export type DraftView = z.infer<typeof draftView>

export const replyInput = z.object({ text: z.string().trim().min(1).max(20_000) }).openapi('ReplyInput')
