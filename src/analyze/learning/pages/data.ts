import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { LearningView } from '../schema.ts'

export const learningQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'learning'],
    queryFn: () => api.get<LearningView>(scope.at('/learning')),
    refetchInterval: query => (query.state.data?.running ? 1500 : false),
  })

export const learnNow = (scope: Scope) => api.post<LearningView>(scope.at('/learning'))
export const dropLesson = (scope: Scope, id: string) => api.post<LearningView>(scope.at(`/learning/${id}/drop`))
