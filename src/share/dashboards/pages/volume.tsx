import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../ui/charts/frame.tsx'
import { StackedColumns } from '../../../ui/charts/stacked-columns.tsx'
import { useFormats } from '../../../ui/format.ts'
import type { OverviewView } from '../schema.ts'
import { COLORS, type Lens, SENTIMENTS } from './lens.ts'

export function Volume({ view, lens }: { view: OverviewView; lens: Lens }) {
  const { t } = useTranslation()
  const { number, month, shortDate, date } = useFormats()
  const name = view.grain === 'month' ? month : date
  const layers = [...SENTIMENTS]
    .reverse()
    .map(key => ({ key, label: t(`feedback.sentiments.${key}`), color: COLORS[key] }))
  const columns = view.series.map(point => ({
    key: point.period,
    label: view.grain === 'month' ? month(point.period) : shortDate(point.period),
    title: [
      name(point.period),
      t('dashboards.pieces', { count: point.total, shown: number(point.total) }),
      ...SENTIMENTS.filter(key => point[key] > 0).map(
        key => `${t(`feedback.sentiments.${key}`)} ${number(point[key])}`,
      ),
    ].join(' · '),
    href: lens.listHref({ from: point.period, to: point.until }),
    values: { positive: point.positive, neutral: point.neutral, mixed: point.mixed, negative: point.negative },
  }))
  const table = {
    head: [
      t('dashboards.period'),
      t('dashboards.card.total'),
      ...SENTIMENTS.map(key => t(`feedback.sentiments.${key}`)),
    ],
    rows: view.series.map(point => [
      name(point.period),
      number(point.total),
      ...SENTIMENTS.map(key => number(point[key])),
    ]),
  }
  const { undated } = view.totals
  const lead = undated > 0 ? t('dashboards.undatedLeftOut', { count: undated, shown: number(undated) }) : undefined
  return (
    <ChartFrame
      title={t('dashboards.volume')}
      lead={lead}
      legend={[...layers].reverse()}
      table={table}
      testId="chart-volume"
    >
      {columns.length === 0 ? (
        <p>{t('dashboards.nothingDated')}</p>
      ) : (
        <StackedColumns columns={columns} layers={layers} formatNumber={number} />
      )}
    </ChartFrame>
  )
}
