import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScope } from '../../../ui/scope.tsx'
import { changes, type Product } from './data.ts'
import classes from './products.module.css'
import { useChange } from './use-change.ts'

/** Joins what is ticked into one; the person says under which name. */
export function JoinBar({ products, onDone }: { products: Product[]; onDone: () => void }) {
  const { t } = useTranslation()
  const [into, setInto] = useState<string | null>(null)
  const join = useChange(changes(useScope()).join, t('products.joined'), onDone)
  const target = products.find(product => product.id === into) ?? [...products].sort((a, b) => b.count - a.count)[0]
  if (target === undefined) return null
  const others = products.filter(product => product.id !== target.id).map(product => product.id)
  return (
    <div className={classes.joinBar}>
      <Select
        label={t('products.joinUnder')}
        data={products.map(product => ({ value: product.id, label: product.name }))}
        value={target.id}
        onChange={setInto}
        allowDeselect={false}
        flex={1}
      />
      <Button
        loading={join.isPending}
        onClick={() => join.mutate({ id: target.id, others })}
        data-testid="products-join"
      >
        {t('products.joinCount', { count: products.length })}
      </Button>
    </div>
  )
}
