import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { oneQuery } from '../../collect/feedback/pages/data.ts'
import { Row } from '../../collect/feedback/pages/row.tsx'
import type { FeedbackDetail } from '../../collect/feedback/schema.ts'
import { api } from '../../ui/api.ts'
import { useFormats } from '../../ui/format.ts'
import { errorText } from '../../ui/i18n.ts'
import { Icon } from '../../ui/icons.tsx'
import { AppLink } from '../../ui/link.tsx'
import { Failed, Lines } from '../../ui/loaded.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { Panel } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'
import { saidPages } from './said-pages.ts'

interface BesideProps {
  customer: NonNullable<FeedbackDetail['customer']>
  /** The piece that is open. */
  except: string
}

/** Who said it, and on asking what else they said, on any channel. */
export function CustomerBeside({ customer, except }: BesideProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { to } = useScope()
  const [open, setOpen] = useState(false)
  const others = customer.pieces - 1
  return (
    <Panel
      testId="customer-beside"
      title={t('beside.title')}
      lead={
        <AppLink
          href={to(`/customers/${customer.id}`)}
          style={{ color: 'var(--accent-ink)', overflowWrap: 'anywhere' }}
          data-testid="beside-customer"
        >
          <bdi>{customer.name ?? t('customers.nameless')}</bdi>
        </AppLink>
      }
      aside={
        others > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            rightSection={<Icon name={open ? 'up' : 'down'} size={14} />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            data-testid="beside-open"
          >
            {t('beside.others', { count: others, shown: number(others) })}
          </Button>
        )
      }
    >
      {others < 1 && <p style={{ margin: 0, color: 'var(--ink-soft)' }}>{t('beside.only')}</p>}
      {open && <Others customer={customer.id} except={except} />}
    </Panel>
  )
}

/** A way to make a customer of somebody known by a name alone. */
export function NotYetCustomer({ feedback, name }: { feedback: string; name: string }) {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const make = useMutation({
    mutationFn: () => api.post<{ customer: string }>(scope.at(`/feedback/${feedback}/customer`)),
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: () => {
      toast({ text: t('beside.made', { name }) })
      void client.invalidateQueries({ queryKey: [scope.slug, 'customers'] })
      return client.invalidateQueries(oneQuery(scope, feedback))
    },
  })
  return (
    <Panel
      testId="not-yet-customer"
      title={t('beside.title')}
      lead={<bdi>{name}</bdi>}
      aside={
        <Button
          size="compact-sm"
          variant="default"
          loading={make.isPending}
          onClick={() => make.mutate()}
          data-testid="customer-make"
        >
          {t('beside.make')}
        </Button>
      }
    >
      <p style={{ margin: 0, color: 'var(--ink-soft)' }}>{t('beside.makeLead')}</p>
    </Panel>
  )
}

function Others({ customer, except }: { customer: string; except: string }) {
  const { t } = useTranslation()
  const scope = useScope()
  const query = useInfiniteQuery(saidPages(scope, customer))
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Lines count={4} />
  return (
    <div data-testid="beside-pieces">
      {query.data.pages
        .flatMap(page => page.items)
        .filter(item => item.id !== except)
        .map(item => (
          <Row key={item.id} item={item} href={scope.to(`/feedback/${item.id}`)} selected={false} />
        ))}
      <MoreButton query={query} label={t('customers.more')} testId="beside-more" />
    </div>
  )
}
