import { Button, Popover, SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceMenu } from '../../../ui/choice-menu.tsx'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { stepsOfAll } from '../scale.ts'
import { CORRECTED, SENTIMENTS, TONES } from '../values.ts'
import { DayRange } from './day-range.tsx'
import { type Choices, type Filter, type Filtering, withValues } from './filter-url.ts'
import classes from './list.module.css'
import { useVocabulary } from './vocabulary.tsx'

const CONFIDENCES = ['low', 'middle', 'high'] as const

const FIRST = ['source', 'rating', 'sentiment', 'topic', 'owner', 'tag', 'product'] as const
const FURTHER = ['tone', 'language', 'confidence', 'corrected', 'version', 'answered', 'words'] as const
const FurtherFilters = lazy(() => import('./further-filters.tsx').then(part => ({ default: part.FurtherFilters })))

export function FilterBar({ filter, onChange }: Filtering) {
  const { t } = useTranslation()
  const choices = useChoices(filter)
  const menus = FIRST.filter(key => choices[key].length > (key === 'product' ? 1 : 0))
  const [more, setMore] = useState(false)
  const further = FURTHER.filter(key => filter[key] !== undefined).length
  const oldest = filter.order === 'oldest'
  return (
    <search className={classes.bar} aria-label={t('feedback.filters')}>
      <SegmentedControl
        size="xs"
        value={filter.done ?? 'all'}
        onChange={value => onChange({ ...filter, done: value === 'all' ? undefined : (value as 'yes' | 'no') })}
        data={['all', 'no', 'yes'].map(value => ({ value, label: t(`feedback.done.${value}`) }))}
        aria-label={t('feedback.filter.done')}
        data-testid="filter-done"
        className={classes.fixed}
      />
      <Button
        size="compact-sm"
        variant={filter.unread ? 'light' : 'default'}
        aria-pressed={filter.unread !== undefined}
        onClick={() => onChange({ ...filter, unread: filter.unread ? undefined : 'yes' })}
        data-testid="filter-unread"
        className={classes.fixed}
        fw={500}
      >
        {t('feedback.unread')}
      </Button>
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
      <Popover opened={more} onChange={setMore} position="bottom-start" shadow="md" width={300} trapFocus>
        <Popover.Target>
          <Button
            size="compact-sm"
            variant={further > 0 ? 'light' : 'default'}
            rightSection={<Icon name="down" size={14} />}
            onClick={() => setMore(open => !open)}
            aria-expanded={more}
            data-testid="filter-more"
            fw={500}
          >
            {further > 0 ? `${t('feedback.filter.more')} · ${further}` : t('feedback.filter.more')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense>
            <FurtherFilters filter={filter} onChange={onChange} choices={choices} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
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

function useChoices(filter: Filter): Choices {
  const { t } = useTranslation()
  const { language, number } = useFormats()
  const { sources, products, topics, languages, tags, members } = useVocabulary()
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
    owner: [
      ...(['me', 'nobody'] as const).map(value => ({ value, label: t(`feedback.owners.${value}`) })),
      ...members.map(({ id, name }) => ({ value: id, label: name })),
    ],
    tag: tags.map(({ id, name }) => ({ value: id, label: name })),
    corrected: CORRECTED.map(value => ({ value, label: t(`feedback.corrected.${value}`) })),
    confidence: CONFIDENCES.map(value => ({ value, label: t(`feedback.confidences.${value}`) })),
  }
}
