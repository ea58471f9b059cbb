import { Button, SimpleGrid } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Row } from '../../collect/feedback/pages/row.tsx'
import { Attributes } from '../../people/customers/pages/attributes.tsx'
import { customerQuery } from '../../people/customers/pages/data.ts'
import { Figures, RatingHistory } from '../../people/customers/pages/figures.tsx'
import { KnownBy } from '../../people/customers/pages/known-by.tsx'
import { MaybeSame } from '../../people/customers/pages/maybe-same.tsx'
import { Rights } from '../../people/customers/pages/rights.tsx'
import { AppLink } from '../../ui/link.tsx'
import { Failed, Lines, Loaded } from '../../ui/loaded.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { saidPages } from './said-pages.ts'
import { WithVocabulary } from './vocabulary.tsx'

/** One person over all channels: everything they said, and what is known of them. */
export function OneCustomer() {
  const { t } = useTranslation()
  const { customer: id } = useParams({ strict: false }) as { customer: string }
  const scope = useScope()
  const query = useQuery(customerQuery(scope, id))
  const { data } = query
  const name = data?.name ?? data?.handles.find(it => it.kind !== 'piece')?.key ?? t('customers.nameless')
  return (
    <WithVocabulary>
      <Page
        title={name}
        actions={
          <>
            <Button component={AppLink} href={scope.to('/customers')} variant="subtle" color="gray" size="compact-sm">
              {t('customers.all')}
            </Button>
            {data && <Rights customer={data} />}
          </>
        }
      >
        <Loaded query={query}>
          {customer => (
            <>
              <Figures customer={customer} />
              <MaybeSame id={customer.id} />
              <SimpleGrid cols={{ base: 1, lg: 2 }}>
                <Everything id={customer.id} />
                <div style={{ display: 'grid', gap: '1rem', alignContent: 'start' }}>
                  <RatingHistory ratings={customer.ratings} />
                  <KnownBy customer={customer} />
                  <Attributes customer={customer} />
                </div>
              </SimpleGrid>
            </>
          )}
        </Loaded>
      </Page>
    </WithVocabulary>
  )
}

function Everything({ id }: { id: string }) {
  const { t } = useTranslation()
  const scope = useScope()
  const query = useInfiniteQuery(saidPages(scope, id))
  return (
    <Panel title={t('customers.everything')} testId="everything">
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Lines count={6} />}
      {query.data?.pages
        .flatMap(page => page.items)
        .map(item => (
          <Row key={item.id} item={item} href={scope.to(`/feedback/${item.id}`)} selected={false} />
        ))}
      <MoreButton query={query} label={t('customers.more')} />
    </Panel>
  )
}
