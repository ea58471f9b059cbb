import type { HouseTone, Signature } from './voice.ts'

/** What a draft is written from: one feedback as it was read, and who signs. */
export interface DraftRequest {
  /** Number of the feedback: equal words of two customers are not answered alike. */
  id: number
  verbatim: string
  title: string
  /** BCP-47 as read: ko, ja, zh-Hans, zh-Hant, en, or others. */
  language: string
  sentiment: 'positive' | 'neutral' | 'negative' | 'mixed' | null
  /** 0..1 */
  ratingNorm: number | null
  author: string | null
  product: string | null
  topics: TopicMention[]
  clauses: { text: string; topics: string[]; polarity: Polarity }[]
  questions: string[]
  channel: string
  /** Asking again with another number gives another wording. */
  variant: number
  /** Longest reply the place takes, in UTF-16 units (never fewer than its characters). */
  limit: number | null
  signature: Signature
  tone: HouseTone
}

export type Polarity = -1 | 0 | 1

interface TopicMention {
  /** area/topic, as 'delivery/late' */
  id: string
  polarity: Polarity
}

export type ReplyList = 'positive' | 'negative'

/** A point of the 5-point (positive) or 7-point (negative) list; `met` says whether the text keeps it. */
export interface Point {
  id: string
  met: boolean
}
