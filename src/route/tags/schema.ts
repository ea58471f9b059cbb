import { z } from '@hono/zod-openapi'

/** Colors a tag may have; how each looks is the console's affair. */
export const TAG_COLORS = ['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink'] as const
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
