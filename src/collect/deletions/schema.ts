import { z } from '@hono/zod-openapi'
import { REASONS } from './reasons.ts'

/** Another reason than those listed is told in words. */
export const deletionInput = z
  .object({ reason: z.enum(REASONS), words: z.string().trim().max(500).default('') })
  .refine(it => it.reason !== 'other' || it.words !== '', { message: 'say why in a few words', path: ['words'] })
  .openapi('DeletionInput')
export type DeletionInput = z.output<typeof deletionInput>

export const deletionsQuery = z.object({
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
})

/** What is left of a deleted piece; `lifted` once it may come back with an import. */
export const deletionView = z
  .object({
    id: z.string(),
    source: z.string(),
    reason: z.enum(REASONS),
    words: z.string().nullable(),
    by: z.string().nullable(),
    at: z.iso.datetime(),
    lifted: z.boolean(),
  })
  .openapi('Deletion')
