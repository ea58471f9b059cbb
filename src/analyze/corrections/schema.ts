import { z } from '@hono/zod-openapi'
import { feedbackItem } from '../../collect/feedback/schema.ts'
import { SENTIMENTS, TONES } from '../../collect/feedback/values.ts'
import { LEANINGS, PARTS, type Part } from './parts.ts'

const LANGUAGE = /^(und|[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3})$/

const FITS: Record<Part, (value: string | null) => boolean> = {
  sentiment: value => (SENTIMENTS as readonly (string | null)[]).includes(value),
  tone: value => (TONES as readonly (string | null)[]).includes(value),
  language: value => value !== null && LANGUAGE.test(value),
  topic: value => value === null || (LEANINGS as readonly string[]).includes(value),
}

/** A part of a reading as the member saw it, and as it should be. For a topic the values are its leaning, null where the piece is not about it. */
export const correctionInput = z
  .object({
    part: z.enum(PARTS),
    topic: z
      .string()
      .regex(/^[a-z-]+\/[a-z0-9-]{1,60}$/)
      .nullable()
      .default(null),
    was: z.string().max(35).nullable(),
    now: z.string().max(35).nullable(),
  })
  .refine(it => (it.part === 'topic') === (it.topic !== null), { message: 'a topic, and only there', path: ['topic'] })
  .refine(it => FITS[it.part](it.was), { message: 'no value of this part', path: ['was'] })
  .refine(it => FITS[it.part](it.now), { message: 'no value of this part', path: ['now'] })
  .openapi('CorrectionInput')
export type CorrectionInput = z.output<typeof correctionInput>

export const correctionView = z
  .object({
    id: z.string(),
    part: z.enum(PARTS),
    topic: z.string().nullable(),
    was: z.string().nullable(),
    now: z.string().nullable(),
    by: z.string().nullable(),
    at: z.iso.datetime(),
    undone: z.boolean(),
  })
  .openapi('Correction')

/** The piece as it is read now; `id` is null when it was so already. */
export const correctedView = z.object({ id: z.string().nullable(), item: feedbackItem }).openapi('Corrected')

/** Corrections that hold, the pieces they are on, and how many there are of each part. */
export const correctionCount = z
  .object({
    corrections: z.number(),
    pieces: z.number(),
    members: z.number(),
    parts: z.record(z.enum(PARTS), z.number()),
  })
  .openapi('CorrectionCount')
