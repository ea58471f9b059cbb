import type { scaleBand } from '@visx/scale'
import { Icon } from '../icons.tsx'
import classes from './charts.module.css'

/** What happened from one column to another. */
export interface ColumnNote {
  /** Keys of the first and last column. */
  column: string
  until: string
  /** All of it in words. */
  title: string
  /** How many things happened there. */
  count: number
  /** Undefined where there is nothing to open. */
  onOpen?: (() => void) | undefined
}

interface Place {
  note: ColumnNote
  /** Middle of the first column, and the edges of all. */
  at: number
  from: number
  to: number
}

/** Where notes stand along an axis; those of columns that are not drawn are left out. */
export function placesOf(notes: readonly ColumnNote[], x: ReturnType<typeof scaleBand<string>>): Place[] {
  return notes.flatMap(note => {
    const [from, last] = [x(note.column), x(note.until)]
    if (from === undefined || last === undefined) return []
    return { note, at: from + x.bandwidth() / 2, from, to: last + x.bandwidth() }
  })
}

/** Behind the columns: the days something lasted, or the one it happened on. */
export function NoteBands({ places, height }: { places: readonly Place[]; height: number }) {
  return places.map(({ note, at, from, to }) => (
    <g key={note.column}>
      {note.until !== note.column && <rect x={from} width={to - from} height={height} className={classes.noteBand} />}
      <line x1={at} x2={at} y1={-12} y2={height} className={classes.noteLine} />
    </g>
  ))
}

/** Above the columns: a flag for each note, which says and opens it. */
export function NoteFlags({ places, left }: { places: readonly Place[]; left: number }) {
  if (places.length === 0) return null
  return (
    <ul className={classes.flags}>
      {places.map(({ note, at }) => (
        <li key={note.column} style={{ left: left + at }}>
          <Flag note={note} />
        </li>
      ))}
    </ul>
  )
}

function Flag({ note: { title, count, onOpen } }: { note: ColumnNote }) {
  const sign = count > 1 ? count : <Icon name="flag" size={14} />
  const shared = { className: classes.flag, title, 'aria-label': title, 'data-testid': 'chart-note' }
  if (onOpen === undefined)
    return (
      <span role="img" {...shared}>
        {sign}
      </span>
    )
  return (
    <button type="button" onClick={onOpen} {...shared}>
      {sign}
    </button>
  )
}
