import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { BoardGrid } from '../../share/boards/pages/grid.tsx'
import { Drawn } from '../../share/charts/pages/chart.tsx'
import type { Annotated } from '../../share/charts/pages/notes.ts'
import { useSpanName } from '../../share/charts/pages/words.ts'
import { sharedChartQuery, sharedQuery } from '../../share/links/pages/data.ts'
import type { SharedBoard } from '../../share/links/schema.ts'
import { Brand } from '../../ui/brand.tsx'
import { useFormats } from '../../ui/format.ts'
import { errorText } from '../../ui/i18n.ts'
import { LanguageMenu } from '../../ui/language-menu.tsx'
import { Failed, Lines } from '../../ui/loaded.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { SchemeToggle } from '../../ui/scheme-toggle.tsx'
import classes from './shared-board.module.css'

/** A board as somebody sees it who holds its link: figures alone, signed in or not. */
export function SharedBoardPage() {
  const { t } = useTranslation()
  const { token } = useParams({ strict: false }) as { token: string }
  const query = useQuery(sharedQuery(token))
  return (
    <div className={classes.frame}>
      <header className={classes.bar}>
        <Brand />
        <div className={classes.tools}>
          <LanguageMenu />
          <SchemeToggle />
        </div>
      </header>
      <main>
        {query.data !== undefined ? (
          <Shared token={token} shared={query.data} />
        ) : query.isError ? (
          <Page title={t('links.page')}>
            <Empty icon="link" title={errorText(query.error)} />
          </Page>
        ) : (
          <Page title={t('links.page')}>
            <Lines count={6} />
          </Page>
        )}
      </main>
    </div>
  )
}

function Shared({ token, shared }: { token: string; shared: SharedBoard }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const spanName = useSpanName()
  const annotated: Annotated = { list: shared.annotations.map((one, at) => ({ ...one, id: `${at}` })) }
  const places = new Map(shared.charts.map((chart, place) => [chart, place]))
  const { expiresAt, zone } = shared
  return (
    <Page
      title={shared.name ?? t(`boards.ready.${shared.board}`)}
      lead={[
        shared.workspace,
        spanName(shared.asked),
        t('links.zone', { zone }),
        ...(expiresAt === null ? [] : [t('links.expires', { at: day(expiresAt) })]),
      ].join(' · ')}
    >
      <BoardGrid
        charts={shared.charts}
        draw={chart => <SharedChart token={token} place={places.get(chart) ?? 0} annotated={annotated} />}
      />
    </Page>
  )
}

const nowhere = () => undefined

function SharedChart({ token, place, annotated }: { token: string; place: number; annotated: Annotated }) {
  const query = useQuery(sharedChartQuery(token, place))
  if (query.data !== undefined) return <Drawn view={query.data} lens={nowhere} annotated={annotated} />
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />
  return <Skeleton height={320} radius={14} />
}
