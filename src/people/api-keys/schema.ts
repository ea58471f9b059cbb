import { z } from '@hono/zod-openapi'
import { KEY_SCOPES } from '../members/policy.ts'

export const keyInput = z.object({
  name: z.string().trim().min(1).max(80),
  /** Each is by itself: a key that manages does not read. */
  scopes: z
    .array(z.enum(KEY_SCOPES))
    .min(1)
    .transform(scopes => KEY_SCOPES.filter(scope => scopes.includes(scope))),
  /** For how many days it works, up to 3650; null: until it is revoked. */
  days: z.number().int().min(1).max(3650).nullable().default(90),
})
export type KeyInput = z.infer<typeof keyInput>

export const keyView = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(KEY_SCOPES)),
    /** Its first characters. */
    beginning: z.string(),
    madeBy: z.string().nullable(),
    madeAt: z.string(),
    expiresAt: z.string().nullable(),
    expired: z.boolean(),
    /** Its maker is no owner or admin here any more. */
    stopped: z.boolean(),
    /** To the minute. */
    usedAt: z.string().nullable(),
  })
  .openapi('ApiKey')
export type KeyView = z.infer<typeof keyView>

/** The key itself is in this answer and never again. */
export const newKeyView = keyView.extend({ token: z.string() }).openapi('NewApiKey')
export type NewKeyView = z.infer<typeof newKeyView>
