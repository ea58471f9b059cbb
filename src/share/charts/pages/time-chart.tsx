import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../ui/charts/frame.tsx'
import { StackedColumns } from '../../../ui/charts/stacked-columns.tsx'
import { useFormats } from '../../../ui/format.ts'
import type { ChartView, Mark } from '../schema.ts'
import { ANSWERS, type DrawnProps, type Layer, SIDES, TOTAL } from './lens.ts'
import { useChartWords, useLead } from './words.ts'

const LAYERS: Partial<Record<ChartView['kind'], readonly Layer[]>> = { sentiment: SIDES, answered: ANSWERS }

/** A column a day or month; a line shows the period before. */
export function TimeChart({ view, lens, controls }: DrawnProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const words = useChartWords()
  const lead = useLead(view)
  const layers = LAYERS[view.kind] ?? [TOTAL]
  const named = layers.map(({ name, color }) => ({ key: name, label: words.count(name), color }))
  const table = useTable(view, layers)
  const columns = view.marks.map(mark => ({
    key: mark.key,
    label: words.shortPeriod(view, mark),
    title: [
      words.period(view, mark),
      words.pieces(mark.counts.total),
      ...named
        .filter(({ key }) => key !== 'total' && mark.counts[key] > 0)
        .map(({ key, label }) => `${label} ${number(mark.counts[key])}`),
      words.was(mark.counts.total, mark.was?.total),
    ]
      .filter(part => part !== '')
      .join(' · '),
    href: lens(mark.filter),
    values: Object.fromEntries(layers.map(({ name }) => [name, mark.counts[name]])),
    ghost: mark.was?.total,
  }))
  const before = view.before === null ? [] : [{ label: t('dashboards.periodBefore'), color: 'var(--ink-soft)' }]
  const legend = layers.length > 1 ? [...named].reverse() : []
  return (
    <ChartFrame
      title={t(`dashboards.chart.${view.kind}`)}
      lead={lead}
      legend={[...legend, ...before]}
      table={table}
      testId={`chart-${view.kind}`}
      controls={controls}
    >
      {columns.length === 0 ? (
        <p>{t('dashboards.nothingDated')}</p>
      ) : (
        <StackedColumns
          columns={columns}
          layers={named}
          formatNumber={number}
          axes={{ x: t(`dashboards.step.${view.step}`), y: t('dashboards.card.total') }}
        />
      )}
    </ChartFrame>
  )
}

function useTable(view: ChartView, layers: readonly Layer[]) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const words = useChartWords()
  const more = layers.filter(({ name }) => name !== 'total')
  const row = (mark: Mark) => [
    words.period(view, mark),
    number(mark.counts.total),
    ...more.map(({ name }) => number(mark.counts[name])),
    ...(mark.was === null ? [] : [number(mark.was.total)]),
  ]
  return {
    head: [
      t('dashboards.period'),
      t('dashboards.card.total'),
      ...more.map(({ name }) => words.count(name)),
      ...(view.before === null ? [] : [t('dashboards.periodBefore')]),
    ],
    rows: view.marks.map(row),
  }
}
