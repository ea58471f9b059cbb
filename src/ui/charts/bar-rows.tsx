import { scaleLinear } from '@visx/scale'
import { AppLink } from '../link.tsx'
import classes from './charts.module.css'

interface BarPart {
  key: string
  value: number
  color: string
  href: string
  title: string
}

export interface BarRow {
  key: string
  label: string
  href: string
  /** To the right, in words. */
  note: string
  parts: readonly BarPart[]
}

/** Bars that lie down, because names in four languages are long; every part is a link of its own. */
export function BarRows({ rows, testId, fill = false }: { rows: readonly BarRow[]; testId: string; fill?: boolean }) {
  const totals = rows.map(row => row.parts.reduce((sum, part) => sum + part.value, 0))
  const longest = Math.max(1, ...totals)
  return (
    <ul className={classes.bars}>
      {rows.map((row, place) => {
        const x = scaleLinear({ domain: [0, fill ? Math.max(1, totals[place] ?? 1) : longest], range: [0, 100] })
        return (
          <li key={row.key} data-testid={testId} data-key={row.key}>
            <AppLink href={row.href} className={classes.barLabel}>
              {row.label}
            </AppLink>
            <span className={classes.track}>
              {row.parts.map(part =>
                part.value > 0 ? (
                  <AppLink
                    key={part.key}
                    href={part.href}
                    title={part.title}
                    aria-label={part.title}
                    style={{ width: `${x(part.value)}%`, background: part.color }}
                  />
                ) : null,
              )}
            </span>
            <span className={classes.note}>{row.note}</span>
          </li>
        )
      })}
    </ul>
  )
}
