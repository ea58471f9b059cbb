import type { z } from '@hono/zod-openapi'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { correctedView, correctionCount, correctionInput, correctionView } from '../schema.ts'

export type Said = z.infer<typeof correctionView>
export type Corrected = z.infer<typeof correctedView>
export type Correction = z.input<typeof correctionInput>

export const correctionsQuery = (scope: Scope, feedback: string) =>
  queryOptions({
    queryKey: [scope.slug, 'feedback', 'corrections', feedback],
    queryFn: () => api.get<Said[]>(scope.at(`/feedback/${feedback}/corrections`)),
  })

export const correctionCountQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'corrections'],
    queryFn: () => api.get<z.infer<typeof correctionCount>>(scope.at('/corrections')),
  })

export const sendCorrection = (scope: Scope, feedback: string, correction: Correction) =>
  api.post<Corrected>(scope.at(`/feedback/${feedback}/corrections`), correction)

export const undoCorrection = (scope: Scope, feedback: string, id: string) =>
  api.post<Corrected>(scope.at(`/feedback/${feedback}/corrections/${id}/undo`))
