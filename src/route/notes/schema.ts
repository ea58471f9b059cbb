import { z } from '@hono/zod-openapi'
import { personIdSchema } from '../../people/members/schema.ts'

const mention = z.object({ member: personIdSchema, called: z.string().trim().min(1).max(120) })

/** What a note says, and whom it mentions: each as “@” and the name they are called by in the text. */
export const noteInput = z
  .object({ text: z.string().trim().min(1).max(10_000), mentions: z.array(mention).max(50).default([]) })
  .openapi('NoteInput')

/** `version` is the one the writer saw. */
export const noteChange = noteInput.extend({ version: z.number().int().min(1) }).openapi('NoteChange')
export type NoteInput = z.output<typeof noteInput>

export const noteView = z
  .object({
    id: z.string(),
    text: z.string(),
    version: z.number(),
    by: z.object({ id: z.string(), name: z.string() }).nullable(),
    at: z.iso.datetime(),
    changedAt: z.iso.datetime().nullable(),
    mentions: z.array(mention),
  })
  .openapi('Note')
