import { z } from '@hono/zod-openapi'

/** Refuses names that Intl does not know, e.g. "Asia/Soul". */
export const zoneSchema = z.string().max(64).refine(isZone, 'unknown time zone; use a name such as Asia/Seoul')

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

export const workspaceInput = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  zone: zoneSchema.optional(),
})

export const workspaceView = z.object({ slug: z.string(), name: z.string(), zone: z.string() }).openapi('Workspace')
