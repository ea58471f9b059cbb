import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { MemberView, Role } from '../schema.ts'

export const membersQuery = (scope: Scope) =>
  queryOptions({ queryKey: [scope.slug, 'members'], queryFn: () => api.get<MemberView[]>(scope.at('/members')) })

export const memberCalls = (scope: Scope) => ({
  role: ({ id, role }: { id: string; role: Role }) =>
    api.patch(scope.at(`/members/${encodeURIComponent(id)}`), { role }),
  untie: (id: string) => api.remove(scope.at(`/members/${encodeURIComponent(id)}/tie`)),
  remove: (id: string) => api.remove(scope.at(`/members/${encodeURIComponent(id)}`)),
})
