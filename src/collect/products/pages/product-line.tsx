import { ActionIcon, Button, Checkbox, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { AppLink } from '../../../ui/link.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { changes, type Product } from './data.ts'
import classes from './products.module.css'
import { useChange } from './use-change.ts'

export function ProductLine({
  product,
  chosen,
  onToggle,
}: {
  product: Product
  chosen: boolean
  onToggle: () => void
}) {
  const { t } = useTranslation()
  const { number, decimal } = useFormats()
  const { mayWrite, to } = useScope()
  const [naming, setNaming] = useState(false)
  return (
    <li data-testid="product" data-id={product.id}>
      <div className={classes.line}>
        {mayWrite && (
          <Checkbox checked={chosen} onChange={onToggle} aria-label={t('products.choose', { name: product.name })} />
        )}
        {naming ? (
          <Rename product={product} onDone={() => setNaming(false)} />
        ) : (
          <>
            <AppLink href={to('/feedback', { product: product.id })} className={classes.name}>
              {product.name}
            </AppLink>
            {mayWrite && (
              <ActionIcon
                variant="subtle"
                color="gray"
                onClick={() => setNaming(true)}
                aria-label={t('products.rename', { name: product.name })}
              >
                <Icon name="pen" size={15} />
              </ActionIcon>
            )}
            <span className={classes.facts}>
              {product.meanRating !== null && <span>{`★ ${decimal(product.meanRating)}`}</span>}
              <span>{t('dashboards.pieces', { count: product.count, shown: number(product.count) })}</span>
            </span>
          </>
        )}
      </div>
      <Aliases product={product} />
    </li>
  )
}

function Aliases({ product }: { product: Product }) {
  const { t } = useTranslation()
  const scope = useScope()
  const part = useChange(changes(scope).part, t('products.parted'))
  const only = product.aliases.length < 2
  return (
    <ul className={classes.aliases}>
      {product.aliases.map(alias => (
        <li key={alias.id}>
          <span className={classes.kind}>{t(`products.kind.${alias.kind}`, { defaultValue: alias.kind })}</span>
          <span className={classes.key}>
            {alias.name === product.name || alias.name === '' ? alias.key : alias.name}
          </span>
          {!only && scope.mayWrite && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              loading={part.isPending}
              onClick={() => part.mutate({ id: product.id, alias: alias.id })}
              data-testid="product-part"
            >
              {t('products.part')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Rename({ product, onDone }: { product: Product; onDone: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState(product.name)
  const rename = useChange(changes(useScope()).rename, t('products.renamed'), onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate({ id: product.id, name: name.trim() })
  }
  return (
    <form onSubmit={submit} style={{ flex: 1 }}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          size="sm"
          flex={1}
          autoFocus
          required
          maxLength={200}
          aria-label={t('products.name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          data-testid="product-name"
        />
        <Button size="sm" type="submit" loading={rename.isPending} disabled={name.trim() === ''}>
          {t('ui.save')}
        </Button>
        <Button size="sm" variant="subtle" color="gray" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </form>
  )
}
