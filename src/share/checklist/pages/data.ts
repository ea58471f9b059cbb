import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { ChecklistQuery, ChecklistView, SiteAnswerInput, StatementsView } from '../schema.ts'

/** What is asked of the checklist; what is left out is asked by default. */
export type Asked = Partial<ChecklistQuery>

/** How often a checklist on its way is asked for, in milliseconds. */
const PACE = 700

export const checklistQuery = (scope: Scope, asked: Asked) =>
  queryOptions({
    queryKey: [scope.slug, 'checklist', asked],
    queryFn: () => api.get<ChecklistView>(scope.at('/checklist', asked)),
    refetchInterval: query => (query.state.data?.answers === null ? PACE : false),
  })

export const statementsQuery = (scope: Scope, asked: Asked & { group: string; dimension?: string; part?: string }) =>
  queryOptions({
    queryKey: [scope.slug, 'checklist', 'statements', asked],
    queryFn: () => api.get<StatementsView>(scope.at('/checklist/statements', asked)),
    refetchInterval: query => (query.state.data?.statements === null ? PACE : false),
  })

export const markAnswered = (scope: Scope, answer: SiteAnswerInput) =>
  api.post<{ id: string }>(scope.at('/site-answers'), answer)
export const takeBackAnswered = (scope: Scope, id: string) => api.remove(scope.at(`/site-answers/${id}`))
