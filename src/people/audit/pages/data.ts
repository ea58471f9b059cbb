import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { AuditChoices, AuditPage } from '../schema.ts'

export interface AuditAsked {
  by: string
  kind: string
}

export const auditPages = (scope: Scope, asked: AuditAsked) =>
  infiniteQueryOptions({
    queryKey: [scope.slug, 'audit', asked],
    queryFn: ({ pageParam }) =>
      api.get<AuditPage>(
        scope.at('/audit', {
          by: asked.by || undefined,
          kind: asked.kind || undefined,
          cursor: pageParam || undefined,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: AuditPage) => page.next ?? undefined,
  })

export const auditChoicesQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'audit-choices'],
    queryFn: () => api.get<AuditChoices>(scope.at('/audit/choices')),
  })
