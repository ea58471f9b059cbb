import type { FeedbackItem } from './schema.ts'
import { isDone } from './standing.ts'

interface ItemRow {
  id: number
  sourceId: number
  sourceName: string
  channel: string
  productId: number | null
  productName: string | null
  saidAt: Date | null
  saidPrecision: 'instant' | 'day' | 'unknown'
  ours: boolean
  rating: number | null
  ratingMin: number | null
  ratingMax: number | null
  title: string
  verbatim: string
  author: string | null
  language: string
  sentiment: FeedbackItem['sentiment']
  score: number
  confidence: number
  tone: string
  topics: string[]
  polarities: number[]
  answeredAt: Date | null
  waivedAt: Date | null
  reopenedAt: Date | null
  ownerId: string | null
  ownerName: string | null
  tags: number[]
}

/** The rating in its own scale, or null. */
export function presentRating(row: { rating: number | null; ratingMin: number | null; ratingMax: number | null }) {
  return row.rating === null || row.ratingMin === null || row.ratingMax === null
    ? null
    : { value: row.rating, min: row.ratingMin, max: row.ratingMax }
}

export function presentItem(row: ItemRow): FeedbackItem {
  return {
    id: String(row.id),
    source: {
      id: String(row.sourceId),
      name: row.sourceName,
      channel: row.channel as FeedbackItem['source']['channel'],
    },
    product: row.productId === null ? null : { id: String(row.productId), name: row.productName ?? '' },
    saidAt: row.saidAt?.toISOString() ?? null,
    saidPrecision: row.saidPrecision,
    ours: row.ours,
    rating: presentRating(row),
    title: row.title,
    verbatim: row.verbatim,
    author: row.author,
    language: row.language,
    sentiment: row.sentiment,
    score: row.score,
    confidence: row.confidence,
    tone: row.tone as FeedbackItem['tone'],
    topics: row.topics.map((id, i) => ({ id, polarity: row.polarities[i] ?? 0 })),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    done: isDone({ ...row, answered: row.answeredAt !== null }),
    owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName },
    tags: row.tags.map(String),
  }
}
