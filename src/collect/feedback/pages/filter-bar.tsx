import { Button, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Choice, ChoiceMenu } from '../../../ui/choice-menu.tsx'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import type { Sentiment } from '../schema.ts'
import { DayRange } from './day-range.tsx'
import { type Filter, type Filtering, type Several, withValues } from './filter-url.ts'
import classes from './list.module.css'
import { stepsOfAll } from './scale.ts'
import { useVocabulary } from './vocabulary.tsx'

const SENTIMENTS: readonly Sentiment[] = ['positive', 'neutral', 'mixed', 'negative']
const TONES = ['satisfied', 'frustrated', 'angry', 'asking', 'neutral'] as const

export function FilterBar({ filter, onChange }: Filtering) {
  const { t } = useTranslation()
  const choices = useChoices(filter)
  const menus = (Object.keys(choices) as Several[]).filter(key => choices[key].length > (key === 'product' ? 1 : 0))
  const oldest = filter.order === 'oldest'
  return (
    <search className={classes.bar} aria-label={t('feedback.filters')}>
      <SegmentedControl
        size="xs"
        value={filter.answered ?? 'all'}
        onChange={value => onChange({ ...filter, answered: value === 'all' ? undefined : (value as 'yes' | 'no') })}
        data={['all', 'no', 'yes'].map(value => ({ value, label: t(`feedback.answered.${value}`) }))}
        aria-label={t('feedback.filter.answered')}
        data-testid="filter-answered"
        className={classes.fixed}
      />
      {menus.map(key => (
        <ChoiceMenu
          key={key}
          label={t(`feedback.filter.${key}`)}
          choices={choices[key]}
          chosen={(filter[key] ?? []).map(String)}
          onChange={values => onChange(withValues(filter, key, values))}
          testId={`filter-${key}`}
        />
      ))}
      <DayRange filter={filter} onChange={onChange} />
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        fw={500}
        leftSection={<Icon name={oldest ? 'up' : 'down'} size={14} />}
        onClick={() => onChange({ ...filter, order: oldest ? undefined : 'oldest' })}
        data-testid="filter-order"
        className={classes.fixed}
      >
        {oldest ? t('feedback.oldest') : t('feedback.newest')}
      </Button>
    </search>
  )
}

function useChoices(filter: Filter): Record<Several, Choice[]> {
  const { t } = useTranslation()
  const { language, number } = useFormats()
  const { sources, products, topics, languages } = useVocabulary()
  const scales = sources
    .filter(source => !filter.source || filter.source.includes(source.id))
    .flatMap(source => (source.scale ? [source.scale] : []))
  return {
    source: sources.map(({ id, name }) => ({ value: id, label: name })),
    rating: stepsOfAll(scales).map(step => ({ value: `${step}`, label: number(step) })),
    sentiment: SENTIMENTS.map(one => ({ value: one, label: t(`feedback.sentiments.${one}`) })),
    topic: topics.map(({ id, label, area }) => ({ value: id, label, hint: label === area ? undefined : area })),
    tone: TONES.map(one => ({ value: one, label: t(`feedback.tones.${one}`) })),
    language: languages.map(code => ({ value: code, label: language(code) })),
    product: products.map(({ id, name }) => ({ value: id, label: name })),
  }
}
