import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BarRow, BarRows } from '../../../ui/charts/bar-rows.tsx'
import { ChartFrame } from '../../../ui/charts/frame.tsx'
import { useFormats } from '../../../ui/format.ts'
import type { ChartView, Mark } from '../schema.ts'
import { type DrawnProps, type Layer, type Lens, SIDES, shareOf, TONE_LAYERS, TOTAL, WAITING } from './lens.ts'
import { rowMarks, SIDED } from './row-marks.ts'
import { useTables } from './tables.ts'
import { byWorst } from './topic-order.ts'
import { useChartWords, useLead } from './words.ts'

const FEW = 12

/** A week is what reviewers expect; what has waited longer is the colour of trouble. */
const AGES: Record<string, string> = {
  '0-1': 'var(--good)',
  '2-3': 'var(--good)',
  '4-7': 'var(--mixed)',
  '8-30': 'var(--bad)',
  '31+': 'var(--bad)',
  undated: 'var(--even)',
}

/** One lying bar a topic, language, version, tone or age. */
export function RowChart({ view, lens, controls }: DrawnProps) {
  const { t } = useTranslation()
  const lead = useLead(view)
  const [order, setOrder] = useState<'volume' | 'worst'>('volume')
  const [all, setAll] = useState(false)
  const marks = rowMarks(view)
  const sorted = order === 'worst' ? [...marks].sort((a, b) => byWorst(a.counts, b.counts)) : marks
  const tableOf = useTables()
  const rows = useRows(view, lens, all ? sorted : sorted.slice(0, FEW))
  const legend = useLegend(view)
  const isEmpty = marks.every(mark => mark.counts.total === 0)
  return (
    <ChartFrame
      title={t(`dashboards.chart.${view.kind}`)}
      lead={order === 'worst' ? [...lead, t('dashboards.worstLead')] : lead}
      legend={isEmpty ? undefined : legend}
      table={tableOf(view, sorted)}
      testId={`chart-${view.kind}`}
      controls={
        <>
          {view.kind === 'topics' && <Order order={order} onChange={setOrder} />}
          {controls}
        </>
      }
    >
      {isEmpty ? (
        <p>{t(`dashboards.empty.${view.kind}`)}</p>
      ) : (
        <BarRows rows={rows} testId={`${TEST_IDS[view.kind] ?? view.kind}-row`} />
      )}
      {sorted.length > FEW && (
        <Button size="compact-sm" variant="subtle" mt="sm" data-off-paper onClick={() => setAll(before => !before)}>
          {all ? t('dashboards.fewer') : t('dashboards.allRows', { count: sorted.length })}
        </Button>
      )}
    </ChartFrame>
  )
}

function useLegend({ kind }: ChartView) {
  const { t } = useTranslation()
  const words = useChartWords()
  if (kind === 'owners') return WAITING.map(({ name, color }) => ({ label: t(`dashboards.waiting.${name}`), color }))
  return SIDED.includes(kind)
    ? [...SIDES].reverse().map(({ name, color }) => ({ label: words.count(name), color }))
    : undefined
}

const TEST_IDS: Partial<Record<ChartView['kind'], string>> = {
  topics: 'topic',
  languages: 'language',
  ages: 'age',
  owners: 'owner',
}

function Order({ order, onChange }: { order: 'volume' | 'worst'; onChange: (order: 'volume' | 'worst') => void }) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      size="xs"
      value={order}
      onChange={value => onChange(value as 'volume' | 'worst')}
      data={(['volume', 'worst'] as const).map(value => ({ value, label: t(`dashboards.order.${value}`) }))}
      aria-label={t('dashboards.orderName')}
      data-testid="topics-order"
    />
  )
}

const colored = (view: ChartView, mark: Mark): readonly Layer[] => {
  if (SIDED.includes(view.kind)) return SIDES
  if (view.kind === 'tone')
    return [{ ...TOTAL, color: TONE_LAYERS.find(({ name }) => name === mark.key)?.color ?? TOTAL.color }]
  return [{ ...TOTAL, color: AGES[mark.key] ?? TOTAL.color }]
}

function useRows(view: ChartView, lens: Lens, marks: readonly Mark[]): BarRow[] {
  const { t } = useTranslation()
  const { number, percent, date } = useFormats()
  const words = useChartWords()
  const waitingParts = (mark: Mark, waiting: NonNullable<Mark['waiting']>) =>
    WAITING.map(({ name, color }) => ({
      key: name,
      value: waiting[name],
      color,
      href:
        name === 'undated'
          ? undefined
          : lens(mark.filter, name === 'week' ? { from: waiting.since } : { to: waiting.before }),
      title: `${words.name(view, mark)} · ${t(`dashboards.waiting.${name}`)} ${number(waiting[name])}`,
    }))
  return marks.map(mark => {
    const label = words.name(view, mark)
    const { total, negative } = mark.counts
    const sided = SIDED.includes(view.kind)
    const note = sided
      ? t('dashboards.topicNote', { shown: number(total), share: percent(shareOf(negative, total)) })
      : number(total)
    const rose = view.kind === 'rising' ? words.was(negative, mark.was?.negative) : words.was(total, mark.was?.total)
    return {
      key: mark.key,
      label,
      href: lens(mark.filter),
      note,
      more: mark.waiting !== null && mark.from !== null ? t('dashboards.oldest', { date: date(mark.from) }) : rose,
      ghost: mark.was?.total,
      parts:
        mark.waiting !== null
          ? waitingParts(mark, mark.waiting)
          : colored(view, mark).map(layer => ({
              key: layer.name,
              value: mark.counts[layer.name],
              color: layer.color,
              href: lens(mark.filter, layer.filter),
              title: `${label} · ${layer.name === 'total' ? '' : `${words.count(layer.name)} `}${number(mark.counts[layer.name])}`,
            })),
    }
  })
}
