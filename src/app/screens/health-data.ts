import type { z } from 'zod'
import { api } from '../../ui/api.ts'
import type { Scope } from '../../ui/scope.tsx'
import type { healthView } from './house-keeping.ts'

export type HealthView = z.infer<typeof healthView>

export const healthQuery = (scope: Scope) => ({
  queryKey: [scope.slug, 'health'],
  queryFn: () => api.get<HealthView>(scope.at('/health')),
  refetchInterval: ({ state }: { state: { data?: HealthView | undefined } }) =>
    state.data?.backups.running ? 2_000 : 30_000,
})
