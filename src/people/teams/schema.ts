import { z } from '@hono/zod-openapi'

/** The teams every workspace begins with; named by the catalogues until somebody renames them. */
export const READY_MADE = ['marketing', 'success', 'product'] as const

export const teamInput = z.object({ name: z.string().trim().min(1).max(80) })

export const teamView = z
  .object({
    id: z.string(),
    /** Null once renamed, or for a team of one's own. */
    kind: z.enum(READY_MADE).nullable(),
    name: z.string().nullable(),
    members: z.array(z.string()),
  })
  .openapi('Team')
export type TeamView = z.infer<typeof teamView>
