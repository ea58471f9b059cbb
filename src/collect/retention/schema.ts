import { z } from '@hono/zod-openapi'

const months = z.number().int().min(1).max(240)

/** Null keeps everything for ever. */
export const retentionInput = z.object({ months: months.nullable() })

export const retentionQuery = z.object({ months: z.coerce.number().int().min(1).max(240).optional() })

export const retentionView = z
  .object({
    months: months.nullable(),
    /** Pieces older than the months asked about, or set. */
    older: z.number(),
  })
  .openapi('Retention')
