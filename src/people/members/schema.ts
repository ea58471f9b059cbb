import { z } from '@hono/zod-openapi'
import { isZone } from '../../platform/clock.ts'
import { ROLES } from './roles.ts'

export const roleSchema = z.enum(ROLES)
export type Role = z.infer<typeof roleSchema>

export const LOCALES = ['en', 'ko', 'zh', 'ja'] as const
export const localeSchema = z.enum(LOCALES)
export type Locale = z.infer<typeof localeSchema>

/** Id of a person, as the sign-in library makes them. */
export const personIdSchema = z.string().min(1).max(64)

/** Id of a row counted by an integer. */
export const shortIdSchema = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .refine(id => Number(id) < 2 ** 31, 'there is no such id')

export const memberView = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    since: z.string(),
    /** Whether they come in through a provider. */
    tied: z.boolean(),
  })
  .openapi('WorkspaceMember')
export type MemberView = z.infer<typeof memberView>

export const roleInput = z.object({ role: roleSchema })

export const sessionView = z
  .object({
    user: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      locale: localeSchema.nullable(),
      /** In which zone they read times; null: as the device has it. */
      zone: z.string().nullable(),
      /** Whether a second step of signing in is set up. */
      secondStep: z.boolean(),
      /** False until the first person has chosen an address and a password. */
      settled: z.boolean(),
    }),
    workspaces: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        zone: z.string(),
        role: roleSchema,
        /** It lets nobody in who has no second step. */
        secondStep: z.boolean(),
        /** An invented company to look around in. */
        sample: z.boolean(),
      }),
    ),
  })
  .openapi('Session')
export type SessionView = z.infer<typeof sessionView>

/** Refuses names that Intl does not know, e.g. "Asia/Soul". */
export const zoneSchema = z.string().max(64).refine(isZone, 'unknown time zone; use a name such as Asia/Seoul')

/** The first person settles in: who they are and what their workspace is called. */
export const welcomeInput = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  password: z.string().min(10).max(128),
  workspaceName: z.string().trim().min(1).max(120),
  zone: zoneSchema,
  locale: localeSchema,
})

/** `current` may be left out within a quarter of an hour of signing in. */
export const passwordInput = z.object({
  password: z.string().min(10).max(128),
  current: z.string().max(128).optional(),
})

export const forgottenInput = z.object({ email: z.email().max(254) })

/** What a link of a mail allows, once. */
export const resetInput = z.object({ token: z.string().max(200), password: z.string().min(10).max(128) })

/** What a person says of themselves; what is left out stays. */
export const profileInput = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  locale: localeSchema.optional(),
  /** Null: as the device has it. */
  zone: zoneSchema.nullable().optional(),
})
export type ProfileInput = z.infer<typeof profileInput>

/** A place where somebody is signed in. */
export const signedInView = z
  .object({
    id: z.string(),
    browser: z.string().nullable(),
    system: z.string().nullable(),
    /** Where it came from when it signed in. */
    address: z.string().nullable(),
    signedInAt: z.string(),
    /** To the hour. */
    usedAt: z.string(),
    here: z.boolean(),
  })
  .openapi('SignedIn')
export type SignedInView = z.infer<typeof signedInView>

/** A code of the app, or one of the backup codes. */
export const codeInput = z.object({ code: z.string().trim().min(6).max(20), kind: z.enum(['app', 'backup']) })

export const confirmInput = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
})

/** The present password; left out by whoever has none. */
export const provedInput = z.object({ password: z.string().max(128).optional() })

export const secondStepView = z
  .object({
    on: z.boolean(),
    hasPassword: z.boolean(),
    /** Workspaces that require it. */
    requiredBy: z.array(z.string()),
  })
  .openapi('SecondStep')
export type SecondStepView = z.infer<typeof secondStepView>

export const secondStepCodes = z.object({ codes: z.array(z.string()) })

/** What the app scans, and codes for the day it is lost: shown this once. */
export const secondStepBegun = secondStepCodes.extend({ uri: z.string() }).openapi('SecondStepBegun')
export type SecondStepBegun = z.infer<typeof secondStepBegun>

export const secondStepRuleInput = z.object({ required: z.boolean() })

export const secondStepRuleView = z
  .object({ required: z.boolean(), without: z.array(z.string()) })
  .openapi('SecondStepRule')
export type SecondStepRuleView = z.infer<typeof secondStepRuleView>
