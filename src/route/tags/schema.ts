import { z } from '@hono/zod-openapi'
import { shortIdSchema } from '../../collect/feedback/schema.ts'
import { TAG_COLORS } from './colors.ts'

const color = z.enum(TAG_COLORS)
const name = z.string().trim().min(1).max(60)

/** Most tags of a workspace: a list that people still know their way in. */
export const MOST_TAGS = 500

export const tagView = z.object({ id: z.string(), name: z.string(), color }).openapi('Tag')
export type TagView = z.infer<typeof tagView>

export const newTag = z.object({ name, color: color.default('gray') })
/** `deleted: false` brings a deleted tag back, with the pieces it was on. */
export const tagChange = z.object({
  name: name.optional(),
  color: color.optional(),
  deleted: z.literal(false).optional(),
})

/** How much hangs on a tag: pieces that have it, and saved views of anybody that ask for it. */
export const tagUse = z.object({ id: z.string(), pieces: z.number(), views: z.number() }).openapi('TagUse')
export type TagUse = z.infer<typeof tagUse>

export const tagMerge = z.object({ into: shortIdSchema })
/** How many pieces and views had the tag that is gone. */
export const tagMerged = z.object({ pieces: z.number(), views: z.number() }).openapi('TagMerged')
