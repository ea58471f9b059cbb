import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { ChartKind } from '../charts.ts'
import { ChartExport } from './chart-export.tsx'
import { type Asked, chartQuery } from './data.ts'
import { Figures } from './figures.tsx'
import { type DrawnProps, lensOn } from './lens.ts'
import { RatingChart } from './rating-chart.tsx'
import { RowChart } from './row-chart.tsx'
import { TimeChart } from './time-chart.tsx'

const DRAWINGS: Record<ChartKind, ComponentType<DrawnProps>> = {
  figures: Figures,
  volume: TimeChart,
  sentiment: TimeChart,
  answered: TimeChart,
  topics: RowChart,
  rising: RowChart,
  tone: RowChart,
  languages: RowChart,
  versions: RowChart,
  ages: RowChart,
  'rating-by-source': RatingChart,
  'rating-by-product': RatingChart,
}

/** As high as what is drawn mostly is, so that little moves when it comes. */
const HEIGHTS: Partial<Record<ChartKind, number>> = { figures: 104, topics: 560 }

export interface ChartProps {
  kind: ChartKind
  asked: Asked
  /** Name of the one source asked for. */
  sourceName?: string | undefined
}

/** One chart of the catalogue, asked for and drawn. */
export function Chart({ kind, asked, sourceName }: ChartProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const query = useQuery({ ...chartQuery(scope, kind, asked), placeholderData: before => before })
  if (query.data !== undefined)
    return (
      <Drawn
        view={query.data}
        lens={lensOn(scope.to('/feedback'))}
        controls={<ChartExport view={query.data} sourceName={sourceName} />}
      />
    )
  if (query.isError)
    return (
      <Panel title={t(`dashboards.chart.${kind}`)}>
        <Failed error={query.error} retry={() => void query.refetch()} />
      </Panel>
    )
  return <Skeleton height={HEIGHTS[kind] ?? 320} radius={14} />
}

/** A chart whose figures are there. */
export function Drawn(props: DrawnProps) {
  const Drawing = DRAWINGS[props.view.kind]
  return <Drawing {...props} />
}
