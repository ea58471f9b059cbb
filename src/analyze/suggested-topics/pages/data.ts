import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { RefusalInput, SuggestedTopics } from '../schema.ts'

export type Suggested = SuggestedTopics['suggestions'][number]

export const suggestedQuery = (scope: Scope) =>
  queryOptions({
    // Found anew whenever the taxonomy or what was read with it changes.
    queryKey: [scope.slug, 'topics', 'suggested'],
    queryFn: () => api.get<SuggestedTopics>(scope.at('/topics/suggestions')),
    staleTime: 300_000,
  })

export const refuse = (scope: Scope, { language, words }: RefusalInput) =>
  api.post<{ id: string }>(scope.at('/topics/refusals'), { language, words })

export const takeRefusalBack = (scope: Scope, id: string) => api.remove(scope.at(`/topics/refusals/${id}`))
