import { Group, SegmentedControl, Select, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RANGES } from '../span.ts'
import classes from './charts.module.css'
import type { Asked } from './data.ts'
import { useShownDays } from './shown-days.ts'

type Range = (typeof RANGES)[number]

export interface ChooserProps {
  asked: Asked
  onChange: (asked: Asked) => void
  sources: readonly { id: string; name: string }[]
}

/** Which days, of which source, and whether beside the period before: for all charts of a screen at once. */
export function Chooser({ asked, onChange, sources }: ChooserProps) {
  const { t } = useTranslation()
  const { from, to, range, ...rest } = asked
  const own = from !== undefined && to !== undefined
  const shown = useShownDays(asked)
  // Days of one's own begin as those just looked at.
  const choose = (value: string) =>
    onChange(value === 'own' ? { ...rest, ...shown() } : { ...rest, range: value as Range })
  const day = (end: 'from' | 'to', value: string) => {
    if (value === '' || from === undefined || to === undefined) return
    const days =
      end === 'from' ? { from: value, to: value > to ? value : to } : { from: value < from ? value : from, to: value }
    onChange({ ...rest, ...days })
  }
  return (
    <div className={classes.chooser}>
      {sources.length > 1 && (
        <Select
          aria-label={t('feedback.filter.source')}
          placeholder={t('dashboards.allSources')}
          data={sources.map(({ id, name }) => ({ value: id, label: name }))}
          value={asked.source ?? null}
          onChange={source => {
            const { source: _, ...others } = asked
            onChange(source === null ? others : { ...others, source })
          }}
          clearable
          searchable={sources.length > 8}
          w={200}
          data-testid="overview-source"
        />
      )}
      <SegmentedControl
        value={own ? 'own' : (range ?? 'all')}
        onChange={choose}
        data={[...RANGES, 'own' as const].map(value => ({ value, label: t(`dashboards.range.${value}`) }))}
        aria-label={t('dashboards.rangeName')}
        data-testid="overview-range"
      />
      {own && (
        <Group gap="xs" wrap="nowrap">
          {(['from', 'to'] as const).map(end => (
            <TextInput
              key={end}
              type="date"
              aria-label={t(`feedback.filter.${end}`)}
              value={asked[end] ?? ''}
              onChange={event => day(end, event.currentTarget.value)}
              data-testid={`overview-${end}`}
            />
          ))}
        </Group>
      )}
      {(own || (range !== undefined && range !== 'all')) && (
        <Switch
          label={t('dashboards.compare')}
          checked={asked.compare === 'before'}
          onChange={event => {
            const { compare: _, ...others } = asked
            onChange(event.currentTarget.checked ? { ...others, compare: 'before' } : others)
          }}
          data-testid="overview-compare"
        />
      )}
    </div>
  )
}
