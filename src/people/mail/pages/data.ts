import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { MailInput, MailView } from '../schema.ts'

export const mailQuery = (scope: Scope) =>
  queryOptions({ queryKey: [scope.slug, 'mail'], queryFn: () => api.get<MailView>(scope.at('/mail')) })

export const mailCalls = (scope: Scope) => ({
  keep: (input: MailInput) => api.put<MailView>(scope.at('/mail'), input),
  forget: () => api.remove(scope.at('/mail')),
  test: () => api.post<{ to: string }>(scope.at('/mail/test')),
})
