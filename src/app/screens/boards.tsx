import { Button, Group } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { boardsQuery } from '../../share/boards/pages/data.ts'
import { BoardEditor } from '../../share/boards/pages/editor.tsx'
import { BoardGrid } from '../../share/boards/pages/grid.tsx'
import { useBoardName } from '../../share/boards/pages/names.ts'
import { BoardTabs } from '../../share/boards/pages/tabs.tsx'
import { useMakeBoard, useRemoveBoard } from '../../share/boards/pages/use-boards.ts'
import type { BoardView, PlacedChart } from '../../share/boards/schema.ts'
import { useAsked } from '../../share/charts/pages/asked.ts'
import { Chart } from '../../share/charts/pages/chart.tsx'
import { Chooser } from '../../share/charts/pages/chooser.tsx'
import { type Asked, chartQuery } from '../../share/charts/pages/data.ts'
import { Overview } from '../../share/charts/pages/overview.tsx'
import { useSheets } from '../../share/charts/pages/sheets.ts'
import { ExportMenu } from '../../ui/export/export-menu.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { useAddress, useGo, valuesOf } from '../../ui/url.ts'

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
  if (open === undefined) return <Overview sources={sources} tabs={tabs} />
  const board = boards.find(({ id }) => id === open)
  if (board !== undefined) return <OneBoard key={board.id} board={board} sources={sources} tabs={tabs} />
  return (
    <Page title={t('boards.title')}>
      {tabs}
      {!isPending && <Empty icon="overview" title={t('boards.gone')} />}
    </Page>
  )
}

function OneBoard({ board, sources, tabs }: { board: BoardView; sources: Sources; tabs: ReactNode }) {
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
  const draw = (chart: PlacedChart) => <Chart kind={chart.kind} asked={askedOf(chart, asked)} sourceName={sourceName} />
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
          <Group gap="xs">
            {scope.mayWrite && <Actions board={board} onEdit={() => setEditing(true)} />}
            {board.charts.length > 0 && <BoardExport board={board} asked={asked} sourceName={sourceName} />}
          </Group>
          <BoardGrid charts={board.charts} draw={draw} />
        </>
      )}
    </Page>
  )
}

/** What is asked of one chart: its own range, where it has one, else the board's. */
function askedOf({ range }: PlacedChart, asked: Asked): Asked {
  if (range === null) return asked
  const { from, to, ...others } = asked
  return { ...others, range }
}

interface BoardExportProps {
  board: BoardView
  asked: Asked
  sourceName: string | undefined
}

/** Takes a whole board out: a sheet for each chart, or all of it as one picture. */
function BoardExport({ board, asked, sourceName }: BoardExportProps) {
  const scope = useScope()
  const client = useQueryClient()
  const name = useBoardName()(board)
  const { sheetOf, origin } = useSheets(sourceName)
  const { t } = useTranslation()
  const spanName =
    asked.from !== undefined && asked.to !== undefined
      ? `${asked.from} – ${asked.to}`
      : t(`dashboards.range.${asked.range ?? 'all'}`)
  const sheets = () =>
    Promise.all(
      board.charts.map(async chart =>
        sheetOf(await client.ensureQueryData(chartQuery(scope, chart.kind, askedOf(chart, asked)))),
      ),
    )
  return (
    <ExportMenu
      name={name}
      covers={spanName}
      sheets={sheets}
      node={() => document.querySelector<HTMLElement>('[data-testid="board"]')}
      notes={[origin]}
      heading={`${name} · ${spanName}`}
      look="button"
    />
  )
}

function Actions({ board, onEdit }: { board: BoardView; onEdit: () => void }) {
  const { t } = useTranslation()
  const nameOf = useBoardName()
  const copy = useMakeBoard()
  const remove = useRemoveBoard(board)
  const own = board.version > 0
  const duplicate = () =>
    copy.mutate({
      name: t('boards.copyOf', { name: nameOf(board) }).slice(0, 80),
      audience: 'mine',
      charts: board.charts,
    })
  return (
    <>
      {own && (
        <Button size="compact-sm" variant="default" onClick={onEdit} data-testid="board-edit">
          {t('boards.edit')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" loading={copy.isPending} onClick={duplicate} data-testid="board-copy">
        {t(own ? 'boards.duplicate' : 'boards.customize')}
      </Button>
      {own && (
        <Button
          size="compact-sm"
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
          data-testid="board-remove"
        >
          {t('boards.remove')}
        </Button>
      )}
    </>
  )
}
