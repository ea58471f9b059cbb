import { z } from '@hono/zod-openapi'
import { shortIdSchema } from '../../collect/feedback/schema.ts'
import { LONGEST_TEXT } from './limits.ts'

const day = z.iso.date().refine(it => it >= '1970-01-01' && it < '2200-01-01', 'out of the calendar we keep')

const said = z.object({
  /** Days in the reporting zone, both included. */
  day,
  until: day.nullable().default(null),
  text: z.string().trim().min(1).max(LONGEST_TEXT),
  /** Null: about all of them. */
  source: shortIdSchema.nullable().default(null),
  product: shortIdSchema.nullable().default(null),
})
const ends = ({ day: first, until }: { day: string; until: string | null }) => until === null || until >= first
const backwards = { message: 'until is before day', path: ['until'] }

export const annotationInput = said.refine(ends, backwards).openapi('AnnotationInput')
export type AnnotationInput = z.infer<typeof annotationInput>

/** A change names the version it was made from. */
export const annotationChange = said
  .extend({ version: z.number().int().min(1) })
  .refine(ends, backwards)
  .openapi('AnnotationChange')
export type AnnotationChange = z.infer<typeof annotationChange>

const named = z.object({ id: z.string(), name: z.string() }).nullable()

export const annotationView = z
  .object({
    id: z.string(),
    day: z.iso.date(),
    until: z.iso.date().nullable(),
    text: z.string(),
    source: named,
    product: named,
    version: z.number(),
    /** Who wrote it, and when; null when the account is gone. */
    by: z.string().nullable(),
    at: z.iso.datetime(),
    /** Who changed it last; null when nobody did. */
    changed: z.object({ by: z.string().nullable(), at: z.iso.datetime() }).nullable(),
  })
  .openapi('Annotation')
export type AnnotationView = z.infer<typeof annotationView>

export const annotationPath = z.object({ workspace: z.string(), annotation: shortIdSchema })
