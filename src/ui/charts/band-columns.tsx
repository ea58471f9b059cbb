import { scaleBand, scaleLinear } from '@visx/scale'
import { AreaClosed, LinePath } from '@visx/shape'
import classes from './charts.module.css'

interface BandColumn {
  key: string
  value: number
  expected: number
  /** The most that is usual. */
  most: number
}

const SIZE = { width: 480, height: 96 }

/** Small columns over a band of what is usual; columns above the band are the colour of trouble. `label` says it all in words. */
export function BandColumns({ columns, label }: { columns: readonly BandColumn[]; label: string }) {
  const x = scaleBand({ domain: columns.map(({ key }) => key), range: [0, SIZE.width], padding: 0.2 })
  const highest = Math.max(1, ...columns.map(({ value, most }) => Math.max(value, most)))
  const y = scaleLinear({ domain: [0, highest], range: [SIZE.height, 2] })
  const middle = ({ key }: BandColumn) => (x(key) ?? 0) + x.bandwidth() / 2
  const data = [...columns]
  return (
    <svg
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      className={classes.band}
    >
      <AreaClosed data={data} x={middle} y={({ most }) => y(most)} yScale={y} className={classes.usual} />
      {columns.map(({ key, value, most }) => (
        <rect
          key={key}
          x={x(key)}
          y={y(value)}
          width={x.bandwidth()}
          height={SIZE.height - y(value)}
          fill={value > most ? 'var(--bad)' : 'var(--even)'}
        />
      ))}
      <LinePath data={data} x={middle} y={({ expected }) => y(expected)} className={classes.ghost} />
    </svg>
  )
}
