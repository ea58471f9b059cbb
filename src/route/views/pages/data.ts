import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { NewView, SavedView, ViewChange } from '../schema.ts'

export const viewsQuery = (scope: Scope) =>
  queryOptions({ queryKey: [scope.slug, 'views'], queryFn: () => api.get<SavedView[]>(scope.at('/views')) })

export const viewChanges = (scope: Scope) => ({
  save: (view: NewView) => api.post<SavedView>(scope.at('/views'), view),
  change: (id: string, change: ViewChange) => api.patch(scope.at(`/views/${id}`), change),
  remove: (id: string) => api.remove(scope.at(`/views/${id}`)),
  bringBack: (id: string) => api.post(scope.at(`/views/${id}/return`)),
})
