import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { AnnotationInput, AnnotationView } from '../schema.ts'

export const annotationsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'annotations'],
    queryFn: () => api.get<AnnotationView[]>(scope.at('/annotations')),
  })

/** Keeps what was written: a new mark, or a change of one. */
export const keepAnnotation = (scope: Scope, input: AnnotationInput, before: AnnotationView | undefined) =>
  before === undefined
    ? api.post(scope.at('/annotations'), input)
    : api.put(scope.at(`/annotations/${before.id}`), { ...input, version: before.version })

export const removeAnnotation = (scope: Scope, id: string) => api.remove(scope.at(`/annotations/${id}`))
