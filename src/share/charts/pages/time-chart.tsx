import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../ui/charts/frame.tsx'
import { StackedColumns } from '../../../ui/charts/stacked-columns.tsx'
import { useFormats } from '../../../ui/format.ts'
import { type DrawnProps, TOTAL } from './lens.ts'
import { placeNotes } from './notes.ts'
import { TIME_LAYERS, useTables } from './tables.ts'
import { useChartWords, useLead } from './words.ts'

/** A column a day or month; a line shows the period before. */
export function TimeChart({ view, lens, controls, annotated }: DrawnProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const words = useChartWords()
  const lead = useLead(view)
  const layers = TIME_LAYERS[view.kind] ?? [TOTAL]
  const named = layers.map(({ name, color }) => ({ key: name, label: words.count(name), color }))
  const tableOf = useTables()
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
  const notes = placeNotes(view.marks, annotated?.list ?? []).map(({ items, ...place }) => ({
    ...place,
    title: items.map(words.happened).join('\n'),
    count: items.length,
    onOpen: annotated?.onOpen && (() => annotated.onOpen?.(items.map(({ id }) => id))),
  }))
  const before = view.before === null ? [] : [{ label: t('dashboards.periodBefore'), color: 'var(--ink-soft)' }]
  const legend = layers.length > 1 ? [...named].reverse() : []
  return (
    <ChartFrame
      title={t(`dashboards.chart.${view.kind}`)}
      lead={lead}
      legend={[...legend, ...before]}
      table={tableOf(view)}
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
          notes={notes}
          axes={{ x: t(`dashboards.step.${view.step}`), y: t('dashboards.card.total') }}
        />
      )}
    </ChartFrame>
  )
}
