import { SegmentedControl, Select, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { useAddress, useGo, valuesOf } from '../../../ui/url.ts'
import type { OverviewView } from '../schema.ts'
import { Ages } from './ages.tsx'
import { Cards } from './cards.tsx'
import { overviewQuery, type Range } from './data.ts'
import { Languages } from './languages.tsx'
import { type Lens, lensOf } from './lens.ts'
import classes from './overview.module.css'
import { Ratings } from './ratings.tsx'
import { Topics } from './topics.tsx'
import { Volume } from './volume.tsx'

const RANGE_KEYS: readonly Range[] = ['30d', '90d', '12m', 'all']

/** What customers say, what hurts most, what waits: every mark opens the feedback behind it. */
export function Overview({ sources }: { sources: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation()
  const scope = useScope()
  const asked = useAsked()
  const query = useQuery({ ...overviewQuery(scope, asked), placeholderData: before => before })
  return (
    <Page
      title={t('nav.overview')}
      lead={t('dashboards.lead', { zone: scope.zone })}
      actions={<Chooser {...asked} sources={sources} />}
    >
      <Loaded query={query} skeleton={<Bones />}>
        {view => <Board view={view} lens={lensOf(scope, view, asked)} />}
      </Loaded>
    </Page>
  )
}

function useAsked(): { range: Range; source: string | undefined } {
  const { params } = useAddress()
  const range = valuesOf(params, 'range')[0]
  return { range: RANGE_KEYS.find(key => key === range) ?? 'all', source: valuesOf(params, 'source')[0] }
}

function Chooser({
  range,
  source,
  sources,
}: ReturnType<typeof useAsked> & { sources: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const ask = (next: { range: string; source: string | undefined }) =>
    void go(scope.to('', { source: next.source, range: next.range === 'all' ? undefined : next.range }), {
      replace: true,
    })
  return (
    <>
      {sources.length > 1 && (
        <Select
          aria-label={t('feedback.filter.source')}
          placeholder={t('dashboards.allSources')}
          data={sources.map(({ id, name }) => ({ value: id, label: name }))}
          value={source ?? null}
          onChange={chosen => ask({ range, source: chosen ?? undefined })}
          clearable
          searchable={sources.length > 8}
          w={200}
          data-testid="overview-source"
        />
      )}
      <SegmentedControl
        value={range}
        onChange={chosen => ask({ range: chosen, source })}
        data={RANGE_KEYS.map(value => ({ value, label: t(`dashboards.range.${value}`) }))}
        aria-label={t('dashboards.rangeName')}
        data-testid="overview-range"
      />
    </>
  )
}

function Board({ view, lens }: { view: OverviewView; lens: Lens }) {
  return (
    <div className={classes.board} data-testid="overview">
      <div className={classes.wide}>
        <Cards view={view} lens={lens} />
      </div>
      <div className={classes.wide}>
        <Volume view={view} lens={lens} />
      </div>
      <div className={classes.tall}>
        <Topics view={view} lens={lens} />
      </div>
      <Ratings view={view} lens={lens} />
      <Ages view={view} lens={lens} />
      <Languages view={view} lens={lens} />
    </div>
  )
}

function Bones() {
  return (
    <div className={classes.board}>
      <Skeleton className={classes.wide} height={104} radius={14} />
      <Skeleton className={classes.wide} height={340} radius={14} />
      <Skeleton className={classes.tall} height={560} radius={14} />
      <Skeleton height={260} radius={14} />
      <Skeleton height={220} radius={14} />
    </div>
  )
}
