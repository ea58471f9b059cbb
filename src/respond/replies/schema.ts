import { z } from '@hono/zod-openapi'
import { VARIABLES } from './fill.ts'
import { LENGTH_UNITS } from './limits.ts'
import { TONES_OF_HOUSE } from './voice.ts'
import { REPLY_LANGUAGES } from './words.ts'

export const draftQuery = z.object({
  /** Asking again with another number gives another wording. */
  variant: z.coerce.number().int().min(0).max(999).default(0),
})

/** A point of the 5-point (positive) or 7-point (negative) list; `met` says whether the text keeps it. */
export const pointView = z.object({ id: z.string(), met: z.boolean() })

/** What the coach has to know of a piece to read any answer to it. */
const sheetView = z.object({
  list: z.enum(['positive', 'negative']),
  language: z.enum(REPLY_LANGUAGES).nullable(),
  name: z.string().nullable(),
  called: z.string().nullable(),
  product: z.string().nullable(),
  verbatim: z.string(),
  topics: z.array(z.string()),
  troubles: z.array(z.string()),
  said: z.array(z.string()),
  owesApology: z.boolean(),
  contacts: z.array(z.string()),
  members: z.array(z.string()),
  limit: z.object({ n: z.number(), unit: z.enum(LENGTH_UNITS) }).nullable(),
})

export const draftView = z
  .object({
    text: z.string(),
    language: z.enum(REPLY_LANGUAGES),
    list: z.enum(['positive', 'negative']),
    points: z.array(pointView),
    /** Longest reply the place takes, in characters; null when there is no known limit. */
    limit: z.number().nullable(),
    sheet: sheetView,
    /** For each point, and for a promise, sentences that make it good. */
    proposals: z.record(z.string(), z.array(z.string())),
    /** What the open places of a template take for this piece. */
    values: z.partialRecord(z.enum(VARIABLES), z.string()),
    /** True when no draft is offered in the reviewer's language and English stands in. */
    fallback: z.boolean(),
  })
  .openapi('Draft')
export type DraftView = z.infer<typeof draftView>

export const replyInput = z.object({ text: z.string().trim().min(1).max(20_000) }).openapi('ReplyInput')

const line = (longest: number) => z.string().trim().max(longest)
const voiceWords = z.object({
  team: line(60),
  /** May hold {{team}} and {{member}}. */
  signature: line(200),
  email: z.union([z.literal(''), z.email().max(254)]),
  phone: line(40),
  url: line(200),
})

/** How the house speaks in its replies: its tone, and in each language its team, signature and contacts. */
export const voiceView = z
  .object({
    tone: z.enum(TONES_OF_HOUSE),
    words: z.object({
      en: voiceWords,
      ko: voiceWords,
      'zh-Hans': voiceWords,
      'zh-Hant': voiceWords,
      ja: voiceWords,
    }),
  })
  .openapi('Voice')
export type VoiceView = z.infer<typeof voiceView>

/** Places for values are written `{{customer}}`, or `{{customer|friend}}` with words for where there is none. */
export const templateInput = z
  .object({
    language: z.enum(REPLY_LANGUAGES),
    /** The kind of feedback it is for. */
    list: z.enum(['positive', 'negative', 'any']),
    name: line(80).min(1),
    text: line(5000).min(1),
  })
  .openapi('TemplateInput')

/** `id` is null for those that come ready-made; to change one is to keep one of one's own. */
export const templateView = templateInput.extend({ id: z.string().nullable() }).openapi('Template')
export type TemplateView = z.infer<typeof templateView>
export type TemplateInput = z.infer<typeof templateInput>

/** Says that the caller is writing, or has stopped. */
export const writingInput = z.object({ writing: z.boolean() })

export const writingView = z
  .object({
    /** The other members who were writing an answer within the last minute. */
    writers: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
    answeredAt: z.iso.datetime().nullable(),
  })
  .openapi('Writing')
export type WritingView = z.infer<typeof writingView>

/** What the reader finds in a reply as it stands: it is not kept. */
export const readingInput = z.object({ text: z.string().max(20_000) })

export const readingView = z
  .object({
    /** Sentences that speak of something the feedback does not, by the topic's name in the reply's language. */
    foreign: z.array(z.object({ words: z.string(), topic: z.string() })),
    /** Sentences that sound annoyed or cold. */
    harsh: z.array(z.string()),
  })
  .openapi('ReplyReading')
export type ReadingView = z.infer<typeof readingView>
