import { Button, Pill } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { type Filter, type Filtering, isFiltered, SEVERAL, type Several, without } from './filter-url.ts'
import classes from './list.module.css'
import { useTopicLabel, useVocabulary } from './vocabulary.tsx'

interface Chip {
  key: keyof Filter
  value?: string
  text: string
}

/** What is filtered by, each to be taken away with one click. */
export function FilterChips({ filter, onChange }: Filtering) {
  const { t } = useTranslation()
  const chips = useChips(filter)
  if (!isFiltered(filter)) return null
  return (
    <div className={classes.chips} data-testid="filter-chips">
      {chips.map(chip => (
        <Pill
          key={`${chip.key} ${chip.value}`}
          size="md"
          withRemoveButton
          onRemove={() => onChange(without(filter, chip.key, chip.value))}
          removeButtonProps={{
            'aria-label': t('feedback.removeFilter', { filter: chip.text }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
          data-testid={`chip-${chip.key}`}
        >
          {chip.text}
        </Pill>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => onChange(filter.order ? { order: filter.order } : {})}
        data-testid="filter-clear"
      >
        {t('feedback.clearAll')}
      </Button>
    </div>
  )
}

function useChips(filter: Filter): Chip[] {
  const { t } = useTranslation()
  const { date } = useFormats()
  const nameOf = useValueName()
  const chips: Chip[] = []
  if (filter.q) chips.push({ key: 'q', text: t('feedback.quoted', { words: filter.q }) })
  if (filter.answered) chips.push({ key: 'answered', text: t(`feedback.answered.${filter.answered}`) })
  if (filter.done) chips.push({ key: 'done', text: t(`feedback.done.${filter.done}`) })
  if (filter.unread) chips.push({ key: 'unread', text: t('feedback.unread') })
  if (filter.mentions) chips.push({ key: 'mentions', text: t('feedback.mentionsMe') })
  if (filter.words) chips.push({ key: 'words', text: t(`feedback.words.${filter.words}`) })
  if (filter.from) chips.push({ key: 'from', text: t('feedback.since', { day: date(filter.from) }) })
  if (filter.to) chips.push({ key: 'to', text: t('feedback.until', { day: date(filter.to) }) })
  if (filter.import) chips.push({ key: 'import', text: t('feedback.oneImport') })
  for (const key of SEVERAL) {
    for (const value of filter[key] ?? []) {
      chips.push({ key, value: `${value}`, text: `${t(`feedback.filter.${key}`)}: ${nameOf(key, `${value}`)}` })
    }
  }
  return chips
}

function useValueName(): (key: Several, value: string) => string {
  const { t } = useTranslation()
  const { language } = useFormats()
  const { sources, products, tags, members } = useVocabulary()
  const topic = useTopicLabel()
  const named = (list: readonly { id: string; name: string }[], id: string) =>
    list.find(one => one.id === id)?.name ?? (list.length === 0 ? '…' : t('feedback.gone'))
  const names: Record<Several, (value: string) => string> = {
    source: id => named(sources, id),
    product: id => named(products, id),
    rating: value => value,
    sentiment: value => t(`feedback.sentiments.${value}`),
    tone: value => t(`feedback.tones.${value}`),
    topic,
    language,
    tag: id => tags.find(one => one.id === id)?.name ?? t('feedback.deletedTag'),
    owner: id => (id === 'me' || id === 'nobody' ? t(`feedback.owners.${id}`) : named(members, id)),
    confidence: band => t(`feedback.confidences.${band as 'low'}`),
    corrected: part => t(`feedback.corrected.${part as 'any'}`),
    version: value => value,
  }
  return (key, value) => names[key](value)
}
