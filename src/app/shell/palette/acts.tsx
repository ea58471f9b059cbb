import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { modelQuery } from '../../../analyze/model/pages/data.ts'
import { SENTIMENTS } from '../../../collect/feedback/values.ts'
import { sessionQuery } from '../../../people/members/pages/session.ts'
import { currentLocale, speak } from '../../../ui/i18n.ts'
import { Icon, type IconName } from '../../../ui/icons.tsx'
import { pageActs } from '../../../ui/keys.ts'
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../ui/locale.ts'
import { useScope } from '../../../ui/scope.tsx'
import { useGo } from '../../../ui/url.ts'
import { alsoOf, type Entry, type Words } from './entry.tsx'

/** What keys do, by the names of the catalogue, in the order in which it is offered. */
const ACTS: { key: string; name: string; icon: IconName; shown?: string | false }[] = [
  { key: 'i', name: 'take', icon: 'person' },
  { key: 'e', name: 'finish', icon: 'check' },
  { key: 'E', name: 'reason', icon: 'check', shown: 'Shift e' },
  { key: 'r', name: 'reply', icon: 'pen' },
  { key: 'a', name: 'assign', icon: 'customers' },
  { key: 't', name: 'tag', icon: 'tag' },
  { key: 'n', name: 'nextUnanswered', icon: 'right' },
  { key: 'j', name: 'next', icon: 'down' },
  { key: 'k', name: 'previous', icon: 'up' },
  { key: 'u', name: 'unread', icon: 'feedback' },
  { key: '.', name: 'arrivals', icon: 'up' },
  { key: 'U', name: 'readAll', icon: 'check', shown: 'Shift u' },
  { key: 'summary', name: 'summary', icon: 'table', shown: false },
  { key: 'finish all', name: 'finishAll', icon: 'check', shown: false },
]

/** What can be done where one stands: exactly what the keys would do. */
export function useActs({ t, en }: Words): Entry[] {
  const acts = pageActs()
  const { data: model } = useQuery(modelQuery(useScope()))
  const sentiments = SENTIMENTS.flatMap((one, i) => {
    const run = acts[`${i + 1}`]
    if (run === undefined) return []
    return {
      id: `act sentiment ${one}`,
      label: `${t('corrections.parts.sentiment')}: ${t(`feedback.sentiments.${one}`)}`,
      also: [`${en('corrections.parts.sentiment')} ${en(`feedback.sentiments.${one}`)}`],
      hint: `${i + 1}`,
      mark: <Icon name="pen" size={16} />,
      run,
    }
  })
  const named = ACTS.flatMap(({ key, name, icon, shown = key }) => {
    const run = acts[key]
    if (run === undefined || (name === 'summary' && !model?.on)) return []
    return {
      id: `act ${name}`,
      label: t(`app.key.${name}`),
      also: [en(`app.key.${name}`)],
      hint: shown || undefined,
      mark: <Icon name={icon} size={16} />,
      early: name !== 'next' && name !== 'previous',
      group: t('palette.here'),
      run,
    }
  })
  return [...named, ...sentiments]
}

/** Other workspaces, languages, light and dark. */
export function useHouse(words: Words, onLocale: (locale: Locale) => void): Entry[] {
  const { t, en } = words
  const scope = useScope()
  const go = useGo()
  const { data: session } = useQuery(sessionQuery)
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  const scheme = dark ? 'lightMode' : 'darkMode'
  const group = t('palette.console')
  const others = (session?.workspaces ?? []).filter(one => one.slug !== scope.slug)
  return [
    ...others.map(({ slug, name }) => ({
      id: `workspace ${slug}`,
      label: name,
      hint: t('palette.workspace'),
      mark: <Icon name="right" size={16} />,
      run: () => void go(`/w/${slug}`),
    })),
    {
      id: 'keys',
      label: t('app.keys'),
      also: [en('app.keys')],
      hint: '?',
      mark: <Icon name="keyboard" size={16} />,
      run: () => pageActs()['?']?.(),
    },
    {
      id: 'scheme',
      label: t(`ui.${scheme}`),
      also: [en(`ui.${scheme}`), ...alsoOf(words, 'scheme')],
      mark: <Icon name={dark ? 'sun' : 'moon'} size={16} />,
      run: () => setColorScheme(dark ? 'light' : 'dark'),
    },
    ...LOCALES.filter(locale => locale !== currentLocale()).map(locale => ({
      id: `language ${locale}`,
      label: LOCALE_NAMES[locale],
      also: [t('ui.language'), en('ui.language'), en(`palette.languages.${locale}`), t(`palette.languages.${locale}`)],
      hint: t('ui.language'),
      mark: <Icon name="globe" size={16} />,
      run: () => void speak(locale).then(() => onLocale(locale)),
    })),
  ].map(entry => ({ ...entry, group, early: true }))
}
