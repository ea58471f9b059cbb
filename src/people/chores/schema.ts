import { z } from '@hono/zod-openapi'

/** Long work on a workspace, by name: what is noted about each. */
export interface Chores {
  'fill-sample': { locale: string }
  'remove-workspace': { name: string }
  'remove-source': { sourceId: number; name: string }
}
export type ChoreKind = keyof Chores

export const choreView = z
  .object({
    id: z.string(),
    kind: z.string(),
    about: z.record(z.string(), z.union([z.string(), z.number()])),
    done: z.number(),
    total: z.number(),
    askedAt: z.string(),
    finishedAt: z.string().nullable(),
    problem: z
      .object({
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
        message: z.string(),
      })
      .nullable(),
  })
  .openapi('Chore')
export type ChoreView = z.infer<typeof choreView>
