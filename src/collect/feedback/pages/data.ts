import type { z } from '@hono/zod-openapi'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { FeedbackDetail, feedbackCount, feedbackPage } from '../schema.ts'
import { type Filter, filterParams } from './filter-url.ts'
import { latestFirst } from './versions.ts'

export type Page = z.infer<typeof feedbackPage>
type Count = z.infer<typeof feedbackCount>

export const feedbackPages = (scope: Scope, filter: Filter) =>
  infiniteQueryOptions({
    queryKey: [scope.slug, 'feedback', 'pages', filter],
    queryFn: ({ pageParam }) => api.get<Page>(scope.at('/feedback', { ...filterParams(filter), cursor: pageParam })),
    initialPageParam: '',
    getNextPageParam: (page: Page) => page.next ?? undefined,
    // What is new is told by a bar: the list itself stays as it is until somebody asks.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

export const countQuery = (scope: Scope, { order: _, ...filter }: Filter) =>
  queryOptions({
    queryKey: [scope.slug, 'feedback', 'count', filter],
    queryFn: () => api.get<Count>(scope.at('/feedback/count', filterParams(filter))),
  })

/** How often an open list asks for what is new, in milliseconds; a hidden page does not ask. */
const ASKING = 30_000

export const arrivalsQuery = (scope: Scope, { order: _, ...filter }: Filter, since: string) =>
  queryOptions({
    queryKey: [scope.slug, 'feedback', 'arrivals', filter, since],
    queryFn: () => api.get<Count>(scope.at('/feedback/arrivals', { ...filterParams(filter), since })),
    refetchInterval: ASKING,
    staleTime: 0,
  })

/** Every version there is, the latest first. */
export const versionsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'feedback', 'versions'],
    queryFn: async () => {
      const { groups } = await api.get<{ groups: { key: string }[] }>(scope.at('/stats', { by: 'version' }))
      return latestFirst(groups.map(group => group.key))
    },
    staleTime: 60_000,
  })

/** How long, in ms, a walk by keys stands on a piece before more of it than its words is asked for and shown. */
export const REST = 80

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
