import { z } from '@hono/zod-openapi'
import { feedbackFilter, idSchema, shortIdSchema } from '../../collect/feedback/schema.ts'
import { LONGEST_REASON } from './reasons.ts'

/** Most pieces that one batch takes. */
export const MOST_PIECES = 2000

const memberSchema = z.string().min(1).max(64)

/** The pieces of a batch: those named, or the first that pass a filter, up to MOST_PIECES. */
const piecesInput = z.union([
  z.object({ ids: z.array(idSchema).min(1).max(MOST_PIECES) }),
  z.object({ filter: feedbackFilter, order: z.enum(['newest', 'oldest']).default('newest') }),
])

const changeInput = z.discriminatedUnion('verb', [
  z.object({
    verb: z.literal('assign'),
    owner: memberSchema.nullable(),
    /** The owners the member saw on these pieces; one with another owner meanwhile is left to them. */
    seen: z.array(memberSchema.nullable()).max(1000).optional(),
  }),
  z.object({
    verb: z.literal('finish'),
    reason: z
      .string()
      .trim()
      .max(LONGEST_REASON)
      .transform(text => text || null)
      .nullable()
      .default(null),
  }),
  z.object({ verb: z.literal('reopen') }),
  z.object({ verb: z.literal('tag'), tag: shortIdSchema.transform(Number) }),
  z.object({ verb: z.literal('untag'), tag: shortIdSchema.transform(Number) }),
])

export const handlingInput = z.object({ pieces: piecesInput, change: changeInput }).openapi('HandlingInput')

export const handlingView = z
  .object({
    /** To take the batch back by; null when nothing changed. */
    id: z.string().nullable(),
    changed: z.number(),
    /** Pieces that were so already. */
    same: z.number(),
    /** The first pieces that somebody else had taken meanwhile, and by whom they were given to whom. */
    taken: z.array(
      z.object({
        id: z.string(),
        owner: z.string().nullable(),
        by: z.string().nullable(),
        at: z.iso.datetime().nullable(),
      }),
    ),
    takenCount: z.number(),
  })
  .openapi('Handling')

export const undoneView = z
  .object({
    restored: z.number(),
    /** Pieces that somebody has changed since; they stay as they are. */
    kept: z.number(),
  })
  .openapi('Undone')

export const assigneeView = z.object({ id: z.string(), name: z.string() }).openapi('Assignee')

/** What members did with one piece, newest first. */
export const handlingHistory = z
  .array(
    z.object({
      id: z.string(),
      verb: z.enum(['assign', 'finish', 'reopen', 'tag', 'untag']),
      owner: z.string().nullable(),
      tag: z.string().nullable(),
      reason: z.string().nullable(),
      by: z.string().nullable(),
      at: z.iso.datetime(),
      undone: z.boolean(),
    }),
  )
  .openapi('HandlingHistory')
