import { z } from '@hono/zod-openapi'
import { CORRECTED, SENTIMENTS, TONES } from './values.ts'

export const sentimentSchema = z.enum(SENTIMENTS)
export type Sentiment = z.infer<typeof sentimentSchema>
/** Below 0.5, below 0.75, above. */
export const CONFIDENCES = ['low', 'middle', 'high'] as const
export const CHANNELS = [
  'review',
  'mention',
  'survey',
  'request',
  'call',
  'interview',
  'e-mail',
  'board',
  'other',
] as const
export const channelSchema = z.enum(CHANNELS)

/** Ids are numbers in the database and strings in the API, so that no client rounds them. */
export const idSchema = z.string().regex(/^\d{1,18}$/)
/** The id of a thing of which a database holds fewer than two thousand million: everything but feedback and replies. */
export const shortIdSchema = idSchema.refine(id => Number(id) < 2 ** 31, 'there is no such id')
const day = z.iso.date().refine(it => it >= '1970-01-01' && it < '2200-01-01', 'out of the calendar we keep')
const several = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    value => (value === undefined ? undefined : Array.isArray(value) ? value : [value]),
    z.array(one).max(50).optional(),
  )

/** Filters of the list; those of one name are alternatives, those of different names must all hold. */
export const feedbackFilter = z.object({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .openapi({ description: 'words; parts of Korean, Chinese and Japanese words count' }),
  source: several(shortIdSchema),
  product: several(shortIdSchema),
  rating: several(z.coerce.number()),
  sentiment: several(sentimentSchema),
  tone: several(z.enum(TONES)),
  topic: several(z.string().max(80)),
  language: several(z.string().max(35)),
  import: shortIdSchema.optional(),
  from: day.optional().openapi({ description: 'first day, in the reporting zone' }),
  to: day.optional().openapi({ description: 'last day, included' }),
  answered: z.enum(['yes', 'no']).optional().openapi({ description: 'no: not answered, and an answer is needed' }),
  done: z.enum(['yes', 'no']).optional().openapi({ description: 'yes: answered, or in need of no answer' }),
  owner: several(z.string().min(1).max(64)).openapi({ description: 'user ids, `me` or `nobody`' }),
  tag: several(shortIdSchema),
  mentions: z.enum(['me']).optional().openapi({ description: 'me: a note on it mentions who asks' }),
  version: several(z.string().min(1).max(60)),
  confidence: several(z.enum(CONFIDENCES)).openapi({ description: 'how sure the reading is' }),
  corrected: several(z.enum(CORRECTED)).openapi({ description: 'a part of its reading was corrected by a person' }),
  words: z.enum(['yes', 'no']).optional().openapi({ description: 'no: a rating alone' }),
  unread: z.enum(['yes']).optional().openapi({ description: 'yes: who asks has not opened it' }),
})
export type FeedbackFilter = z.infer<typeof feedbackFilter>

