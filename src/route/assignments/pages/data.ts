import type { z } from '@hono/zod-openapi'
import { queryOptions } from '@tanstack/react-query'
import type { FeedbackFilter } from '../../../collect/feedback/schema.ts'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { assigneeView, handlingHistory, handlingInput, handlingView, undoneView } from '../schema.ts'

export type Assignee = z.infer<typeof assigneeView>
export type Change = z.input<typeof handlingInput>['change']
export type Handling = z.infer<typeof handlingView>
export type History = z.infer<typeof handlingHistory>
export type Pieces = { ids: string[] } | { filter: FeedbackFilter; order: 'newest' | 'oldest' }

export const assigneesQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'assignees'],
    queryFn: () => api.get<Assignee[]>(scope.at('/assignees')),
    staleTime: 300_000,
  })

export const historyQuery = (scope: Scope, id: string) =>
  queryOptions({
    queryKey: [scope.slug, 'feedback', 'handlings', id],
    queryFn: () => api.get<History>(scope.at(`/feedback/${id}/handlings`)),
  })

export const sendHandling = (scope: Scope, pieces: Pieces, change: Change) =>
  api.post<Handling>(scope.at('/handlings'), { pieces, change })

export const undoHandling = (scope: Scope, id: string) =>
  api.post<z.infer<typeof undoneView>>(scope.at(`/handlings/${id}/undo`))
