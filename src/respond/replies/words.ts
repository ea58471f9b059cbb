import type { Area } from '../../analyze/text/topic.ts'

/** What every language of the drafts has to be able to say. A `Say` is a whole sentence around one thing. */
export type Say = (thing: string) => string

export const REPLY_LANGUAGES = ['en', 'ko', 'zh-Hans', 'zh-Hant', 'ja'] as const
export type ReplyLanguage = (typeof REPLY_LANGUAGES)[number]

/** What falls under `other` has no name that a reply could call it by. */
export type NamedArea = Exclude<Area, 'other'>

/** The matter itself, fit for praise and for neutral mention; and the trouble with it. */
export type Phrase = readonly [matter: string, trouble: string]

export interface TopicWords {
  areas: Record<NamedArea, Phrase>
  topics: Record<string, Phrase>
  /** What we do next about a complaint in the area. */
  steps: Record<NamedArea, readonly string[]>
}

export interface SharedWords {
  marks: readonly [string, string]
  /** Between two sentences. */
  gap: string
  join: (one: string, other: string) => string
  named: readonly Say[]
  unnamed: readonly string[]
  question: readonly Say[]
  questionPlain: readonly string[]
  wish: readonly Say[]
  mention: readonly Say[]
  /** Repeats the customer's words without judging them. */
  cite: readonly Say[]
  attentive: readonly string[]
  sign: (team: string) => string
}

export interface PraiseWords {
  thanks: readonly string[]
  /** Where nothing was praised: a plain remark or a question. */
  calmThanks: readonly string[]
  thanksProduct: readonly Say[]
  praise: readonly Say[]
  praiseQuote: readonly Say[]
  plain: readonly string[]
  concern: readonly Say[]
  loop: readonly string[]
  farewell: readonly string[]
}

export interface ComplaintWords {
  thanks: readonly string[]
  thanksProduct: readonly Say[]
  sorry: readonly Say[]
  /** Takes the point seriously where an apology is not called for (a price, a wish). */
  weigh: readonly Say[]
  sorryPlain: readonly string[]
  heard: readonly Say[]
  heardPlain: readonly string[]
  credit: readonly Say[]
  stepsPlain: readonly string[]
  contact: readonly Say[]
  contactOpen: readonly string[]
  farewell: readonly string[]
}

export interface Words {
  shared: SharedWords
  praise: PraiseWords
  complaint: ComplaintWords
  topics: TopicWords
}
