import type { ReactNode } from 'react'
import classes from './lines.module.css'

/** A plain list, a line for each thing. */
export function LineList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={classes.lines} aria-label={label}>
      {children}
    </ul>
  )
}

export interface LineProps {
  name: ReactNode
  small?: ReactNode
  /** What can be done with it. */
  children?: ReactNode
  testId?: string
}

export function Line({ name, small, children, testId }: LineProps) {
  return (
    <li className={classes.line} data-testid={testId}>
      <div className={classes.main}>
        <div className={classes.name}>{name}</div>
        {small && <div className={classes.small}>{small}</div>}
      </div>
      {children && <div className={classes.side}>{children}</div>}
    </li>
  )
}
