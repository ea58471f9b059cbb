import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ChoreView } from '../../people/chores/schema.ts'
import { sessionQuery } from '../../people/members/pages/session.ts'
import { api } from '../../ui/api.ts'
import { currentLocale } from '../../ui/i18n.ts'
import type { Scope } from '../../ui/scope.tsx'

/** How far the sample has come; asked again and again until it is whole. */
export const sampleQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'sample'],
    queryFn: () => api.get<ChoreView | null>(scope.at('/sample')),
    refetchInterval: ({ state }) => (state.data && state.data.finishedAt === null ? 500 : false),
  })

export const openSample = (scope: Scope) => api.post<{ slug: string }>(scope.at('/sample'), { locale: currentLocale() })

export const removeWorkspace = (scope: Scope, name: string) => api.post(scope.at('/removal'), { name })

/** Which workspaces there are has changed; whoever goes to one next must know it. */
export const learnWorkspaces = (client: QueryClient) => client.fetchQuery({ ...sessionQuery, staleTime: 0 })
