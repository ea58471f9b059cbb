import { z } from '@hono/zod-openapi'
import { shortIdSchema } from '../feedback/schema.ts'

export const aliasView = z.object({
  id: z.string(),
  kind: z.string(),
  key: z.string(),
  name: z.string(),
  count: z.number(),
})

export const productView = z
  .object({
    id: z.string(),
    name: z.string(),
    count: z.number(),
    meanRating: z.number().nullable(),
    aliases: z.array(aliasView),
  })
  .openapi('Product')

/** Two products that look like one, and why. */
export const productProposal = z
  .object({ products: z.array(z.object({ id: z.string(), name: z.string() })), likeness: z.number().min(0).max(1) })
  .openapi('ProductProposal')

/** Joins `others` into the product of the path; their aliases move with them. */
export const joinInput = z.object({ others: z.array(shortIdSchema).min(1).max(50) })
export const productInput = z.object({ name: z.string().trim().min(1).max(200) })
