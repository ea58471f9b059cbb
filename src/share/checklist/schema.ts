import { z } from '@hono/zod-openapi'
import { STATEMENT_KINDS } from '../../analyze/evidence/statements.ts'
import { shortIdSchema } from '../../collect/feedback/schema.ts'
import { RANGES } from '../charts/span.ts'
import { LONGEST_ADDRESS, LONGEST_QUESTION } from './limits.ts'

const day = z.iso.date().refine(it => it >= '1970-01-01' && it < '2200-01-01', 'out of the calendar we keep')

/** Of what the checklist is filled: a named range or first and last day, of everything or of a part. */
export const checklistQuery = z
  .object({
    range: z.enum(RANGES).default('all'),
    from: day.optional().openapi({ description: 'first day, in the reporting zone; with `to` in place of `range`' }),
    to: day.optional().openapi({ description: 'last day, included' }),
    source: shortIdSchema.optional(),
    product: shortIdSchema.optional(),
    segment: shortIdSchema.optional(),
    language: z.string().max(35).optional(),
    compare: z.enum(['before']).optional(),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    message: 'from and to go together',
    path: ['to'],
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    message: 'to is before from',
    path: ['to'],
  })
export type ChecklistQuery = z.output<typeof checklistQuery>

const span = z.object({ from: z.iso.date(), to: z.iso.date() })
const example = z.object({ feedback: z.string(), text: z.string() })

/** That the site answers a question, as a member said. */
const siteAnswer = z.object({
  id: z.string(),
  url: z.string().nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
})

const group = z.object({
  /** The same in every filling that finds it. */
  id: z.string(),
  /** The words that all of it share; null where one customer alone says it. */
  heading: z.string().nullable(),
  language: z.string(),
  /** Pieces that say it, and those of the period before; near-copies of a piece count once. */
  count: z.number(),
  was: z.number().nullable(),
  topics: z.array(z.string()),
  /** In the customers' own words, personal data masked; the best first, at least one and at most three. */
  examples: z.array(example),
  answered: siteAnswer.nullable(),
})
export type GroupView = z.infer<typeof group>

/** Words that stand out; their pieces are asked for like those of a group. */
const word = z.object({ id: z.string(), phrase: z.string(), language: z.string(), count: z.number() })
export type WordView = z.infer<typeof word>

const need = z.object({
  kind: z.enum(STATEMENT_KINDS),
  group: z.string(),
  heading: z.string().nullable(),
  text: z.string(),
  feedback: z.string(),
  count: z.number(),
})
const division = z.object({
  /** product, source, language, rating, country, device, segment, or an attribute after `attribute:`. */
  dimension: z.string(),
  /** How much its parts differ in what they talk about, 0 … 1 (Cramér's V). */
  difference: z.number(),
  parts: z.array(z.object({ key: z.string(), name: z.string().nullable(), count: z.number(), needs: z.array(need) })),
})
export type DivisionView = z.infer<typeof division>

export const checklistView = z
  .object({
    /** Pieces looked at so far, and to be looked at. */
    done: z.number(),
    total: z.number(),
    /** Null until everything was looked at. */
    answers: z
      .object({
        span: span.nullable(),
        before: span.nullable(),
        pieces: z.number(),
        piecesBefore: z.number().nullable(),
        /** True where there are more pieces than are looked at: the latest were. */
        capped: z.boolean(),
        /** Pieces in languages that are not read. */
        skipped: z.number(),
        at: z.iso.datetime(),
        groups: z.object({
          question: z.array(group),
          fear: z.array(group),
          wish: z.array(group),
          pain: z.array(group),
          benefit: z.array(group),
        }),
        words: z.object({ praise: z.array(word), complaints: z.array(word), asked: z.array(word) }),
        divisions: z.array(division),
        /** The same words sent several times. */
        repeats: z.array(z.object({ text: z.string(), count: z.number(), feedback: z.string() })),
      })
      .nullable(),
  })
  .openapi('Checklist')
export type ChecklistView = z.infer<typeof checklistView>
export type Answers = NonNullable<ChecklistView['answers']>

/** Which statements are asked for: those of a group, in one part of a division or in all. */
export const statementsQuery = checklistQuery.safeExtend({
  group: z.string().min(1).max(400),
  dimension: z.string().max(80).optional(),
  part: z.string().max(80).optional(),
})

/** What each piece of a group says, the best first; null until everything was looked at. */
export const statementsView = z
  .object({ statements: z.array(z.object({ feedback: z.string(), text: z.string() })).nullable() })
  .openapi('ChecklistStatements')
export type StatementsView = z.infer<typeof statementsView>

export const siteAnswerInput = z
  .object({
    /** An example of the question, as the checklist shows it. */
    question: z.string().trim().min(1).max(LONGEST_QUESTION),
    language: z.string().min(2).max(35),
    url: z
      .url({ protocol: /^https?$/ })
      .max(LONGEST_ADDRESS)
      .nullable()
      .default(null),
  })
  .openapi('SiteAnswerInput')
export type SiteAnswerInput = z.infer<typeof siteAnswerInput>

export const siteAnswerPath = z.object({ workspace: z.string(), answer: shortIdSchema })
