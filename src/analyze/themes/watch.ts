import { type Expectation, expectationAt, WINDOW } from './expectation.ts'
import { dayAt, type Series, seenOn } from './series.ts'
import { tailOf } from './tail.ts'

/** At most one false alarm a topic in so many days. */
export const FALSE_ALARM_DAYS = 180
/** How unlikely a window must be: windows overlap and few topics are loud, so that this keeps well within the budget (see watch.test.ts). */
const UNLIKELY = 1 / (2 * FALSE_ALARM_DAYS)
/** Fewer complaints than this within three days are single voices. */
const FEWEST = 5
/** Less than this times what is expected is nothing to get up for, however sure. */
const WORTH = 1.5
/** A window still belongs to the alarm when it is this unlikely. */
const STILL = 0.05
/** After so many days without, it is over. */
const QUIET = 14
/** What lasts longer is how things are now. */
const LONGEST = 60
/** Days from which the level is learnt, and how far back they may lie. */
const HISTORY = 56
const REACH = 180

/** One day of what is drawn: complaints seen and expected, and the most that would still be usual. */
export interface WatchedDay {
  day: string
  seen: number
  expected: number
  most: number
}

/** A time in which a topic drew clearly more complaints than the weeks before let expect. */
export interface Alarm {
  topic: string
  /** First day of the rise, the day on which it was certain, and the last that belongs to it. */
  firstDay: string
  raisedOn: string
  lastDay: string
  /** ongoing: its last days may still belong to it; over: it fell back; lasting: it went on until it was usual. */
  state: 'ongoing' | 'over' | 'lasting'
  /** The three days that stood out most. */
  peak: { from: string; to: string; seen: number; expected: number }
  /** Complaints from the first day to the last, and how many were expected. */
  seen: number
  expected: number
  /** The source most of it came from; null where it was several. */
  sourceId: number | null
  /** From four weeks before to a week after. */
  days: WatchedDay[]
}

interface Open {
  first: number
  raised: number
  last: number
  peak: { end: number; expectation: Expectation }
  excess: Map<number, number>
}

/** The days from which the usual is learnt, and the next to learn from. */
interface Usual {
  days: number[]
  next: number
}

/** Every alarm of a series, on its own clock: what a day raises depends on that day and those before it alone. */
export function watch(series: Series): Alarm[] {
  const alarms: Alarm[] = []
  const drawn: Drawn[] = []
  let usual: Usual = { days: [], next: 0 }
  let open: Open | null = null
  for (let end = 0; end < series.length; end++) {
    if (open === null) learn(usual, end)
    const expectation = expectationAt(series, usual.days, end)
    drawn.push(drawnOf(expectation))
    if (expectation === null) continue
    open =
      open === null ? raise(series, expectation, { end, drawn }) : follow(open, expectation, { series, end, drawn })
    const state = open && endOf(open, end)
    if (open === null || state === null) continue
    alarms.push(alarmOf(series, { open, state, drawn }))
    // Its days teach nothing about what is usual, unless they have become it.
    usual = state === 'over' ? { ...usual, next: open.last + 1 } : { days: [], next: end - LONGEST / 2 }
    open = null
  }
  return open === null ? alarms : [...alarms, alarmOf(series, { open, state: 'ongoing', drawn })]
}

function learn(usual: Usual, end: number): void {
  for (; usual.next <= end - WINDOW; usual.next++) usual.days.push(usual.next)
  usual.days = usual.days.slice(-HISTORY).filter(day => day >= end - REACH)
}

function endOf({ first, last }: Open, end: number): 'over' | 'lasting' | null {
  if (end - last >= QUIET) return 'over'
  return end - first >= LONGEST ? 'lasting' : null
}

function raise(series: Series, expectation: Expectation, { end, drawn }: { end: number; drawn: Drawn[] }): Open | null {
  const { seen, mean } = expectation
  if (seen < FEWEST || seen < WORTH * mean || tailOf(seen, expectation) > UNLIKELY) return null
  const first = firstHigh(series, end, drawn)
  const open: Open = { first, raised: end, last: end, peak: { end, expectation }, excess: new Map() }
  return follow(open, expectation, { series, end, drawn })
}

const isStill = ({ seen, mean, size }: Expectation): boolean =>
  seen >= WORTH * mean && seen > 2 && tailOf(seen, { mean, size }) <= STILL

/** The alarm one day later: longer and higher where it still holds. */
function follow(
  open: Open,
  expectation: Expectation,
  { series, end, drawn }: { series: Series; end: number; drawn: Drawn[] },
): Open {
  if (!isStill(expectation)) return open
  const excess = new Map(open.excess)
  for (const { sourceId, seen, mean } of expectation.parts)
    excess.set(sourceId, (excess.get(sourceId) ?? 0) + seen - mean)
  const { expectation: highest } = open.peak
  const isHigher = expectation.seen - expectation.mean > highest.seen - highest.mean
  return {
    ...open,
    last: lastHigh(series, end, drawn),
    excess,
    peak: isHigher ? { end, expectation } : open.peak,
  }
}

type Drawn = Pick<WatchedDay, 'expected' | 'most'>

const isHigh = (series: Series, day: number, drawn: Drawn[]): boolean =>
  seenOn(series, day) > (drawn[day]?.expected ?? 0)

/** The first and the last day of the window on which more was seen than expected. */
function firstHigh(series: Series, end: number, drawn: Drawn[]): number {
  let day = end - WINDOW + 1
  while (day < end && !isHigh(series, day, drawn)) day++
  return day
}
function lastHigh(series: Series, end: number, drawn: Drawn[]): number {
  let day = end
  while (day > end - WINDOW + 1 && !isHigh(series, day, drawn)) day--
  return day
}

const drawnOf = (expectation: Expectation | null): Drawn => {
  if (expectation === null) return { expected: 0, most: 0 }
  const { day, size } = expectation
  return { expected: day, most: day + 2 * Math.sqrt(day + day ** 2 / size) }
}

/** Most of the excess must be one source's to be called its. */
const MOSTLY = 0.75

function alarmOf(series: Series, { open, state, drawn }: { open: Open; state: Alarm['state']; drawn: Drawn[] }): Alarm {
  const { first, raised, last, peak } = open
  const excess = [...open.excess].filter(([, more]) => more > 0).sort((a, b) => b[1] - a[1])
  const all = excess.reduce((sum, [, more]) => sum + more, 0)
  const loudest = excess[0]
  const one = (count: number) => Math.round(count * 10) / 10
  const days = (from: number, to: number) =>
    drawn.slice(from, to + 1).map(({ expected, most }, i) => ({
      day: dayAt(series, from + i),
      seen: seenOn(series, from + i),
      expected: one(expected),
      most: one(most),
    }))
  const within = days(first, last)
  return {
    topic: series.topic,
    firstDay: dayAt(series, first),
    raisedOn: dayAt(series, raised),
    lastDay: dayAt(series, last),
    state,
    peak: {
      from: dayAt(series, peak.end - WINDOW + 1),
      to: dayAt(series, peak.end),
      seen: peak.expectation.seen,
      expected: one(peak.expectation.mean),
    },
    seen: within.reduce((sum, day) => sum + day.seen, 0),
    expected: one(within.reduce((sum, day) => sum + day.expected, 0)),
    sourceId: loudest !== undefined && loudest[1] >= MOSTLY * all ? loudest[0] : null,
    days: days(Math.max(0, first - 28), last + 7),
  }
}
