import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { ChartKind } from '../charts.ts'
import { useAsked } from './asked.ts'
import { Chart } from './chart.tsx'
import classes from './charts.module.css'
import { Chooser } from './chooser.tsx'
import type { Annotated } from './notes.ts'

const SHOWN: readonly { kind: ChartKind; place?: 'wide' | 'tall' }[] = [
  { kind: 'figures', place: 'wide' },
  { kind: 'sentiment', place: 'wide' },
  { kind: 'topics', place: 'tall' },
  { kind: 'rising' },
  { kind: 'rating-by-source' },
  { kind: 'ages' },
  { kind: 'languages' },
]

interface OverviewProps {
  sources: readonly { id: string; name: string }[]
  tabs?: ReactNode
  annotated?: Annotated
}

/** What customers say, what hurts most, what waits: every mark opens the feedback behind it. */
export function Overview({ sources, tabs, annotated }: OverviewProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const [asked, ask] = useAsked()
  return (
    <Page
      title={t('nav.overview')}
      lead={t('dashboards.lead', { zone: scope.zone })}
      actions={<Chooser asked={asked} onChange={ask} sources={sources} />}
    >
      {tabs}
      <div className={classes.board} data-testid="overview">
        {SHOWN.map(({ kind, place }) => (
          <div key={kind} className={place && classes[place]}>
            <Chart
              kind={kind}
              asked={asked}
              annotated={annotated}
              sourceName={sources.find(({ id }) => id === asked.source)?.name}
            />
          </div>
        ))}
      </div>
    </Page>
  )
}
