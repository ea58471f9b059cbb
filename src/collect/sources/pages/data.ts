import type { z } from '@hono/zod-openapi'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { ImportView, memberView, previewRow, sourceView, uploadView } from '../schema.ts'

export type Source = z.infer<typeof sourceView>
export type Upload = z.infer<typeof uploadView>
export type Member = z.infer<typeof memberView>
export type PreviewRow = z.infer<typeof previewRow>
export type Import = ImportView

export const isUnderWay = ({ state }: Pick<Import, 'state'>) =>
  state === 'waiting' || state === 'running' || state === 'undoing'

export const sourcesQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'sources'],
    queryFn: () => api.get<Source[]>(scope.at('/sources')),
  })

/** Newest first; asked again each second while anything is under way. */
export const importsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'imports'],
    queryFn: () => api.get<Import[]>(scope.at('/imports')),
    refetchInterval: query => (query.state.data?.some(isUnderWay) ? 1000 : false),
  })
