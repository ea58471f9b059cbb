import { ActionIcon, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ComponentProps, ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { Failed } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { ChartKind } from '../charts.ts'
import { ChartExport } from './chart-export.tsx'
import { type Asked, chartQuery } from './data.ts'
import { Figures } from './figures.tsx'
import { type DrawnProps, lensOn } from './lens.ts'
import type { Annotated } from './notes.ts'
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
  owners: RowChart,
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
  annotated?: Annotated | undefined
}

/** One chart of the catalogue, asked for and drawn. */
export function Chart({ kind, asked, sourceName, annotated }: ChartProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const query = useQuery({ ...chartQuery(scope, kind, asked), placeholderData: before => before })
  if (query.data !== undefined)
    return (
      <Drawn
        view={query.data}
        lens={lensOn(scope.to('/feedback'))}
        annotated={annotated}
        controls={<Controls view={query.data} sourceName={sourceName} annotated={annotated} />}
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

type ControlsProps = ComponentProps<typeof ChartExport>

/** What can be done with a chart; days are marked where days are drawn. */
function Controls(props: ControlsProps) {
  const { t } = useTranslation()
  const { view, annotated } = props
  const label = t('dashboards.markDay', { title: t(`dashboards.chart.${view.kind}`) })
  return (
    <>
      {annotated?.onAdd && DRAWINGS[view.kind] === TimeChart && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={label}
          title={label}
          onClick={annotated.onAdd}
          data-testid="chart-annotate"
        >
          <Icon name="flag" size={16} />
        </ActionIcon>
      )}
      <ChartExport {...props} />
    </>
  )
}

/** A chart whose figures are there. */
export function Drawn(props: DrawnProps) {
  const Drawing = DRAWINGS[props.view.kind]
  return <Drawing {...props} />
}
