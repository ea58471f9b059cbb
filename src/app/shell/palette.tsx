import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Finder } from '../../ui/finder.tsx'
import { englishWords } from '../../ui/i18n.ts'
import type { Locale } from '../../ui/locale.ts'
import { useScope } from '../../ui/scope.tsx'
import { useActs, useHouse } from './palette/acts.tsx'
import type { Entry, Words } from './palette/entry.tsx'
import { useCustomers, useFilters, useSearch } from './palette/filters.tsx'
import { useScreens, useViews } from './palette/places.tsx'
import { recentOf, rememberChoice } from './palette/recent.ts'

const english = await englishWords()

interface PaletteProps {
  onClose: () => void
  onLocale: (locale: Locale) => void
}

/** Everything one may go to or do from here, found by typing. */
export function Palette({ onClose, onLocale }: PaletteProps) {
  const { t } = useTranslation()
  const { slug } = useScope()
  const [text, setText] = useState('')
  const typed = text.trim()
  const entries = useEntries({ t, en: english }, { typed, onLocale })
  const recent = recentOf(slug)
  const choose = (id: string) => {
    onClose()
    if (!/^(customer|search)/.test(id)) rememberChoice(slug, id)
    // What is done may move the focus, which goes back first.
    setTimeout(() => entries.find(entry => entry.id === id)?.run(), 10)
  }
  return (
    <Finder
      title={t('app.palette')}
      placeholder={t('palette.hint')}
      options={typed === '' ? early(entries, recent, t('palette.recent')) : weighed(entries, recent)}
      onText={setText}
      onChoose={choose}
      onClose={onClose}
      size="lg"
      testId="palette"
    />
  )
}

function useEntries(words: Words, { typed, onLocale }: { typed: string; onLocale: (locale: Locale) => void }): Entry[] {
  return [
    ...useActs(words),
    ...useScreens(words),
    ...useViews(words),
    ...useFilters(words),
    ...useHouse(words, onLocale),
    ...useCustomers(words, typed),
    ...useSearch(words, typed),
  ]
}

/** Before anything is typed: what was chosen last, what can be done here, where one can go. */
function early(entries: Entry[], recent: string[], group: string): Entry[] {
  const last = recent.flatMap(id => entries.filter(entry => entry.id === id))
  return [...last.map(entry => ({ ...entry, group })), ...entries.filter(entry => entry.early && !last.includes(entry))]
}

/** What was chosen lately comes before its equals. */
const weighed = (entries: Entry[], recent: string[]): Entry[] =>
  entries.map(({ group: _, ...entry }) => ({ ...entry, weight: recent.includes(entry.id) ? 8 : 0 }))
