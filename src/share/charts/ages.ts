import { addDays, daysBetween } from '../../platform/days.ts'
import { type Counts, countsOf } from './counts.ts'
import type { Mark } from './schema.ts'

/** Youngest and oldest age of each bucket in days. */
const BUCKETS = [
  ['0-1', 0, 1],
  ['2-3', 2, 3],
  ['4-7', 4, 7],
  ['8-30', 8, 30],
] as const

/** Unanswered pieces: by day for the last 31 days, all that are older, and those without a date. */
export interface Open {
  days: readonly { day: string; open: number }[]
  older: number
  undated: number
}

/** Unanswered pieces by their age in days today. Nobody knows the age of undated ones, and no filter of the list finds them alone. */
export function ageMarks({ days, older, undated }: Open, today: string, filter: Mark['filter']): Mark[] {
  const ageOf = (day: string) => Math.max(0, daysBetween(day, today))
  const marks = BUCKETS.map(([key, youngest, oldest]) =>
    mark(
      key,
      days.reduce((sum, { day, open }) => (ageOf(day) >= youngest && ageOf(day) <= oldest ? sum + open : sum), 0),
      {
        ...filter,
        answered: ['no'],
        from: [addDays(today, -oldest)],
        // A date that lies ahead is as young as can be.
        ...(youngest === 0 ? {} : { to: [addDays(today, -youngest)] }),
      },
    ),
  )
  marks.push(mark('31+', older, { ...filter, answered: ['no'], to: [addDays(today, -31)] }))
  if (undated > 0) marks.push(mark('undated', undated, null))
  return marks
}

const NONE: Counts = countsOf([])

const mark = (key: string, open: number, filter: Mark['filter']): Mark => ({
  key,
  name: null,
  words: null,
  from: null,
  to: null,
  counts: { ...NONE, total: open, unanswered: open },
  was: null,
  rating: null,
  waiting: null,
  filter,
})
