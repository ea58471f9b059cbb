import { ActionIcon, Button, Group, SegmentedControl, Select, TextInput, Tooltip } from '@mantine/core'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { unlessComposing } from '../../../ui/keys.ts'
import { Failed } from '../../../ui/loaded.tsx'
import { useReorder } from '../../../ui/reorder.ts'
import { CHART_KINDS } from '../../charts/charts.ts'
import { RANGES } from '../../charts/span.ts'
import { moved } from '../arrange.ts'
import type { BoardInput, BoardView, PlacedChart } from '../schema.ts'
import classes from './boards.module.css'
import { useChangeBoard } from './use-boards.ts'

const MOST = 24
const STEPS: Record<string, number> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }

export interface EditorProps {
  board: BoardView
  draw: (chart: PlacedChart) => ReactNode
  onDone: () => void
}

/** Name, audience and charts of a board; charts are moved by dragging their handle or with the arrow keys on it. */
export function BoardEditor({ board, draw, onDone }: EditorProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<BoardInput>({
    name: board.name ?? '',
    audience: board.audience,
    charts: board.charts,
  })
  const save = useChangeBoard(board)
  const place = (charts: PlacedChart[]) => setDraft(before => ({ ...before, charts }))
  const move = (from: number, to: number) => place(moved(draft.charts, from, to))
  const { carried, handle } = useReorder(move)
  return (
    <>
      <Head draft={draft} onChange={setDraft} />
      {save.isError && <Failed error={save.error} />}
      <ol className={classes.grid} data-testid="board-editor">
        {draft.charts.map((chart, at) => (
          <li
            // A chart may stand twice on a board: only its place tells it apart.
            key={`${chart.kind}${draft.charts.slice(0, at).filter(({ kind }) => kind === chart.kind).length}`}
            className={chart.wide ? classes.wide : undefined}
            data-place={at}
            data-carried={carried?.from === at || undefined}
            data-target={(carried !== undefined && carried.from !== at && carried.to === at) || undefined}
            data-testid="board-place"
          >
            <PlaceBar
              chart={chart}
              drag={handle(at)}
              onMove={step => move(at, at + step)}
              onChange={next => place(draft.charts.map((one, i) => (i === at ? next : one)))}
              onRemove={() => place(draft.charts.filter((_, i) => i !== at))}
            />
            <div inert>{draw(chart)}</div>
          </li>
        ))}
      </ol>
      <Group>
        <Select
          placeholder={t('boards.addChart')}
          aria-label={t('boards.addChart')}
          data={CHART_KINDS.map(kind => ({ value: kind, label: t(`dashboards.chart.${kind}`) }))}
          value={null}
          disabled={draft.charts.length >= MOST}
          onChange={kind => {
            const chosen = CHART_KINDS.find(one => one === kind)
            if (chosen) place([...draft.charts, { kind: chosen, range: null, wide: false }])
          }}
          data-testid="board-add"
        />
        <Button
          loading={save.isPending}
          disabled={draft.name.trim() === ''}
          onClick={() => save.mutate(draft, { onSuccess: onDone })}
          data-testid="board-save"
        >
          {t('ui.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </>
  )
}

function Head({ draft, onChange }: { draft: BoardInput; onChange: (draft: BoardInput) => void }) {
  const { t } = useTranslation()
  return (
    <Group align="flex-end">
      <TextInput
        label={t('boards.name')}
        value={draft.name}
        maxLength={80}
        onChange={event => onChange({ ...draft, name: event.currentTarget.value })}
        data-testid="board-name"
      />
      <SegmentedControl
        aria-label={t('boards.audience')}
        value={draft.audience}
        onChange={audience => onChange({ ...draft, audience: audience as BoardInput['audience'] })}
        data={(['mine', 'team'] as const).map(value => ({ value, label: t(`boards.audiences.${value}`) }))}
      />
    </Group>
  )
}

interface PlaceBarProps {
  chart: PlacedChart
  /** What the handle does when it is dragged. */
  drag: Pick<
    ComponentProps<'button'>,
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onKeyDown'
  >
  onMove: (step: number) => void
  onChange: (chart: PlacedChart) => void
  onRemove: () => void
}

function PlaceBar({ chart, drag, onMove, onChange, onRemove }: PlaceBarProps) {
  const { t } = useTranslation()
  const name = t(`dashboards.chart.${chart.kind}`)
  return (
    <div className={classes.bar}>
      <Tooltip label={t('boards.moveHint')}>
        <button
          type="button"
          {...drag}
          onKeyDown={unlessComposing(event => {
            drag.onKeyDown?.(event)
            const step = STEPS[event.key]
            if (step === undefined) return
            event.preventDefault()
            onMove(step)
          })}
          className={classes.handle}
          aria-label={t('boards.move', { name })}
          data-testid="board-handle"
        >
          <Icon name="table" size={14} />
          {name}
        </button>
      </Tooltip>
      <Select
        size="xs"
        w={130}
        aria-label={t('boards.rangeOf', { name })}
        data={[
          { value: 'board', label: t('boards.boardRange') },
          ...RANGES.map(value => ({ value, label: t(`dashboards.range.${value}`) })),
        ]}
        value={chart.range ?? 'board'}
        onChange={value => onChange({ ...chart, range: RANGES.find(range => range === value) ?? null })}
        allowDeselect={false}
      />
      <Button
        size="compact-xs"
        variant="default"
        aria-pressed={chart.wide}
        onClick={() => onChange({ ...chart, wide: !chart.wide })}
      >
        {t('boards.wide')}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('boards.take', { name })}
        onClick={onRemove}
        data-testid="board-take"
      >
        <Icon name="close" size={16} />
      </ActionIcon>
    </div>
  )
}
