import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { FeedbackDetail, FeedbackItem } from '../schema.ts'
import type { Page } from './data.ts'

type Pages = InfiniteData<Page>

/** A piece as some list already shows it, so that opening it shows words at once. */
export function itemInLists(client: QueryClient, slug: string, id: string): FeedbackItem | undefined {
  for (const [, pages] of client.getQueriesData<Pages>({ queryKey: [slug, 'feedback', 'pages'] })) {
    for (const page of pages?.pages ?? []) {
      const item = page.items.find(one => one.id === id)
      if (item !== undefined) return item
    }
  }
  return undefined
}

/** Changes pieces wherever they are shown, without fetching them again: the list keeps its place. */
export function patchItems(
  client: QueryClient,
  slug: string,
  ids: ReadonlySet<string>,
  patch: <T extends FeedbackItem>(item: T) => T,
): void {
  const mark = <T extends FeedbackItem>(item: T) => (ids.has(item.id) ? patch(item) : item)
  client.setQueriesData<Pages>(
    { queryKey: [slug, 'feedback', 'pages'] },
    pages => pages && { ...pages, pages: pages.pages.map(page => ({ ...page, items: page.items.map(mark) })) },
  )
  client.setQueriesData<FeedbackDetail>({ queryKey: [slug, 'feedback', 'one'] }, one => one && mark(one))
}

/** Takes a piece that is gone out of every list. Returns the one that stood after it, or before it at the end. */
export function dropItem(client: QueryClient, slug: string, id: string): string | undefined {
  const key = [slug, 'feedback', 'pages']
  let next: string | undefined
  for (const [, pages] of client.getQueriesData<Pages>({ queryKey: key })) {
    const items = pages?.pages.flatMap(page => page.items) ?? []
    const here = items.findIndex(item => item.id === id)
    if (here >= 0) next ??= (items[here + 1] ?? items[here - 1])?.id
  }
  client.setQueriesData<Pages>(
    { queryKey: key },
    pages =>
      pages && {
        ...pages,
        pages: pages.pages.map(page => ({ ...page, items: page.items.filter(item => item.id !== id) })),
      },
  )
  return next
}

/** The first unanswered piece after this one, in the list the reader came from. */
export function unansweredAfter(pages: Pages | undefined, id: string): string | undefined {
  const items = pages?.pages.flatMap(page => page.items) ?? []
  const here = items.findIndex(item => item.id === id)
  return items.slice(here + 1).find(item => item.answeredAt === null && !item.done)?.id
}
