import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { ChartKind } from '../charts.ts'
import type { ChartQuery, ChartView } from '../schema.ts'

/** What is asked of a chart; what is left out is asked by default. */
export type Asked = Partial<ChartQuery>

export const chartQuery = (scope: Scope, kind: ChartKind, asked: Asked) =>
  queryOptions({
    queryKey: [scope.slug, 'chart', kind, asked],
    queryFn: () => api.get<ChartView>(scope.at(`/charts/${kind}`, asked)),
  })
