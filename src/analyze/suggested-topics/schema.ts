import { z } from '@hono/zod-openapi'
import { shortIdSchema } from '../../collect/feedback/schema.ts'

const language = z.enum(['ko', 'en', 'zh', 'ja'])
const words = z.array(z.string().trim().min(1).max(80)).min(1).max(20)

export const suggestedTopic = z
  .object({
    /** The same from run to run, as long as it gathers around the same word. */
    id: z.string(),
    language,
    name: z.string(),
    /** As customers write them, those that tell most first. */
    words,
    pieces: z.number(),
    negative: z.number(),
    examples: z.array(z.object({ id: z.string(), text: z.string() })),
  })
  .openapi('SuggestedTopic')

export const suggestedTopics = z
  .object({
    /** How many pieces without a topic were looked at. */
    looked: z.number(),
    suggestions: z.array(suggestedTopic),
  })
  .openapi('SuggestedTopics')
export type SuggestedTopics = z.infer<typeof suggestedTopics>

export const refusalInput = z.object({ language, words })
export type RefusalInput = z.infer<typeof refusalInput>
export const refusalMade = z.object({ id: z.string() })

export const suggestionsPath = z.object({ workspace: z.string() })
export const refusalPath = suggestionsPath.extend({ refusal: shortIdSchema })
