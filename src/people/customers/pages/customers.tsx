import { Group, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { AppLink } from '../../../ui/link.tsx'
import { Failed, Lines } from '../../../ui/loaded.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { Empty, Page, Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { useAddress, useGo, valuesOf } from '../../../ui/url.ts'
import type { CustomerItem } from '../schema.ts'
import classes from './customers.module.css'
import { type CustomersFilter, customersPages, segmentsQuery } from './data.ts'
import { Segments } from './segments.tsx'

const SegmentEditor = lazy(() => import('./segment-editor.tsx').then(part => ({ default: part.SegmentEditor })))

const ORDERS = ['heard', 'pieces', 'name'] as const

/** Everybody who said something and is known by more than a name. */
export function Customers() {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { params } = useAddress()
  const [editing, setEditing] = useState<string | null>(null)
  const [segment = ''] = valuesOf(params, 'segment')
  const [q, setQ] = useState(valuesOf(params, 'q')[0] ?? '')
  const [order, setOrder] = useState<CustomersFilter['order']>('heard')
  const [wanted] = useDebouncedValue(q.trim(), 250)
  const choose = (id: string) => void go(scope.to('/customers', { segment: id }), { replace: true })
  const { data: segments } = useQuery(segmentsQuery(scope))
  const edited = segments?.find(it => it.id === editing) ?? null
  return (
    <Page title={t('customers.title')} lead={t('customers.lead')} measure="reading">
      <Segments chosen={segment} onChoose={choose} onEdit={setEditing} />
      {editing !== null && (
        <Suspense fallback={<Lines count={3} />}>
          <SegmentEditor
            key={editing}
            segment={edited}
            onDone={id => {
              setEditing(null)
              if (id !== null) choose(id)
            }}
          />
        </Suspense>
      )}
      <Panel>
        <Group mb="sm" gap="sm">
          <TextInput
            flex="1 1 14rem"
            aria-label={t('customers.search')}
            placeholder={t('customers.search')}
            leftSection={<Icon name="search" size={16} />}
            value={q}
            onChange={event => setQ(event.currentTarget.value)}
            data-testid="customers-search"
          />
          <SegmentedControl
            aria-label={t('customers.order')}
            value={order}
            onChange={value => setOrder(value as CustomersFilter['order'])}
            data={ORDERS.map(value => ({ value, label: t(`customers.orders.${value}`) }))}
          />
        </Group>
        <CustomerList filter={{ q: wanted, segment, order }} />
      </Panel>
    </Page>
  )
}

function CustomerList({ filter }: { filter: CustomersFilter }) {
  const { t } = useTranslation()
  const scope = useScope()
  const query = useInfiniteQuery(customersPages(scope, filter))
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />
  if (query.data === undefined) return <Lines count={6} />
  const items = query.data.pages.flatMap(page => page.items)
  if (items.length === 0)
    return filter.q === '' && filter.segment === '' ? (
      <Empty icon="customers" title={t('customers.none')}>
        {t('customers.noneLead')}
      </Empty>
    ) : (
      <Empty icon="search" title={t('ui.nothingFound')} />
    )
  return (
    <>
      <ul className={classes.list} data-testid="customers">
        {items.map(item => (
          <Line key={item.id} item={item} />
        ))}
      </ul>
      <MoreButton query={query} label={t('customers.more')} />
    </>
  )
}

function Line({ item }: { item: CustomerItem }) {
  const { t } = useTranslation()
  const { to } = useScope()
  const { number, ago } = useFormats()
  return (
    <li>
      <AppLink href={to(`/customers/${item.id}`)} className={classes.line} data-testid="customer">
        <span className={classes.name} dir="auto">
          {item.name ?? item.handle ?? t('customers.nameless')}
        </span>
        {item.name !== null && item.handle !== null && <span className={classes.handle}>{item.handle}</span>}
        <span className={classes.facts}>
          <span>{t('customers.pieces', { count: item.pieces, shown: number(item.pieces) })}</span>
          {item.lastAt && <span>{ago(item.lastAt)}</span>}
        </span>
      </AppLink>
    </li>
  )
}
