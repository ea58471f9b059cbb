import { maskPii } from '../analyze/text/mask.ts'
import { withWholeVerbatims } from '../collect/feedback/queries.ts'
import type { FeedbackFilter } from '../collect/feedback/schema.ts'
import type { Db } from '../db/connection.ts'
import type { Scope } from '../people/members/scope.ts'
import { csvLine } from '../platform/csv.ts'
import { listFeedback } from '../route/inbox/queries.ts'

const HEADER = [
  'id',
  'source',
  'channel',
  'product',
  'said_at',
  'rating',
  'rating_min',
  'rating_max',
  'title',
  'verbatim',
  'author',
  'language',
  'sentiment',
  'confidence',
  'tone',
  'topics',
  'answered_at',
]

interface Exported {
  filter: FeedbackFilter
  /** Personal data in what was said gives way to its kind, and who said it is left out. */
  mask: boolean
}

/** CSV lines of everything that passes a filter, newest first, a page at a time: memory stays flat. */
export async function* exportFeedback(db: Db, scope: Scope, { filter, mask }: Exported): AsyncGenerator<string> {
  yield csvLine(HEADER)
  for (let cursor: string | undefined; ; ) {
    const page = await listFeedback(db, scope, { ...filter, order: 'newest', limit: 100, cursor })
    const items = await withWholeVerbatims(db, scope, page.items)
    yield items
      .map(item =>
        csvLine([
          item.id,
          item.source.name,
          item.source.channel,
          item.product?.name ?? null,
          item.saidAt,
          item.rating?.value ?? null,
          item.rating?.min ?? null,
          item.rating?.max ?? null,
          mask ? maskPii(item.title, item.language) : item.title,
          mask ? maskPii(item.verbatim, item.language) : item.verbatim,
          mask ? null : item.author,
          item.language,
          item.sentiment,
          Math.round(item.confidence * 100) / 100,
          item.tone,
          item.topics.map(topic => topic.id).join(' '),
          item.answeredAt,
        ]),
      )
      .join('')
    if (page.next === null) return
    cursor = page.next
  }
}
