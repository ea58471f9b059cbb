import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Page } from '../../collect/feedback/pages/data.ts'
import { api } from '../../ui/api.ts'
import type { Scope } from '../../ui/scope.tsx'

/** What a customer said on any channel, page by page. */
export const saidPages = (scope: Scope, customer: string) =>
  infiniteQueryOptions({
    queryKey: [scope.slug, 'customers', 'one', customer, 'said'],
    queryFn: ({ pageParam }) => api.get<Page>(scope.at(`/customers/${customer}/feedback`, { cursor: pageParam })),
    initialPageParam: '',
    getNextPageParam: (page: Page) => page.next ?? undefined,
  })
