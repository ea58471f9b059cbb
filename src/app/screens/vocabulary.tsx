import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { topicsQuery } from '../../analyze/readings/pages/data.ts'
import { type Vocabulary, VocabularyProvider } from '../../collect/feedback/pages/vocabulary.tsx'
import { productsQuery } from '../../collect/products/pages/data.ts'
import { sourcesQuery } from '../../collect/sources/pages/data.ts'
import { assigneesQuery } from '../../route/assignments/pages/data.ts'
import { tagsQuery } from '../../route/tags/pages/data.ts'
import { chartQuery } from '../../share/charts/pages/data.ts'
import { currentLocale } from '../../ui/i18n.ts'
import { useScope } from '../../ui/scope.tsx'

/** Gathers the names the list of feedback needs from the rooms that keep them. */
export function WithVocabulary({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation()
  const scope = useScope()
  const { data: sources } = useQuery(sourcesQuery(scope))
  const { data: products } = useQuery(productsQuery(scope))
  const { data: topics } = useQuery(topicsQuery(scope))
  const { data: spoken } = useQuery({ ...chartQuery(scope, 'languages', {}), staleTime: 300_000 })
  const { data: tags } = useQuery(tagsQuery(scope))
  const { data: members } = useQuery(assigneesQuery(scope))
  const locale = i18n.language ? currentLocale() : 'en'
  const words = useMemo<Vocabulary>(() => {
    return {
      sources: sources ?? [],
      products: products ?? [],
      topics: (topics ?? [])
        .filter(topic => topic.active)
        .map(topic => ({ id: topic.id, label: topic.label[locale], area: t(`areas.${topic.area}`) })),
      languages: spoken?.marks.map(mark => mark.key) ?? [],
      tags: tags ?? [],
      members: members ?? [],
      isGone: filter =>
        isLost(filter.tag, tags) ||
        isLost(filter.source, sources) ||
        isLost(filter.product, products) ||
        isLost(filter.owner, members && [...members, { id: 'me' }, { id: 'nobody' }]),
    }
  }, [sources, products, topics, spoken, tags, members, locale, t])
  return <VocabularyProvider value={words}>{children}</VocabularyProvider>
}

/** Is none left of what is asked for? */
const isLost = (asked: readonly string[] | undefined, there: readonly { id: string }[] | undefined) =>
  asked !== undefined && there !== undefined && !asked.some(id => there.some(one => one.id === id))
