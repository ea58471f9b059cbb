import type { z } from '@hono/zod-openapi'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { Given } from '../../../ui/url.ts'
import type { attributeChoice, Condition, CustomerView, customersPage, SuggestionView } from '../schema.ts'

type Page = z.infer<typeof customersPage>
export type AttributeChoice = z.infer<typeof attributeChoice>

export interface CustomersFilter {
  q: string
  segment: string
  order: 'heard' | 'pieces' | 'name'
}

export const customersPages = (scope: Scope, filter: CustomersFilter) =>
  infiniteQueryOptions({
    queryKey: [scope.slug, 'customers', 'pages', filter],
    queryFn: ({ pageParam }) => api.get<Page>(scope.at('/customers', { ...filter, cursor: pageParam } as Given)),
    initialPageParam: '',
    getNextPageParam: (page: Page) => page.next ?? undefined,
  })

export const customerQuery = (scope: Scope, id: string) =>
  queryOptions({
    queryKey: [scope.slug, 'customers', 'one', id],
    queryFn: () => api.get<CustomerView>(scope.at(`/customers/${id}`)),
  })

export const suggestionsQuery = (scope: Scope, id: string) =>
  queryOptions({
    queryKey: [scope.slug, 'customers', 'one', id, 'suggestions'],
    queryFn: () => api.get<SuggestionView[]>(scope.at(`/customers/${id}/suggestions`)),
  })

export const attributesQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'customers', 'attributes'],
    queryFn: () => api.get<AttributeChoice[]>(scope.at('/customers/attributes')),
  })

export interface Segment {
  id: string
  name: string
  conditions: Condition[]
  count: number
}

export const segmentsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'customers', 'segments'],
    queryFn: () => api.get<Segment[]>(scope.at('/segments')),
  })

export const changes = (scope: Scope) => ({
  match: (id: string, body: { other?: string; feedback?: string; verdict: 'same' | 'different' }) =>
    api.post<{ customer: string; match: string }>(scope.at(`/customers/${id}/matches`), body),
  turn: (id: string, matches: string[], undone: boolean) =>
    api.patch<{ customer: string }>(scope.at(`/customers/${id}/matches`), { matches, undone }),
  describe: (id: string, name: string, value: string | null) =>
    value === null
      ? api.remove(scope.at(`/customers/${id}/attributes/${encodeURIComponent(name)}`))
      : api.put(scope.at(`/customers/${id}/attributes/${encodeURIComponent(name)}`), { value }),
  keepSegment: (id: string | null, body: { name: string; conditions: Condition[] }) =>
    id === null
      ? api.post<{ id: string }>(scope.at('/segments'), body)
      : api.put<{ id: string }>(scope.at(`/segments/${id}`), body),
  dropSegment: (id: string) => api.remove(scope.at(`/segments/${id}`)),
})
