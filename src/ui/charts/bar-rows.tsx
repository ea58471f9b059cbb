import { scaleLinear } from '@visx/scale'
import classes from './charts.module.css'
import { MaybeLink } from './maybe-link.tsx'

interface BarPart {
  key: string
  value: number
  color: string
  href: string | undefined
  title: string
}

export interface BarRow {
  key: string
  label: string
  href: string | undefined
  /** To the right, in words. */
  note: string
  /** Under the note, smaller. */
  more?: string
  /** As long as the bar was before; drawn as a mark on the track. */
  ghost?: number | undefined
  parts: readonly BarPart[]
}

/** Bars that lie down, because names in four languages are long; every part is a link of its own. */
export function BarRows({ rows, testId }: { rows: readonly BarRow[]; testId: string }) {
  const totals = rows.map(row => row.parts.reduce((sum, part) => sum + part.value, 0))
  const longest = Math.max(1, ...totals, ...rows.map(row => row.ghost ?? 0))
  const x = scaleLinear({ domain: [0, longest], range: [0, 100] })
  return (
    <ul className={classes.bars}>
      {rows.map(row => (
        <li key={row.key} data-testid={testId} data-key={row.key}>
          <MaybeLink href={row.href} className={classes.barLabel}>
            {row.label}
          </MaybeLink>
          <span className={classes.track}>
            {row.parts.map(part =>
              part.value > 0 ? (
                <MaybeLink
                  key={part.key}
                  href={part.href}
                  title={part.title}
                  aria-label={part.title}
                  style={{ width: `${x(part.value)}%`, background: part.color }}
                />
              ) : null,
            )}
            {row.ghost !== undefined && (
              <i className={classes.ghostMark} style={{ left: `${x(row.ghost)}%` }} aria-hidden="true" />
            )}
          </span>
          <span className={classes.note}>
            {row.note}
            {row.more && <small>{row.more}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}
