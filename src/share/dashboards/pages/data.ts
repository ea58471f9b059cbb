import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { OverviewView, RANGES } from '../schema.ts'

export type Range = (typeof RANGES)[number]

export const overviewQuery = (scope: Scope, asked: { range?: Range; source?: string }) =>
  queryOptions({
    queryKey: [scope.slug, 'overview', asked.range ?? 'all', asked.source ?? ''],
    queryFn: () => api.get<OverviewView>(scope.at('/overview', asked)),
  })
