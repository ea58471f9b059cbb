import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { TeamView } from '../schema.ts'

export const teamsQuery = (scope: Scope) =>
  queryOptions({ queryKey: [scope.slug, 'teams'], queryFn: () => api.get<TeamView[]>(scope.at('/teams')) })

export const teamCalls = (scope: Scope) => ({
  make: (name: string) => api.post(scope.at('/teams'), { name }),
  rename: ({ id, name }: { id: string; name: string }) => api.patch(scope.at(`/teams/${id}`), { name }),
  remove: (id: string) => api.remove(scope.at(`/teams/${id}`)),
  put: ({ id, member, inside }: { id: string; member: string; inside: boolean }) => {
    const path = scope.at(`/teams/${id}/members/${encodeURIComponent(member)}`)
    return inside ? api.put(path) : api.remove(path)
  },
})
