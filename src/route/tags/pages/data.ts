import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { TagUse, TagView } from '../schema.ts'

export const tagsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'tags'],
    queryFn: () => api.get<TagView[]>(scope.at('/tags')),
    staleTime: 60_000,
  })

export const tagUsesQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'tags', 'uses'],
    queryFn: () => api.get<TagUse[]>(scope.at('/tags/uses')),
  })

export const tagChanges = (scope: Scope) => ({
  make: (tag: Omit<TagView, 'id'>) => api.post<TagView>(scope.at('/tags'), tag),
  change: ({ id, ...change }: { id: string; name?: string; color?: TagView['color']; deleted?: false }) =>
    api.patch(scope.at(`/tags/${id}`), change),
  remove: (id: string) => api.remove(scope.at(`/tags/${id}`)),
  merge: ({ id, into }: { id: string; into: string }) =>
    api.post<{ pieces: number; views: number }>(scope.at(`/tags/${id}/merge`), { into }),
})