export const feedbackQuery = feedbackFilter.extend({
  order: z.enum(['newest', 'oldest']).default('newest'),
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const ratingView = z.object({ value: z.number(), min: z.number(), max: z.number() }).openapi('Rating')

export const feedbackItem = z
  .object({
    id: z.string(),
    source: z.object({ id: z.string(), name: z.string(), channel: channelSchema }),
    product: z.object({ id: z.string(), name: z.string() }).nullable(),
    saidAt: z.iso.datetime().nullable(),
    saidPrecision: z.enum(['instant', 'day', 'unknown']),
    /** True for our own words in a thread. */
    ours: z.boolean(),
    rating: ratingView.nullable(),
    title: z.string(),
    /** The first 400 characters in a list, everything in the detail. */
    verbatim: z.string(),
    author: z.string().nullable(),
    language: z.string(),
    sentiment: sentimentSchema.nullable(),
    score: z.number(),
    confidence: z.number(),
    tone: z.enum(TONES),
    topics: z.array(z.object({ id: z.string(), polarity: z.number() })),
    answeredAt: z.iso.datetime().nullable(),
    /** Answered, or in need of no answer, and not reopened since. */
    done: z.boolean(),
    /** The member who looks after it; the name is null when they have left. */
    owner: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    /** Ids; those of deleted tags may be among them. */
    tags: z.array(z.string()),
    /** For whoever asks; said in the list and of one piece. */
    unread: z.boolean().optional(),
  })
  .openapi('FeedbackItem')
export type FeedbackItem = z.infer<typeof feedbackItem>

export const feedbackPage = z
  .object({
    items: z.array(feedbackItem),
    next: z.string().nullable(),
    /** The piece stored last when this page was asked for: what comes later is new. */
    newest: z.string().nullable(),
  })
  .openapi('FeedbackPage')

/** `capped` says that there are at least this many. */
export const feedbackCount = z.object({ count: z.number(), capped: z.boolean() }).openapi('FeedbackCount')

/** Pieces stored after one that pass a filter, counted up to 1,000. */
export const feedbackArrivals = feedbackCount.openapi('FeedbackArrivals')
export const arrivalsQuery = feedbackFilter.extend({ since: idSchema })

export const replyView = z
  .object({
    id: z.string(),
    text: z.string(),
    at: z.iso.datetime().nullable(),
    /** found: it stood in the import; written: a member wrote it here. */
    origin: z.enum(['found', 'written']),
    member: z.string().nullable(),
  })
  .openapi('Reply')

export const revisionView = z
  .object({
    title: z.string(),
    verbatim: z.string(),
    rating: ratingView.nullable(),
    until: z.iso.datetime(),
  })
  .openapi('Revision')

/** A run of characters in the verbatim; offsets in UTF-16 units, weight > 0 speaks for, < 0 against; learned: from the workspace's ratings and corrections. */
export const spanView = z.object({
  start: z.number(),
  end: z.number(),
  text: z.string(),
  weight: z.number(),
  learned: z.boolean(),
})

export const feedbackDetail = feedbackItem
  .extend({
    nativeId: z.string().nullable(),
    url: z.string().nullable(),
    version: z.string().nullable(),
    device: z.string().nullable(),
    country: z.string().nullable(),
    importId: z.string().nullable(),
    /** Who said it, over all channels, by name or else by what they are known by; null where nobody is known. */
    customer: z.object({ id: z.string(), name: z.string().nullable(), pieces: z.number() }).nullable(),
    editedAt: z.iso.datetime().nullable(),
    attributes: z.record(z.string(), z.string()),
    sarcasm: z.enum(['possible', 'none']),
    deciding: z.array(spanView),
    /** What no word said: learned from how content people are here as a rule, in log-odds. */
    lean: z.number(),
    clauses: z.array(
      z.object({
        text: z.string(),
        topics: z.array(z.string()),
        polarity: z.enum(['positive', 'neutral', 'negative']),
      }),
    ),
    phrases: z.array(z.string()),
    questions: z.array(z.string()),
    /** Topics it may also be about, likeliest first. */
    nearTopics: z.array(z.string()),
    replies: z.array(replyView),
    revisions: z.array(revisionView),
    /** Other pieces of the same thread, oldest first. */
    thread: z.array(
      z.object({ id: z.string(), verbatim: z.string(), ours: z.boolean(), saidAt: z.iso.datetime().nullable() }),
    ),
  })
  .openapi('FeedbackDetail')
export type FeedbackDetail = z.infer<typeof feedbackDetail>

/** One piece entered by hand; it goes to the source named, made when missing. */
export const handEntry = z
  .object({
    source: z.string().trim().min(1).max(120),
    verbatim: z.string().trim().max(100_000),
    title: z.string().trim().max(500).default(''),
    rating: z
      .object({ value: z.number(), min: z.number().gte(-1e6), max: z.number().lte(1e6) })
      .refine(({ value, min, max }) => min < max && value >= min && value <= max, 'the rating is outside its scale')
      .transform(rating => ({ ...rating, value: Number(rating.value.toPrecision(6)) }))
      .nullable()
      .default(null),
    author: z.string().trim().max(200).nullable().default(null),
    product: z.string().trim().max(200).nullable().default(null),
    saidAt: z.iso
      .datetime({ offset: true })
      .refine(at => at >= '1990' && at < '2100', 'out of the calendar we keep')
      .nullable()
      .default(null),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable()
      .default(null),
  })
  .refine(entry => entry.verbatim !== '' || entry.rating !== null, {
    message: 'write what was said, or give a rating',
    path: ['verbatim'],
  })
  .openapi('HandEntry')
