import type { z } from '@hono/zod-openapi'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { FeedbackDetail, feedbackCount, feedbackPage } from '../schema.ts'
import { type Filter, filterParams } from './filter-url.ts'

export type Page = z.infer<typeof feedbackPage>
type Count = z.infer<typeof feedbackCount>

export const feedbackPages = (scope: Scope, filter: Filter) =>
  infiniteQueryOptions({
    queryKey: [scope.slug, 'feedback', 'pages', filter],
    queryFn: ({ pageParam }) => api.get<Page>(scope.at('/feedback', { ...filterParams(filter), cursor: pageParam })),
    initialPageParam: '',
    getNextPageParam: (page: Page) => page.next ?? undefined,
  })

export const countQuery = (scope: Scope, { order: _, ...filter }: Filter) =>
  queryOptions({
    queryKey: [scope.slug, 'feedback', 'count', filter],
    queryFn: () => api.get<Count>(scope.at('/feedback/count', filterParams(filter))),
  })

export const oneQuery = (scope: Scope, id: string) =>
  queryOptions({
    queryKey: [scope.slug, 'feedback', 'one', id],
    queryFn: () => api.get<FeedbackDetail>(scope.at(`/feedback/${id}`)),
  })

/** The oldest wait first would bury the fresh; the newest unanswered piece is where a morning begins. */
export async function findUnanswered(scope: Scope, filter: Filter, except: string): Promise<string | undefined> {
  const params = filterParams({ ...filter, answered: 'no' })
  const page = await api.get<Page>(scope.at('/feedback', { ...params, limit: 2 }))
  return page.items.find(item => item.id !== except)?.id
}
