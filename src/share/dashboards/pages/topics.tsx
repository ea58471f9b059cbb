import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BarRows } from '../../../ui/charts/bar-rows.tsx'
import { ChartFrame } from '../../../ui/charts/frame.tsx'
import { useFormats } from '../../../ui/format.ts'
import { currentLocale } from '../../../ui/i18n.ts'
import type { OverviewView } from '../schema.ts'
import { COLORS, type Lens, SENTIMENTS, shareOf } from './lens.ts'
import { byVolume, byWorst } from './topic-order.ts'

const FEW = 12

/** What they talk about; "worst first" asks which topic makes the most people unhappy. */
export function Topics({ view, lens }: { view: OverviewView; lens: Lens }) {
  const { t } = useTranslation()
  const { number, percent } = useFormats()
  const [order, setOrder] = useState<'volume' | 'worst'>('volume')
  const [all, setAll] = useState(false)
  const locale = currentLocale()
  const sorted = [...view.topics].filter(topic => topic.total > 0).sort(order === 'worst' ? byWorst : byVolume)
  const shown = all ? sorted : sorted.slice(0, FEW)
  const rows = shown.map(topic => {
    const label = topic.label[locale]
    const share = percent(shareOf(topic.negative, topic.total))
    return {
      key: topic.id,
      label,
      href: lens.listHref({ topic: topic.id }),
      note: t('dashboards.topicNote', { shown: number(topic.total), share }),
      parts: [...SENTIMENTS].reverse().map(key => ({
        key,
        value: topic[key],
        color: COLORS[key],
        href: lens.listHref({ topic: topic.id, sentiment: key }),
        title: `${label} · ${t(`feedback.sentiments.${key}`)} ${number(topic[key])}`,
      })),
    }
  })
  const head = [
    t('dashboards.topic'),
    t('dashboards.card.total'),
    ...SENTIMENTS.map(key => t(`feedback.sentiments.${key}`)),
  ]
  const table = {
    head,
    rows: sorted.map(topic => [topic.label[locale], number(topic.total), ...SENTIMENTS.map(key => number(topic[key]))]),
  }
  return (
    <ChartFrame
      title={t('dashboards.topics')}
      lead={t('dashboards.topicsLead')}
      legend={SENTIMENTS.map(key => ({ label: t(`feedback.sentiments.${key}`), color: COLORS[key] }))}
      table={table}
      testId="chart-topics"
      controls={
        <SegmentedControl
          size="xs"
          value={order}
          onChange={value => setOrder(value as 'volume' | 'worst')}
          data={(['volume', 'worst'] as const).map(value => ({ value, label: t(`dashboards.order.${value}`) }))}
          aria-label={t('dashboards.orderName')}
          data-testid="topics-order"
        />
      }
    >
      {rows.length === 0 ? <p>{t('dashboards.noTopics')}</p> : <BarRows rows={rows} testId="topic-row" />}
      {sorted.length > FEW && (
        <Button size="compact-sm" variant="subtle" mt="sm" onClick={() => setAll(before => !before)}>
          {all ? t('dashboards.fewer') : t('dashboards.allTopics', { count: sorted.length })}
        </Button>
      )}
    </ChartFrame>
  )
}
