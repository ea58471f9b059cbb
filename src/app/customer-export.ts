import { listSaidBy } from '../collect/authors/queries.ts'
import { withWholeVerbatims } from '../collect/feedback/queries.ts'
import type { FeedbackItem } from '../collect/feedback/schema.ts'
import type { Db } from '../db/connection.ts'
import type { Scope } from '../people/members/scope.ts'
import { csvLine } from '../platform/csv.ts'

/** Everything some customers said, newest first, a page at a time with whole verbatims. */
export async function* everythingSaid(db: Db, scope: Scope, customers: number[]): AsyncGenerator<FeedbackItem[]> {
  for (let cursor: string | undefined; ; ) {
    const page = await listSaidBy(db, scope, { customers, cursor, limit: 100 })
    yield withWholeVerbatims(db, scope, page.items)
    if (page.next === null) return
    cursor = page.next
  }
}

const HEADER = ['id', 'source', 'channel', 'product', 'said_at', 'rating', 'rating_max', 'title', 'verbatim', 'author']

/** The same as lines of CSV. */
export async function* everythingSaidCsv(db: Db, scope: Scope, customers: number[]): AsyncGenerator<string> {
  yield csvLine(HEADER)
  for await (const items of everythingSaid(db, scope, customers))
    yield items
      .map(item =>
        csvLine([
          item.id,
          item.source.name,
          item.source.channel,
          item.product?.name ?? null,
          item.saidAt,
          item.rating?.value ?? null,
          item.rating?.max ?? null,
          item.title,
          item.verbatim,
          item.author,
        ]),
      )
      .join('')
}
