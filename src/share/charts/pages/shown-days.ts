import { useQueryClient } from '@tanstack/react-query'
import { addDays } from '../../../platform/days.ts'
import { useScope } from '../../../ui/scope.tsx'
import type { ChartView } from '../schema.ts'
import { type Asked, chartQuery } from './data.ts'

/** First and last day that the charts on screen show; the last thirty where none has come yet. */
export function useShownDays(asked: Asked): () => { from: string; to: string } {
  const client = useQueryClient()
  const scope = useScope()
  return () => {
    const [, , , key] = chartQuery(scope, 'figures', asked).queryKey
    const charts = client.getQueriesData<ChartView>({ queryKey: [scope.slug, 'chart'] })
    const shown = charts.find(
      ([[, , , of], chart]) => JSON.stringify(of) === JSON.stringify(key) && chart?.from && chart.to,
    )?.[1]
    const today = new Date().toISOString().slice(0, 10)
    return { from: shown?.from ?? addDays(today, -29), to: shown?.to ?? today }
  }
}
