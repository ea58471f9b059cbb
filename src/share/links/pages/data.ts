import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { ChartView } from '../../charts/schema.ts'
import type { LinkInput, LinkView, MadeLink, SharedBoard } from '../schema.ts'

export const linksQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'board-links'],
    queryFn: () => api.get<LinkView[]>(scope.at('/board-links')),
  })

/** What is left out of `asked` is asked by default. */
export type Sharing = Omit<LinkInput, 'asked'> & { asked: Partial<LinkInput['asked']> }

export const shareBoard = (scope: Scope, sharing: Sharing) => api.post<MadeLink>(scope.at('/board-links'), sharing)
export const revokeLink = (scope: Scope, id: string) => api.remove(scope.at(`/board-links/${id}`))

const shared = (token: string) => `/api/shared/${encodeURIComponent(token)}`

export const sharedQuery = (token: string) =>
  queryOptions({ queryKey: ['shared', token], queryFn: () => api.get<SharedBoard>(shared(token)) })

export const sharedChartQuery = (token: string, place: number) =>
  queryOptions({
    queryKey: ['shared', token, place],
    queryFn: () => api.get<ChartView>(`${shared(token)}/charts/${place}`),
  })
