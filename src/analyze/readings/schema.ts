import { z } from '@hono/zod-openapi'
import { AREAS } from '../text/topic.ts'

const words = z.array(z.string().trim().min(1).max(60)).max(200)
const perLanguage = <T extends z.ZodType>(one: T) => z.object({ en: one, ko: one, zh: one, ja: one })

/** A topic of the workspace's taxonomy: default, changed (a default with other words) or own. */
export const topicView = z
  .object({
    id: z.string().regex(/^[a-z-]+\/[a-z0-9-]{1,60}$/),
    area: z.enum(AREAS),
    label: perLanguage(z.string().trim().min(1).max(60)),
    seeds: perLanguage(words),
    active: z.boolean(),
    origin: z.enum(['default', 'changed', 'own']),
  })
  .openapi('Topic')
export type TopicView = z.infer<typeof topicView>

export const topicInput = topicView.omit({ origin: true }).openapi('TopicInput')

const toldPieces = z.object({ count: z.number(), examples: z.array(z.string()) })

/** What keeping a topic would change among the newest pieces. */
export const topicPreview = z
  .object({ lookedAt: z.number(), gained: toldPieces, lost: toldPieces })
  .openapi('TopicPreview')

/** How far the reading of everything with the current engine and taxonomy has come. */
export const rereadView = z
  .object({ running: z.boolean(), done: z.number(), total: z.number(), engine: z.string(), edition: z.number() })
  .openapi('Reread')
