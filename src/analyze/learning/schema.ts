import { z } from '@hono/zod-openapi'

export const LEARNED_LANGUAGES = ['ko', 'en', 'zh', 'ja'] as const

/** One version of what was learned in a language. Shares are 0 … 1, on pieces that were held out. */
export const lessonView = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    ratings: z.number(),
    corrections: z.number(),
    /** 0 where there were too few pieces to learn from. */
    measured: z.number(),
    base: z.object({ accuracy: z.number(), macroF1: z.number() }),
    learned: z.object({ accuracy: z.number(), macroF1: z.number() }),
    /** What was adopted: words, or only how content people are as a rule; null where it was no better. */
    kind: z.enum(['words', 'prior']).nullable(),
    /** Whether readings are made with it now. */
    held: z.boolean(),
    /** Who went back to what was before; without a name where the feedback it came from is gone. */
    dropped: z.object({ at: z.iso.datetime(), by: z.string().nullable() }).nullable(),
  })
  .openapi('Lesson')
export type LessonView = z.infer<typeof lessonView>

export const learningView = z
  .object({
    running: z.boolean(),
    /** When it last ended. */
    finishedAt: z.iso.datetime().nullable(),
    /** Clearly rated pieces, or corrections, without which nothing is learned of a language. */
    fewestRated: z.number(),
    fewestCorrected: z.number(),
    languages: z.array(z.object({ language: z.enum(LEARNED_LANGUAGES), lessons: z.array(lessonView) })),
  })
  .openapi('Learning')
export type LearningView = z.infer<typeof learningView>
