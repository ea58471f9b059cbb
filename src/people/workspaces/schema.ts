import { z } from '@hono/zod-openapi'
import { zoneSchema } from '../members/schema.ts'

export const workspaceInput = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  zone: zoneSchema.optional(),
})

export const workspaceView = z.object({ slug: z.string(), name: z.string(), zone: z.string() }).openapi('Workspace')

export const newWorkspaceInput = z.object({ name: z.string().trim().min(1).max(120), zone: zoneSchema })
