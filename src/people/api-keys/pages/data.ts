import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { KeyInput, KeyView, NewKeyView } from '../schema.ts'

export const keysQuery = (scope: Scope) =>
  queryOptions({ queryKey: [scope.slug, 'keys'], queryFn: () => api.get<KeyView[]>(scope.at('/keys')) })

export const keyCalls = (scope: Scope) => ({
  make: (input: KeyInput) => api.post<NewKeyView>(scope.at('/keys'), input),
  revoke: (id: string) => api.remove(scope.at(`/keys/${id}`)),
})
