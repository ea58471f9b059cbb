import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { Locale, Role } from '../../members/schema.ts'
import type { InvitationView, SentInvitation } from '../schema.ts'

export const invitationsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'invitations'],
    queryFn: () => api.get<InvitationView[]>(scope.at('/invitations')),
  })

export const invitationCalls = (scope: Scope) => ({
  invite: (input: { email: string; role: Role; locale: Locale }) =>
    api.post<SentInvitation>(scope.at('/invitations'), input),
  again: (id: string) => api.post<SentInvitation>(scope.at(`/invitations/${id}/sending`)),
  revoke: (id: string) => api.remove(scope.at(`/invitations/${id}`)),
})
