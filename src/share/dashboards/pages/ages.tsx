import { useTranslation } from 'react-i18next'
import { BarRows } from '../../../ui/charts/bar-rows.tsx'
import { ChartFrame } from '../../../ui/charts/frame.tsx'
import { useFormats } from '../../../ui/format.ts'
import { useScope } from '../../../ui/scope.tsx'
import type { OverviewView } from '../schema.ts'
import type { Lens } from './lens.ts'

type Bucket = OverviewView['ages'][number]['bucket']

/** A week is what reviewers expect; what has waited longer is the colour of trouble. */
const COLORS: Record<Bucket, string> = {
  '0-1': 'var(--good)',
  '2-3': 'var(--good)',
  '4-7': 'var(--mixed)',
  '8-30': 'var(--bad)',
  '31+': 'var(--bad)',
}

export function Ages({ view, lens }: { view: OverviewView; lens: Lens }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const rows = view.ages.map(age => {
    const label = t(`dashboards.age.${age.bucket}`)
    const href = scope.to('/feedback', { source: lens.source, answered: 'no', from: age.from, to: age.to })
    const title = `${label} · ${number(age.count)}`
    return {
      key: age.bucket,
      label,
      href,
      note: number(age.count),
      parts: [{ key: 'all', value: age.count, color: COLORS[age.bucket], href, title }],
    }
  })
  const table = {
    head: [t('dashboards.waiting'), t('dashboards.card.unanswered')],
    rows: rows.map(row => [row.label, row.note]),
  }
  return (
    <ChartFrame title={t('dashboards.ages')} lead={t('dashboards.agesLead')} table={table} testId="chart-ages">
      <BarRows rows={rows} testId="age-row" />
    </ChartFrame>
  )
}
