import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { CallPage, ModelInput, ModelView } from '../schema.ts'

/** Whether a model may be asked; changes seldom, and everything that asks it wants to know. */
export const modelQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'model'],
    queryFn: () => api.get<ModelView>(scope.at('/model')),
    staleTime: 300_000,
  })

export const ruleModel = (scope: Scope, input: ModelInput) => api.put<ModelView>(scope.at('/model'), input)
export const tryModel = (scope: Scope) => api.post<{ text: string }>(scope.at('/model/trial'))

export const callPages = (scope: Scope) =>
  infiniteQueryOptions({
    queryKey: [scope.slug, 'model-calls'],
    queryFn: ({ pageParam }) => api.get<CallPage>(scope.at('/model/calls', { cursor: pageParam || undefined })),
    initialPageParam: '',
    getNextPageParam: (page: CallPage) => page.next ?? undefined,
  })
