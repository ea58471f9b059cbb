import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Locale } from '../../../ui/locale.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { TranslationView } from '../schema.ts'

export const translationQuery = (scope: Scope, feedback: string, to: Locale) =>
  queryOptions({
    queryKey: [scope.slug, 'translation', feedback, to],
    queryFn: () => api.get<TranslationView | null>(scope.at(`/feedback/${feedback}/translation`, { to })),
    staleTime: 60_000,
  })

export const askTranslation = (scope: Scope, feedback: string, to: Locale) =>
  api.post<TranslationView>(scope.at(`/feedback/${feedback}/translation`), { to })
