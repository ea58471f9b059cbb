import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { topicsQuery } from '../../../analyze/readings/pages/data.ts'
import { filterParams, readFilter, type Several, withValues } from '../../../collect/feedback/pages/filter-url.ts'
import { productsQuery } from '../../../collect/products/pages/data.ts'
import { sourcesQuery } from '../../../collect/sources/pages/data.ts'
import { customersPages } from '../../../people/customers/pages/data.ts'
import { tagsQuery } from '../../../route/tags/pages/data.ts'
import { ColorDot } from '../../../ui/color-mark.tsx'
import { currentLocale } from '../../../ui/i18n.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { useAddress, useGo } from '../../../ui/url.ts'
import type { Entry, Words } from './entry.tsx'

interface Value {
  id: string
  label: string
  also?: string[]
  mark?: ReactNode
}

/** The list by a topic, tag, product or source; in the list itself it comes on top of what is filtered by already. */
export function useFilters({ t }: Words): Entry[] {
  const scope = useScope()
  const go = useGo()
  const { path, params } = useAddress()
  const { data: topics = [] } = useQuery(topicsQuery(scope))
  const { data: tags = [] } = useQuery(tagsQuery(scope))
  const { data: products = [] } = useQuery(productsQuery(scope))
  const { data: sources = [] } = useQuery(sourcesQuery(scope))
  const held = path.startsWith(scope.to('/feedback')) ? readFilter(params) : {}
  const entries = (key: Several, values: readonly Value[]): Entry[] =>
    values.map(({ id, mark = <Icon name="filter" size={16} />, ...rest }) => ({
      ...rest,
      id: `${key} ${id}`,
      mark,
      hint: t(`feedback.filter.${key}`),
      run: () =>
        void go(scope.to('/feedback', filterParams(withValues(held, key, [...(held[key] ?? []).map(String), id])))),
    }))
  const locale = currentLocale()
  const active = topics.filter(topic => topic.active)
  return [
    ...entries(
      'topic',
      active.map(({ id, label }) => ({ id, label: label[locale], also: Object.values(label) })),
    ),
    ...entries(
      'tag',
      tags.map(({ id, name, color }) => ({ id, label: name, mark: <ColorDot color={color} /> })),
    ),
    ...entries(
      'product',
      products.map(({ id, name, aliases }) => ({ id, label: name, also: aliases.map(alias => alias.name) })),
    ),
    ...entries(
      'source',
      sources.map(({ id, name }) => ({ id, label: name })),
    ),
  ]
}

const MOST_CUSTOMERS = 8
const PAUSE = 200

/** Customers the server finds for what is typed. */
export function useCustomers({ t }: Words, typed: string): Entry[] {
  const scope = useScope()
  const go = useGo()
  const [q] = useDebouncedValue(typed, PAUSE)
  const { data } = useInfiniteQuery({
    ...customersPages(scope, { q, segment: '', order: 'heard' }),
    enabled: q !== '' && typed !== '',
  })
  if (typed === '' || q === '') return []
  return (data?.pages[0]?.items ?? []).slice(0, MOST_CUSTOMERS).map(({ id, name, handle }) => ({
    id: `customer ${id}`,
    label: name ?? handle ?? t('feedback.anonymous'),
    hint: t('feedback.customer'),
    mark: <Icon name="person" size={16} />,
    found: true,
    run: () => void go(scope.to(`/customers/${id}`)),
  }))
}

/** Always offered: the words themselves, looked for in feedback. */
export function useSearch({ t }: Words, typed: string): Entry[] {
  const scope = useScope()
  const go = useGo()
  if (typed === '') return []
  return [
    {
      id: 'search',
      label: t('palette.search', { words: typed }),
      mark: <Icon name="search" size={16} />,
      found: true,
      run: () => void go(scope.to('/feedback', { q: typed })),
    },
  ]
}
