import { AxisBottom, AxisLeft } from '@visx/axis'
import { Group } from '@visx/group'
import { useParentSize } from '@visx/responsive'
import { scaleBand, scaleLinear } from '@visx/scale'
import { BarStack, LinePath } from '@visx/shape'
import type { ReactNode } from 'react'
import { AppLink } from '../link.tsx'
import classes from './charts.module.css'
import { type ColumnNote, NoteBands, NoteFlags, placesOf } from './column-notes.tsx'
import { ticksAmong } from './ticks.ts'

interface Column {
  key: string
  /** Under the axis, short. */
  label: string
  /** In the tooltip and for those who listen: everything in words. */
  title: string
  href: string | undefined
  values: Record<string, number>
  /** How high the column was before; joined to a line. */
  ghost?: number | undefined
}

interface Layer {
  key: string
  label: string
  color: string
}

export interface StackedColumnsProps {
  columns: readonly Column[]
  layers: readonly Layer[]
  /** What is counted along each axis, in words. */
  axes: { x: string; y: string }
  /** What happened at some columns; each is a flag above them. */
  notes?: readonly ColumnNote[]
  height?: number
  formatNumber: (value: number) => string
}

const HALF_LABEL = 32
const EDGE = { top: 22, right: 4, bottom: 42, left: 44 }
/** What flags take at the top. */
const FLAGS = 20

/** Columns over time, each a stack and each a link to what it counts. */
export function StackedColumns({ height = 264, notes = [], ...rest }: StackedColumnsProps) {
  const { parentRef, width } = useParentSize({ initialSize: { width: 0, height } })
  return (
    <div ref={parentRef} style={{ height }} className={classes.canvas}>
      {width > 0 && <Drawing {...rest} notes={notes} height={height} width={width} />}
    </div>
  )
}

type DrawingProps = Required<StackedColumnsProps> & { width: number }

function Drawing({ columns, layers, axes, notes, height, width, formatNumber }: DrawingProps) {
  const top = notes.length > 0 ? EDGE.top + FLAGS : EDGE.top
  const inner = { width: Math.max(0, width - EDGE.left - EDGE.right), height: height - top - EDGE.bottom }
  const sum = (column: Column) => layers.reduce((all, layer) => all + (column.values[layer.key] ?? 0), 0)
  const keys = columns.map(column => column.key)
  const labels = new Map(columns.map(column => [column.key, column.label]))
  const colors = new Map(layers.map(layer => [layer.key, layer.color]))
  const x = scaleBand({ domain: keys, range: [0, inner.width], padding: columns.length > 60 ? 0.08 : 0.22 })
  const y = scaleLinear({
    domain: [0, Math.max(1, ...columns.map(sum), ...columns.map(column => column.ghost ?? 0))],
    range: [inner.height, 0],
    nice: 4,
  })
  const places = placesOf(notes, x)
  return (
    <>
      <svg width={width} height={height} role="presentation">
        <Group left={EDGE.left} top={top}>
          <NoteBands places={places} height={inner.height} />
          <AxisLeft
            scale={y}
            numTicks={4}
            hideAxisLine
            tickLength={0}
            tickFormat={value => (Number.isInteger(Number(value)) ? formatNumber(Number(value)) : '')}
            tickLabelProps={{ className: classes.tick, textAnchor: 'end', dx: -4, dy: 3 }}
          />
          {y.ticks(4).map(tick => (
            <line key={tick} x2={inner.width} y1={y(tick)} y2={y(tick)} className={classes.grid} />
          ))}
          <BarStack
            data={columns as Column[]}
            keys={layers.map(layer => layer.key)}
            x={column => column.key}
            value={(column, key) => column.values[key] ?? 0}
            xScale={x}
            yScale={y}
            color={key => colors.get(key) ?? 'currentColor'}
          >
            {stacks =>
              stacks.flatMap(stack =>
                stack.bars.map(bar =>
                  bar.height > 0 ? (
                    <rect
                      key={`${stack.key}${bar.index}`}
                      x={bar.x}
                      y={bar.y}
                      width={bar.width}
                      height={bar.height}
                      fill={bar.color}
                      rx={Math.min(1, bar.width / 4)}
                    />
                  ) : null,
                ),
              )
            }
          </BarStack>
          <LinePath
            data={columns.filter(column => column.ghost !== undefined)}
            x={column => (x(column.key) ?? 0) + x.bandwidth() / 2}
            y={column => y(column.ghost ?? 0)}
            className={classes.ghost}
          />
          {columns.map(column => (
            <Hit key={column.key} column={column}>
              <rect x={x(column.key)} y={0} width={x.bandwidth()} height={inner.height} />
            </Hit>
          ))}
          <text x={-EDGE.left + 4} y={-10} className={classes.axisName}>
            {axes.y}
          </text>
          <text x={-EDGE.left + 4} y={inner.height + 36} className={classes.axisName}>
            {axes.x}
          </text>
          <AxisBottom
            scale={x}
            top={inner.height}
            tickValues={ticksAmong(keys, Math.floor(inner.width / 96))}
            tickFormat={key => labels.get(key) ?? ''}
            hideTicks
            stroke="var(--line-strong)"
            tickLabelProps={key => ({
              className: classes.tick,
              textAnchor: (x(key) ?? 0) + x.bandwidth() / 2 + HALF_LABEL > inner.width ? 'end' : 'middle',
              dx: (x(key) ?? 0) + x.bandwidth() / 2 + HALF_LABEL > inner.width ? x.bandwidth() / 2 : 0,
              dy: 2,
            })}
          />
        </Group>
      </svg>
      <NoteFlags places={places} left={EDGE.left} />
    </>
  )
}

/** The whole height of a column answers to pointer and key. */
function Hit({ column, children }: { column: Column; children: ReactNode }) {
  const inside = (
    <>
      <title>{column.title}</title>
      {children}
    </>
  )
  if (column.href === undefined)
    return (
      <g className={classes.hit} data-testid="chart-column">
        {inside}
      </g>
    )
  return (
    <AppLink href={column.href} aria-label={column.title} className={classes.hit} data-testid="chart-column">
      {inside}
    </AppLink>
  )
}
