import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { TagView } from '../schema.ts'

export const tagsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'tags'],
    queryFn: () => api.get<TagView[]>(scope.at('/tags')),
    staleTime: 60_000,
  })

export const tagChanges = (scope: Scope) => ({
  make: (tag: Omit<TagView, 'id'>) => api.post<TagView>(scope.at('/tags'), tag),
  change: ({ id, ...change }: { id: string; name?: string; color?: TagView['color']; deleted?: false }) =>
    api.patch(scope.at(`/tags/${id}`), change),
  remove: (id: string) => api.remove(scope.at(`/tags/${id}`)),
})
