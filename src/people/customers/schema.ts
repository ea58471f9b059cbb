import { z } from '@hono/zod-openapi'

const attributeName = z.string().trim().min(1).max(80)

/** What must hold of one attribute; several conditions must all hold. No values: it is known at all. */
export const conditionSchema = z
  .object({
    attribute: attributeName,
    values: z.array(z.string().max(200)).max(50),
    /** True: it must not be so. */
    not: z.boolean().default(false),
  })
  .openapi('Condition')
export type Condition = z.infer<typeof conditionSchema>

export const customersQuery = z.object({
  q: z.string().trim().max(200).optional(),
  segment: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  order: z.enum(['heard', 'pieces', 'name']).default('heard'),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type CustomersQuery = z.infer<typeof customersQuery>

export const customerItem = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    /** One thing they are known by, where it is not a name. */
    handle: z.string().nullable(),
    pieces: z.number(),
    lastAt: z.iso.datetime().nullable(),
  })
  .openapi('CustomerItem')
export type CustomerItem = z.infer<typeof customerItem>

export const customersPage = z
  .object({ items: z.array(customerItem), next: z.string().nullable() })
  .openapi('CustomersPage')

const handleView = z.object({
  id: z.string(),
  kind: z.enum(['address', 'author', 'piece']),
  /** Where an author's id holds, for people. */
  place: z.string(),
  key: z.string(),
})

const matchView = z.object({
  id: z.string(),
  one: z.string(),
  other: z.string(),
  verdict: z.enum(['same', 'different']),
  origin: z.enum(['found', 'member']),
  member: z.string().nullable(),
  at: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
})

export const customerView = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    pieces: z.number(),
    firstAt: z.iso.datetime().nullable(),
    lastAt: z.iso.datetime().nullable(),
    answered: z.number(),
    sentiments: z.record(z.string(), z.number()),
    channels: z.array(z.object({ source: z.string(), channel: z.string(), count: z.number() })),
    /** Means by month and scale, oldest first; the last 120. */
    ratings: z.array(
      z.object({ month: z.string(), min: z.number(), max: z.number(), mean: z.number(), count: z.number() }),
    ),
    handles: z.array(handleView),
    matches: z.array(matchView),
    attributes: z.array(z.object({ name: z.string(), value: z.string(), own: z.boolean() })),
  })
  .openapi('Customer')
export type CustomerView = z.infer<typeof customerView>

/** Somebody, or one piece, that may be the same person, and what speaks for it. */
export const suggestionView = z
  .object({
    customer: z.string().nullable(),
    feedback: z.string().nullable(),
    name: z.string(),
    score: z.number(),
    reasons: z.array(z.enum(['name', 'abbreviated', 'order', 'time', 'product'])),
    at: z.iso.datetime().nullable(),
    pieces: z.number(),
  })
  .openapi('CustomerSuggestion')
export type SuggestionView = z.infer<typeof suggestionView>

const short = z.string().regex(/^\d{1,9}$/)

/** Names the other by its id, or by one piece nobody is known for yet. */
export const matchInput = z
  .object({
    other: short.optional(),
    feedback: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    verdict: z.enum(['same', 'different']),
  })
  .refine(it => (it.other === undefined) !== (it.feedback === undefined), 'name either another customer or one piece')
  .openapi('MatchInput')

export const matchesInput = z.object({ matches: z.array(short).min(1).max(200), undone: z.boolean() })
export const matchResult = z.object({ customer: z.string(), match: z.string() })
export const personResult = z.object({ customer: z.string() })
export const attributeInput = z.object({ value: z.string().trim().min(1).max(200) })
export const attributeChoice = z.object({ name: z.string(), values: z.array(z.string()) }).openapi('AttributeChoice')
