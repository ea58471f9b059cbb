import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { boardsQuery } from '../../share/boards/pages/data.ts'
import { BoardEditor } from '../../share/boards/pages/editor.tsx'
import { BoardGrid } from '../../share/boards/pages/grid.tsx'
import { useBoardName } from '../../share/boards/pages/names.ts'
import { BoardTabs } from '../../share/boards/pages/tabs.tsx'
import { useMakeBoard } from '../../share/boards/pages/use-boards.ts'
import type { BoardView, PlacedChart } from '../../share/boards/schema.ts'
import { useAsked } from '../../share/charts/pages/asked.ts'
import { Chart } from '../../share/charts/pages/chart.tsx'
import { Chooser } from '../../share/charts/pages/chooser.tsx'
import type { Annotated } from '../../share/charts/pages/notes.ts'
import { Overview } from '../../share/charts/pages/overview.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { useAddress, useGo, valuesOf } from '../../ui/url.ts'
import { useAnnotated } from './annotated.tsx'
import { askedOf, BoardActions } from './board-actions.tsx'

type Sources = readonly { id: string; name: string }[]

/** The overview and the boards, as tabs of one screen. */
export function Boards({ sources }: { sources: Sources }) {
  const { t } = useTranslation()
  const scope = useScope()
  const { board: open } = useParams({ strict: false }) as { board?: string }
  const { data: boards = [], isPending } = useQuery(boardsQuery(scope))
  const make = useMakeBoard()
  const startNew = () => make.mutate({ name: t('boards.unnamed'), audience: 'mine', charts: [] })
  const tabs = <BoardTabs boards={boards} open={open} onNew={startNew} />
  const [asked] = useAsked()
  const { annotated, dialog } = useAnnotated(sources, asked.source)
  if (open === undefined)
    return (
      <>
        <Overview sources={sources} tabs={tabs} annotated={annotated} />
        {dialog}
      </>
    )
  const board = boards.find(({ id }) => id === open)
  if (board !== undefined)
    return (
      <>
        <OneBoard key={board.id} board={board} sources={sources} tabs={tabs} annotated={annotated} />
        {dialog}
      </>
    )
  return (
    <Page title={t('boards.title')}>
      {tabs}
      {!isPending && <Empty icon="overview" title={t('boards.gone')} />}
    </Page>
  )
}

interface OneBoardProps {
  board: BoardView
  sources: Sources
  tabs: ReactNode
  annotated: Annotated
}

function OneBoard({ board, sources, tabs, annotated }: OneBoardProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { params } = useAddress()
  const [asked, ask] = useAsked()
  const nameOf = useBoardName()
  const editing = board.version > 0 && scope.mayWrite && valuesOf(params, 'edit')[0] === 'yes'
  const { edit: _, ...rest } = params
  const setEditing = (on: boolean) =>
    void go(scope.to(`/boards/${board.id}`, { ...rest, ...(on ? { edit: 'yes' } : {}) }), { replace: true })
  const sourceName = sources.find(({ id }) => id === asked.source)?.name
  const draw = (chart: PlacedChart) => (
    <Chart kind={chart.kind} asked={askedOf(chart, asked)} sourceName={sourceName} annotated={annotated} />
  )
  return (
    <Page
      title={nameOf(board)}
      lead={board.version === 0 ? t('boards.readyLead') : t(`boards.audienceLead.${board.audience}`)}
      actions={<Chooser asked={asked} onChange={ask} sources={sources} />}
    >
      {tabs}
      {editing ? (
        <BoardEditor board={board} draw={draw} onDone={() => setEditing(false)} />
      ) : (
        <>
          <BoardActions
            board={board}
            asked={asked}
            sourceName={sourceName}
            annotated={annotated}
            onEdit={() => setEditing(true)}
          />
          <BoardGrid charts={board.charts} draw={draw} />
        </>
      )}
    </Page>
  )
}
