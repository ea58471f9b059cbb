import { z } from '@hono/zod-openapi'
import { TARGETS } from '../model/target.ts'

/** Longer texts are not sent, in characters. */
export const LONGEST = 12_000

export const targetQuery = z.object({ to: z.enum(TARGETS) })

export const translationView = z
  .object({
    text: z.string(),
    /** Which model translated it, and when. */
    model: z.string(),
    at: z.iso.datetime(),
  })
  .openapi('Translation')
export type TranslationView = z.infer<typeof translationView>
