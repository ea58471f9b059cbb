import { z } from '@hono/zod-openapi'
import { personIdSchema } from '../members/schema.ts'

export const auditFilter = z.object({
  /** A member's id, `key-` and the id of a key, or `earshot` for what was done by neither. */
  by: personIdSchema.optional(),
  kind: z
    .string()
    .regex(/^[a-z.-]{1,60}$/)
    .optional(),
  /** `next` of the page before. */
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .optional(),
})
export type AuditFilter = z.infer<typeof auditFilter>

const person = z.object({ id: z.string(), name: z.string(), program: z.boolean() })

export const auditPage = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        kind: z.string(),
        /** Null for the machine; the name is null when the account is gone. A program acts under its key's name. */
        by: z.object({ id: z.string(), name: z.string().nullable(), program: z.boolean() }).nullable(),
        /** What the event tells, as numbers and words; `person` is whom it happened to. */
        told: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    next: z.string().nullable(),
  })
  .openapi('AuditPage')
export type AuditPage = z.infer<typeof auditPage>
export type AuditItem = AuditPage['items'][number]

/** What there is to filter by: everybody who did something here, every kind that happened. */
export const auditChoices = z
  .object({ people: z.array(person), machine: z.boolean(), kinds: z.array(z.string()) })
  .openapi('AuditChoices')
export type AuditChoices = z.infer<typeof auditChoices>
