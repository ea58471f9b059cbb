import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardName } from '../../share/boards/pages/names.ts'
import { useMakeBoard, useRemoveBoard } from '../../share/boards/pages/use-boards.ts'
import type { BoardView, PlacedChart } from '../../share/boards/schema.ts'
import { type Asked, chartQuery } from '../../share/charts/pages/data.ts'
import type { Annotated } from '../../share/charts/pages/notes.ts'
import { useSheets } from '../../share/charts/pages/sheets.ts'
import { useSpanName } from '../../share/charts/pages/words.ts'
import { ExportMenu } from '../../ui/export/export-menu.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useScope } from '../../ui/scope.tsx'

const ShareDialog = lazy(() =>
  import('../../share/links/pages/share-dialog.tsx').then(part => ({ default: part.ShareDialog })),
)

/** What is asked of one chart: its own range, where it has one, else the board's. */
export function askedOf({ range }: PlacedChart, asked: Asked): Asked {
  if (range === null) return asked
  const { from, to, ...others } = asked
  return { ...others, range }
}

interface ActionsProps {
  board: BoardView
  asked: Asked
  sourceName: string | undefined
  annotated: Annotated
  onEdit: () => void
}

/** What can be done with a board. */
export function BoardActions({ board, asked, sourceName, annotated, onEdit }: ActionsProps) {
  const scope = useScope()
  return (
    <Group gap="xs">
      {scope.mayWrite && <Arranging board={board} onEdit={onEdit} />}
      {board.charts.length > 0 && (
        <>
          <BoardExport board={board} asked={asked} sourceName={sourceName} annotated={annotated} />
          {scope.mayWrite && <Sharing board={board} asked={asked} sourceName={sourceName} />}
        </>
      )}
    </Group>
  )
}

interface BoardExportProps {
  board: BoardView
  asked: Asked
  sourceName: string | undefined
  annotated: Annotated
}

/** Takes a whole board out: a sheet for each chart, or all of it as one picture. */
function BoardExport({ board, asked, sourceName, annotated }: BoardExportProps) {
  const scope = useScope()
  const client = useQueryClient()
  const name = useBoardName()(board)
  const { sheetOf, origin } = useSheets(sourceName)
  const spanName = useSpanName()(asked)
  const sheets = () =>
    Promise.all(
      board.charts.map(async chart =>
        sheetOf(await client.ensureQueryData(chartQuery(scope, chart.kind, askedOf(chart, asked))), annotated.list),
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

function Sharing({ board, asked, sourceName }: { board: BoardView; asked: Asked; sourceName: string | undefined }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const name = useBoardName()(board)
  const spanName = useSpanName()(asked)
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Icon name="share" size={16} />}
        onClick={() => setOpen(true)}
        data-testid="board-share"
      >
        {t('links.share')}
      </Button>
      {open && (
        <Suspense>
          <ShareDialog
            board={{ id: board.id, name }}
            asked={asked}
            covers={[spanName, sourceName].filter(part => part !== undefined).join(' · ')}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}

function Arranging({ board, onEdit }: { board: BoardView; onEdit: () => void }) {
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
