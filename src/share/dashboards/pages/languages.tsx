import { useTranslation } from 'react-i18next'
import { BarRows } from '../../../ui/charts/bar-rows.tsx'
import { ChartFrame } from '../../../ui/charts/frame.tsx'
import { useFormats } from '../../../ui/format.ts'
import type { OverviewView } from '../schema.ts'
import type { Lens } from './lens.ts'

const FEW = 8

export function Languages({ view, lens }: { view: OverviewView; lens: Lens }) {
  const { t } = useTranslation()
  const { number, language } = useFormats()
  const all = [...view.languages].sort((a, b) => b.count - a.count)
  const rows = all.slice(0, FEW).map(one => {
    const label = language(one.language)
    const href = lens.listHref({ language: one.language })
    const part = {
      key: 'all',
      value: one.count,
      color: 'var(--accent)',
      href,
      title: `${label} · ${number(one.count)}`,
    }
    return { key: one.language, label, href, note: number(one.count), parts: [part] }
  })
  const table = {
    head: [t('feedback.filter.language'), t('dashboards.card.total')],
    rows: all.map(one => [language(one.language), number(one.count)]),
  }
  return (
    <ChartFrame title={t('dashboards.languages')} table={table} testId="chart-languages">
      <BarRows rows={rows} testId="language-row" />
    </ChartFrame>
  )
}
