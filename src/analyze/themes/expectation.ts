import { type Series, type SourceDays, seenOn } from './series.ts'

/** Complaints within a window of days are asked about together: one day says too little, a week comes too late. */
export const WINDOW = 3
/** Days a source must have been heard before it is watched. */
const LEAST_DAYS = 28

/** What is expected of the window that ends on a day, and of that day alone. */
export interface Expectation {
  /** Complaints expected within the window, and how freely they vary: size of a negative binomial. */
  mean: number
  size: number
  /** The same of the last day alone. */
  day: number
  /** Complaints seen within the window at the sources that are watched, and the part of each. */
  seen: number
  parts: { sourceId: number; seen: number; mean: number }[]
}

interface Level {
  source: SourceDays
  /** Complaints an average day, and for each other piece. */
  perDay: number
  perPiece: number
}

/**
 * What the days before let us expect of the window that ends at `end`. Each source has its level of complaints a day, bent by the weekday,
 * and its share of complaints among pieces; the greater counts, so that more feedback alone is no alarm. Null where no source has been heard
 * for four weeks.
 */
export function expectationAt(series: Series, history: readonly number[], end: number): Expectation | null {
  const start = end - WINDOW + 1
  const levels: Level[] = []
  let complaintsBefore = 0
  for (const source of series.sources) {
    const since = source.since[start - 1] ?? -1
    const days = history.filter(day => day >= since)
    if (since < 0 || days.length < LEAST_DAYS) continue
    const complaints = sumOver(source.complaints, days)
    const others = sumOver(source.others, days)
    if (complaints + others === 0) continue
    complaintsBefore += complaints
    levels.push({ source, perDay: (complaints + 0.5) / days.length, perPiece: (complaints + 0.5) / (others + 1) })
  }
  if (levels.length === 0) return null
  const weekday = weekdaysOf(levels, history)
  const meanOf = ({ source, perDay, perPiece }: Level, days: number[]) =>
    Math.max(
      days.reduce((sum, day) => sum + perDay * weekday(day), 0),
      days.reduce((sum, day) => sum + perPiece * (source.others[day] ?? 0), 0),
    )
  const window = Array.from({ length: WINDOW }, (_, i) => start + i)
  const parts = levels.map(level => ({
    sourceId: level.source.sourceId,
    seen: sumOver(level.source.complaints, window),
    mean: meanOf(level, window),
  }))
  const perDay = levels.reduce((sum, level) => sum + level.perDay, 0)
  const spread = spreadOf(series, history, day => perDay * weekday(day))
  return {
    mean: parts.reduce((sum, part) => sum + part.mean, 0),
    // Days vary together for half of what they vary; and the level itself is known only as well as it was seen.
    size: 1 / (spread / 2 + 1 / (complaintsBefore + 1)),
    day: levels.reduce((sum, level) => sum + meanOf(level, [end]), 0),
    seen: parts.reduce((sum, part) => sum + part.seen, 0),
    parts,
  }
}

function sumOver(line: number[], days: readonly number[]): number {
  let sum = 0
  for (const day of days) sum += line[day] ?? 0
  return sum
}

/** So many pieces of an average weekday stand for "no weekday is special" until there are more. */
const PLAIN_PIECES = 20

/** How busy each weekday is, 1 on average: from all that was said at the sources watched. */
function weekdaysOf(levels: Level[], history: readonly number[]): (day: number) => number {
  const said = new Array<number>(7).fill(0)
  const times = new Array<number>(7).fill(0)
  for (const day of history) {
    const weekday = day % 7
    times[weekday] = (times[weekday] ?? 0) + 1
    for (const { source } of levels)
      said[weekday] = (said[weekday] ?? 0) + (source.others[day] ?? 0) + (source.complaints[day] ?? 0)
  }
  const mean = said.reduce((sum, count) => sum + count, 0) / Math.max(1, history.length)
  const factors = said.map((count, i) => (count + PLAIN_PIECES) / ((times[i] ?? 0) * mean + PLAIN_PIECES))
  return day => factors[day % 7] ?? 1
}

/** Until days show otherwise, a day varies by this beyond chance (1 / size), with the weight of so many squared complaints. */
const USUAL_SPREAD = 0.2
const USUAL_WEIGHT = 8

/** How much days vary beyond what chance alone does: the moment estimate of 1 / size, drawn towards what is usual. */
function spreadOf(series: Series, history: readonly number[], expected: (day: number) => number): number {
  let beyond = USUAL_SPREAD * USUAL_WEIGHT
  let weight = USUAL_WEIGHT
  for (const day of history) {
    const mean = expected(day)
    beyond += (seenOn(series, day) - mean) ** 2 - mean
    weight += mean ** 2
  }
  return Math.max(0.02, beyond / weight)
}
