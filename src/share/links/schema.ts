import { z } from '@hono/zod-openapi'
import { shortIdSchema } from '../../collect/feedback/schema.ts'
import { boardView, READY_MADE } from '../boards/schema.ts'
import { chartQuery } from '../charts/schema.ts'

export const linkInput = z
  .object({
    /** A board's id, or the name of a ready-made one. */
    board: z.union([shortIdSchema, z.enum(READY_MADE)]),
    /** Range, source and comparison that the link shows. */
    asked: chartQuery,
    /** Whether what is marked on charts is shown, too. */
    annotated: z.boolean().default(true),
    /** Days until it ends by itself; null: not before it is revoked. */
    days: z.number().int().min(1).max(366).nullable(),
  })
  .openapi('BoardLinkInput')
export type LinkInput = z.infer<typeof linkInput>

export const linkView = z
  .object({
    id: z.string(),
    board: z.string(),
    /** Null for a ready-made board: the console names it. */
    name: z.string().nullable(),
    by: z.string().nullable(),
    at: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    expired: z.boolean(),
  })
  .openapi('BoardLink')
export type LinkView = z.infer<typeof linkView>

/** The address is told once and kept nowhere. */
export const madeLink = z.object({ id: z.string(), link: z.string() }).openapi('MadeBoardLink')
export type MadeLink = z.infer<typeof madeLink>

export const linkPath = z.object({ workspace: z.string(), link: shortIdSchema })
export const sharedPath = z.object({ token: z.string().max(200) })
export const sharedChartPath = sharedPath.extend({ place: z.string().regex(/^\d{1,2}$/) })

/** A board as somebody outside sees it: what it is called and which charts it has. */
export const sharedBoard = z
  .object({
    workspace: z.string(),
    zone: z.string(),
    board: z.string(),
    name: z.string().nullable(),
    charts: boardView.shape.charts,
    asked: chartQuery,
    annotations: z.array(z.object({ day: z.iso.date(), until: z.iso.date().nullable(), text: z.string() })),
    expiresAt: z.iso.datetime().nullable(),
  })
  .openapi('SharedBoard')
export type SharedBoard = z.infer<typeof sharedBoard>
