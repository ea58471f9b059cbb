import { z } from '@hono/zod-openapi'
import { feedbackFilter, shortIdSchema } from '../../collect/feedback/schema.ts'

/** Most views one person has to choose from. */
export const MOST_VIEWS = 100

/** What the address of the list may ask for; newest first unless it says otherwise. */
const listFilter = feedbackFilter.extend({ order: z.literal('oldest').optional() })
const name = z.string().trim().min(1).max(60)
/** mine: seen by its maker alone; team: by everybody in the workspace. */
const audience = z.enum(['mine', 'team'])

export const newView = z.object({ name, audience, filter: listFilter }).openapi('NewView')
export type NewView = z.infer<typeof newView>

export const viewChange = z.object({
  name: name.optional(),
  audience: audience.optional(),
  filter: listFilter.optional(),
})
export type ViewChange = z.infer<typeof viewChange>

export const savedView = z
  .object({
    id: z.string(),
    name: z.string(),
    audience,
    filter: listFilter,
    /** Made by whoever asks. */
    own: z.boolean(),
  })
  .openapi('SavedView')
export type SavedView = z.infer<typeof savedView>

export const viewPath = z.object({ workspace: z.string(), view: shortIdSchema })
