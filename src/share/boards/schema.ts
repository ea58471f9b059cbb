import { z } from '@hono/zod-openapi'
import { shortIdSchema } from '../../collect/feedback/schema.ts'
import { chartKindSchema } from '../charts/schema.ts'
import { RANGES } from '../charts/span.ts'

export const READY_MADE = ['reviews', 'product', 'support', 'marketing', 'owner'] as const
export type ReadyMade = (typeof READY_MADE)[number]

/** One chart on a board. Without a range it follows the board's; a wide one takes the whole row. */
const placedChart = z
  .object({ kind: chartKindSchema, range: z.enum(RANGES).nullable().default(null), wide: z.boolean().default(false) })
  .openapi('PlacedChart')
export type PlacedChart = z.infer<typeof placedChart>

export const boardInput = z
  .object({
    name: z.string().trim().min(1).max(80),
    /** mine: seen by its maker alone; team: by everybody in the workspace, changed by every member. */
    audience: z.enum(['mine', 'team']),
    charts: z.array(placedChart).max(24),
  })
  .openapi('BoardInput')
export type BoardInput = z.infer<typeof boardInput>

/** A change names the version it was made from. */
export const boardChange = boardInput.extend({ version: z.number().int().min(1) })
export type BoardChange = z.infer<typeof boardChange>

export const boardView = z
  .object({
    /** A number, or the name of a ready-made board. */
    id: z.string(),
    /** Null for a ready-made board: the console names it. */
    name: z.string().nullable(),
    audience: z.enum(['mine', 'team']),
    charts: z.array(placedChart),
    /** 0 for a ready-made board, which can only be copied. */
    version: z.number(),
  })
  .openapi('Board')
export type BoardView = z.infer<typeof boardView>

export const boardPath = z.object({ workspace: z.string(), board: shortIdSchema })
