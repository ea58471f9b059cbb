import type { z } from '@hono/zod-openapi'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { noteInput, noteView } from '../schema.ts'

export type Note = z.infer<typeof noteView>
export type Written = z.input<typeof noteInput>

export const notesQuery = (scope: Scope, feedback: string) =>
  queryOptions({
    queryKey: [scope.slug, 'feedback', 'notes', feedback],
    queryFn: () => api.get<Note[]>(scope.at(`/feedback/${feedback}/notes`)),
  })

export const noteCalls = (scope: Scope, feedback: string) => ({
  write: (note: Written) => api.post(scope.at(`/feedback/${feedback}/notes`), note),
  change: (id: string, note: Written & { version: number }) =>
    api.patch(scope.at(`/feedback/${feedback}/notes/${id}`), note),
  remove: (id: string) => api.remove(scope.at(`/feedback/${feedback}/notes/${id}`)),
  bringBack: (id: string) => api.post(scope.at(`/feedback/${feedback}/notes/${id}/return`)),
})
