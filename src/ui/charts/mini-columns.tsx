import { scaleLinear } from '@visx/scale'
import classes from './charts.module.css'
import { MaybeLink } from './maybe-link.tsx'

export interface MiniColumn {
  key: string
  label: string
  value: number
  href: string | undefined
  title: string
}

/** A handful of upright bars with their values beneath, such as how often each step of a scale was given. */
export function MiniColumns({ columns, color }: { columns: readonly MiniColumn[]; color: string }) {
  const y = scaleLinear({ domain: [0, Math.max(1, ...columns.map(column => column.value))], range: [0, 100] })
  return (
    <ul className={classes.mini}>
      {columns.map(column => (
        <li key={column.key}>
          <MaybeLink href={column.href} title={column.title} aria-label={`${column.label}: ${column.title}`}>
            <span className={classes.miniTrack}>
              <i style={{ height: `${column.value === 0 ? 0 : Math.max(3, y(column.value))}%`, background: color }} />
            </span>
            <span>{column.label}</span>
          </MaybeLink>
        </li>
      ))}
    </ul>
  )
}
