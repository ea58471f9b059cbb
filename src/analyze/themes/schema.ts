import { z } from '@hono/zod-openapi'
import { feedbackItem, shortIdSchema } from '../../collect/feedback/schema.ts'

const words = z.object({ en: z.string(), ko: z.string(), zh: z.string(), ja: z.string() })
const named = z.object({ id: z.string(), name: z.string() })
const day = z.iso.date()
const topic = z.object({ id: z.string(), words: words.nullable() })
const filter = z
  .record(z.string(), z.array(z.string()))
  .openapi({ description: 'parameters of the feedback list that find exactly what is counted' })

export const alarmView = z
  .object({
    id: z.string(),
    topic,
    /** Topics that rose with it. */
    others: z.array(topic),
    firstDay: day,
    /** The day on which it was certain. */
    raisedOn: day,
    lastDay: day,
    /** ongoing: to the end of what was said; over: fell back; lasting: went on until it was usual. */
    state: z.enum(['ongoing', 'over', 'lasting']),
    /** Ongoing today, and nobody has looked at it. */
    open: z.boolean(),
    /** The three days that stood out most. */
    peak: z.object({ from: day, to: day, seen: z.number(), expected: z.number() }),
    seen: z.number(),
    expected: z.number(),
    /** The one source or product it is about; null where it is several. */
    source: named.nullable(),
    product: named.nullable(),
    /** What is drawn: complaints seen and expected, and the most that would be usual. */
    days: z.array(z.object({ day, seen: z.number(), expected: z.number(), most: z.number() })),
    looked: z.object({ by: z.string().nullable(), at: z.iso.datetime() }).nullable(),
    filter,
  })
  .openapi('Alarm')
export type AlarmView = z.infer<typeof alarmView>

export const problemsView = z
  .object({
    /** First and last day on which anything was said; null where nothing has a date. */
    said: z.object({ from: day, to: day }).nullable(),
    alarms: z.array(alarmView),
  })
  .openapi('Problems')
export type ProblemsView = z.infer<typeof problemsView>

export const alarmVoices = z
  .object({
    /** Phrases that set its pieces apart from the rest, surest first. */
    phrases: z.array(z.object({ phrase: z.string(), pieces: z.number() })),
    voices: z.array(feedbackItem),
  })
  .openapi('AlarmVoices')
export type AlarmVoices = z.infer<typeof alarmVoices>

/** Customers who say that they go, in the thirty days looked at and those before. */
export const leavingView = z
  .object({
    from: day,
    to: day,
    pieces: z.number(),
    before: z.object({ from: day, to: day, pieces: z.number() }),
    /** What they complain of, the most frequent first. */
    reasons: z.array(z.object({ topic, pieces: z.number() })),
    /** At most thirty: those nobody has answered first, then the newest; with the words that say so. */
    voices: z.array(z.object({ item: feedbackItem, words: z.string() })),
  })
  .openapi('Leaving')
export type LeavingView = z.infer<typeof leavingView>

const share = z.object({ complaints: z.number(), pieces: z.number() })

/** A problem that comes back month after month. */
export const recurringView = z
  .object({
    /** The thirty days looked at, and those before. */
    span: z.object({ from: day, to: day }),
    before: z.object({ from: day, to: day }),
    problems: z.array(
      z.object({
        topic,
        now: share,
        was: share,
        trend: z.enum(['rising', 'falling', 'steady']),
        /** Complaints by month, the earliest first. */
        months: z.array(z.object({ month: day, complaints: z.number() })),
        /** Where most of it stands, of the last 90 days. */
        products: z.array(named.extend({ complaints: z.number() })),
        versions: z.array(z.object({ version: z.string(), complaints: z.number() })),
        filter,
      }),
    ),
  })
  .openapi('RecurringProblems')
export type RecurringView = z.infer<typeof recurringView>

export const weekView = z
  .object({
    /** The seven days looked at; the last is today, or the last on which anything was said. */
    from: day,
    to: day,
    pieces: z.number(),
    /** Pieces of an average week of the four before. */
    usual: z.number(),
    changes: z.array(
      z.object({
        topic,
        side: z.enum(['complaints', 'praise']),
        trend: z.enum(['rising', 'falling']),
        now: z.number(),
        usual: z.number(),
        voice: feedbackItem.nullable(),
        filter,
      }),
    ),
  })
  .openapi('WeekOfChanges')
export type WeekView = z.infer<typeof weekView>

export const alarmPath = z.object({ workspace: z.string(), alarm: shortIdSchema })
