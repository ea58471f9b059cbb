import { z } from '@hono/zod-openapi'
import { PURPOSES } from './purposes.ts'

/** Tokens a month; enough for a busy house, few enough that a slip of the hand costs little. */
export const MOST_TOKENS = 100_000_000

export const modelInput = z.object({
  on: z.boolean(),
  /** A hard stop; in and out together. */
  monthlyTokens: z.number().int().min(1000).max(MOST_TOKENS),
})
export type ModelInput = z.infer<typeof modelInput>

export const modelView = modelInput
  .extend({
    /** The model of this house and where it is asked; null where whoever runs the server named none. */
    model: z.object({ name: z.string(), host: z.string() }).nullable(),
    /** In this month, in the reporting zone; what is still being asked counts with all it may take. */
    usedTokens: z.number(),
  })
  .openapi('Model')
export type ModelView = z.infer<typeof modelView>

export const callsQuery = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
})

export const callPage = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        at: z.iso.datetime(),
        /** Null where the account is gone. */
        by: z.string().nullable(),
        purpose: z.enum(PURPOSES),
        model: z.string(),
        /** `answered`, or the code of what went wrong; null while it is being asked. */
        outcome: z.string().nullable(),
        tokensIn: z.number().nullable(),
        tokensOut: z.number().nullable(),
        /** What counts of it; more than was told where nobody could tell. */
        counted: z.number(),
      }),
    ),
    next: z.string().nullable(),
  })
  .openapi('ModelCalls')
export type CallPage = z.infer<typeof callPage>
