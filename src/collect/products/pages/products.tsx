import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { AppLink } from '../../../ui/link.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Empty, Page, Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { type Product, productsQuery } from './data.ts'
import { JoinBar } from './join-bar.tsx'
import { ProductLine } from './product-line.tsx'
import classes from './products.module.css'
import { Proposals } from './proposals.tsx'

/** One product is one line, whatever its name in each store. */
export function Products() {
  const { t } = useTranslation()
  const query = useQuery(productsQuery(useScope()))
  return (
    <Page title={t('nav.products')} lead={t('products.lead')} measure="reading">
      <Loaded query={query}>
        {products => (products.length === 0 ? <None /> : <ProductList products={products} />)}
      </Loaded>
    </Page>
  )
}

function None() {
  const { t } = useTranslation()
  const scope = useScope()
  return (
    <Empty
      icon="products"
      title={t('products.none')}
      action={
        <Button component={AppLink} href={scope.to('/import')}>
          {t('nav.import')}
        </Button>
      }
    >
      {t('products.noneLead')}
    </Empty>
  )
}

const LONG = 10

function ProductList({ products }: { products: Product[] }) {
  const { t } = useTranslation()
  const { mayWrite } = useScope()
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  const needle = wanted.trim().toLocaleLowerCase()
  const shown = products.filter(product => product.name.toLocaleLowerCase().includes(needle))
  const toggle = (id: string) =>
    setChosen(before => (before.includes(id) ? before.filter(one => one !== id) : [...before, id]))
  return (
    <>
      {mayWrite && <Proposals />}
      <Panel>
        {products.length > LONG && (
          <TextInput
            aria-label={t('ui.findIn', { label: t('nav.products') })}
            placeholder={t('ui.find')}
            leftSection={<Icon name="search" size={16} />}
            value={wanted}
            onChange={event => setWanted(event.currentTarget.value)}
            mb="sm"
          />
        )}
        <ul className={classes.list} data-testid="products">
          {shown.slice(0, 200).map(product => (
            <ProductLine
              key={product.id}
              product={product}
              chosen={chosen.includes(product.id)}
              onToggle={() => toggle(product.id)}
            />
          ))}
        </ul>
        {shown.length === 0 && <p className={classes.note}>{t('ui.nothingFound')}</p>}
        {shown.length > 200 && <p className={classes.note}>{t('products.firstOnly', { count: 200 })}</p>}
      </Panel>
      {chosen.length > 1 && (
        <JoinBar products={products.filter(product => chosen.includes(product.id))} onDone={() => setChosen([])} />
      )}
    </>
  )
}
