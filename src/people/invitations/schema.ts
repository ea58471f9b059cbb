import { z } from '@hono/zod-openapi'
import { localeSchema, roleSchema, zoneSchema } from '../members/schema.ts'

/** Days until an invitation's link is dead. */
export const INVITATION_DAYS = 7

export const invitationInput = z.object({
  email: z.email().max(254),
  role: roleSchema,
  /** Language of the mail; that of whoever invites when left out. */
  locale: localeSchema.optional(),
})

export const invitationView = z
  .object({
    id: z.string(),
    email: z.string(),
    role: roleSchema,
    invitedBy: z.string().nullable(),
    createdAt: z.string(),
    expiresAt: z.string(),
    expired: z.boolean(),
    mailed: z.boolean(),
  })
  .openapi('Invitation')
export type InvitationView = z.infer<typeof invitationView>

/** How an invitation went out: by mail, or as a link to hand over, with the reason when a mail failed. */
export const sentInvitation = z
  .object({
    invitation: invitationView,
    link: z.string().nullable(),
    fault: z
      .object({
        code: z.string(),
        message: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      })
      .nullable(),
  })
  .openapi('SentInvitation')
export type SentInvitation = z.infer<typeof sentInvitation>

/** What the holder of the link sees before deciding. */
export const offerView = z
  .object({
    workspace: z.string(),
    slug: z.string(),
    role: roleSchema,
    email: z.string(),
    invitedBy: z.string().nullable(),
    locale: localeSchema,
    /** Whether somebody of that address has an account here already. */
    known: z.boolean(),
  })
  .openapi('InvitationOffer')
export type OfferView = z.infer<typeof offerView>

export const newcomerInput = z.object({
  name: z.string().trim().min(1).max(120),
  password: z.string().min(10).max(128),
  locale: localeSchema,
  zone: zoneSchema.optional(),
})
