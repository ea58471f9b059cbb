import { z } from '@hono/zod-openapi'
import { conditionSchema } from '../customers/schema.ts'

export const segmentInput = z
  .object({ name: z.string().trim().min(1).max(80), conditions: z.array(conditionSchema).min(1).max(10) })
  .openapi('SegmentInput')
export type SegmentInput = z.infer<typeof segmentInput>

/** A named filter over customers; `count` is how many pass it now. */
export const segmentView = z
  .object({ id: z.string(), name: z.string(), conditions: z.array(conditionSchema), count: z.number() })
  .openapi('Segment')
