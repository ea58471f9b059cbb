import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { AlarmVoices, LeavingView, ProblemsView, RecurringView, WeekView } from '../schema.ts'

export const problemsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'problems'],
    queryFn: () => api.get<ProblemsView>(scope.at('/problems')),
  })

export const voicesQuery = (scope: Scope, alarm: string) =>
  queryOptions({
    queryKey: [scope.slug, 'alarm', alarm],
    queryFn: () => api.get<AlarmVoices>(scope.at(`/problems/${alarm}`)),
  })

export const recurringQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'recurring'],
    queryFn: () => api.get<RecurringView | null>(scope.at('/problems/recurring')),
  })

export const weekQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'week'],
    queryFn: () => api.get<WeekView | null>(scope.at('/problems/week')),
  })

export const leavingQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'leaving'],
    queryFn: () => api.get<LeavingView | null>(scope.at('/problems/leaving')),
  })

/** Notes that the member looked at an alarm, or takes it back. */
export const look = (scope: Scope, { alarm, looked }: { alarm: string; looked: boolean }): Promise<unknown> =>
  looked ? api.put(scope.at(`/problems/${alarm}/look`), {}) : api.remove(scope.at(`/problems/${alarm}/look`))
