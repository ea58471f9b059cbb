import type { z } from '@hono/zod-openapi'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { deletionInput, deletionView } from '../schema.ts'

export type Deletion = z.infer<typeof deletionView>
const PAGE = 50

export const deletionPages = (scope: Scope) =>
  infiniteQueryOptions({
    queryKey: [scope.slug, 'deletions'],
    queryFn: ({ pageParam }) => api.get<Deletion[]>(scope.at('/deletions', { before: pageParam })),
    initialPageParam: '',
    getNextPageParam: (page: Deletion[]) => (page.length < PAGE ? undefined : page.at(-1)?.id),
  })

export const deletePiece = (scope: Scope, feedback: string, why: z.input<typeof deletionInput>) =>
  api.post<{ id: string }>(scope.at(`/feedback/${feedback}/deletion`), why)

export const liftDeletion = (scope: Scope, id: string) => api.post(scope.at(`/deletions/${id}/lifting`))
