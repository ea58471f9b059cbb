import { LOCALES, type Locale } from '../../../ui/locale.ts'
import type { TopicWords } from './data.ts'

/** Words are typed one a line or with commas of any script between them. */
export const readWords = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,\n，、]/)
      .map(word => word.trim())
      .filter(Boolean),
  ),
]
export const writeWords = (words: readonly string[]): string => words.join(', ')

/** A name for the address, from the English label, or from the moment where there are no Latin letters in it. */
export function slugOf(label: string, now: number): string {
  const slug = label
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
  return slug === '' ? `own-${now.toString(36)}` : slug
}

const each = <T>(make: (locale: Locale) => T) =>
  Object.fromEntries(LOCALES.map(locale => [locale, make(locale)])) as Record<Locale, T>

export const newTopic = (): TopicWords => ({
  id: '',
  area: 'other',
  label: each(() => ''),
  seeds: each(() => []),
  active: true,
})

/** Whoever names a topic in one language need not name it in four: the others borrow the name. */
export function complete(topic: TopicWords, now: number): TopicWords {
  const given = LOCALES.map(locale => topic.label[locale].trim()).find(Boolean) ?? ''
  const label = each(locale => topic.label[locale].trim() || topic.label.en.trim() || given)
  const id = topic.id === '' ? `${topic.area}/${slugOf(label.en, now)}` : topic.id
  return { id, area: topic.area, label, seeds: topic.seeds, active: topic.active }
}
