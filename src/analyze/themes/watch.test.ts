import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../platform/days.ts'
import { type DayCount, seriesOf } from './series.ts'
import { FALSE_ALARM_DAYS, watch } from './watch.ts'

/** Numbers from 0 to 1, the same for the same seed. */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const normal = (chance: () => number) => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())

function poisson(mean: number, chance: () => number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(chance)))
  let count = 0
  for (let left = Math.exp(-mean), at = chance(); at > left; at *= chance()) count++
  return count
}

/** A Poisson count whose mean itself varies from day to day, evenly in its logarithm. */
const noisy = (mean: number, chance: () => number) => poisson(mean * Math.exp(0.4 * normal(chance) - 0.08), chance)

const WEEKDAYS = [1.4, 1.25, 1.1, 1, 1, 0.7, 0.55]
const DAYS = 365
const TOPICS = 100
interface Planted {
  day: number
  size: 'big' | 'small'
}
interface Simulated {
  counts: number[]
  pieces: number[]
  planted: Planted[]
}

/** A year of a topic: a level of its own, busy and quiet weekdays, a slow drift, a week in which more is said about everything, and in most of them a week of trouble. */
function simulate(seed: number): Simulated {
  const chance = chanceOf(seed)
  const level = 0.3 * 15 ** chance()
  const drift = 0.6 * (chance() - 0.5)
  const planted: Planted[] =
    seed % 4 === 0 ? [] : [{ day: 120 + Math.floor(chance() * 200), size: seed % 2 === 0 ? 'big' : 'small' }]
  const loud = 70 + Math.floor(chance() * 40)
  const counts: number[] = []
  const pieces: number[] = []
  for (let day = 0; day < DAYS; day++) {
    const surge = day >= loud && day < loud + 7 ? 2.5 : 1
    const busy = (WEEKDAYS[day % 7] ?? 1) * (1 + (drift * day) / DAYS) * surge
    const burst = planted[0] !== undefined && day >= planted[0].day && day < planted[0].day + 7
    const more = !burst ? 0 : (planted[0]?.size === 'big' ? 4 : 1.5) * Math.max(1, level)
    const count = noisy(level * busy + more, chance)
    counts.push(count)
    pieces.push(count + noisy(40 * busy, chance))
  }
  return { counts, pieces, planted }
}

const START = '2025-01-06'
const countsOf = (key: string, line: number[]): DayCount[] =>
  line.flatMap((count, day) => (count > 0 ? [{ key, sourceId: 1, day: addDays(START, day), count }] : []))

const ours = ({ counts, pieces }: Simulated): number[] =>
  [...seriesOf(countsOf('', pieces), countsOf('t', counts))].flatMap(series =>
    watch(series).map(({ raisedOn }) => daysBetween(series.from, raisedOn)),
  )

/** Three days against the mean of the eight weeks before, in units of `spreadOf`, day by day. */
const scoresOf = ({ counts }: Simulated, spreadOf: Spread): number[] => {
  const sums = counts.map((_, day) => (counts[day - 2] ?? 0) + (counts[day - 1] ?? 0) + (counts[day] ?? 0))
  return sums.map((sum, day) => {
    if (day < 58) return 0
    const before = sums.slice(day - 58, day - 2)
    const mean = before.reduce((all, it) => all + it, 0) / before.length
    return (sum - mean) / Math.max(0.5, spreadOf(before, mean))
  })
}
type Spread = (sums: number[], mean: number) => number

/** Days on which a score passes a threshold, a fortnight apart. */
function passing(scores: number[], threshold: number): number[] {
  const raised: number[] = []
  for (const [day, score] of scores.entries())
    if (score > threshold && day - (raised.at(-1) ?? -99) > 14) raised.push(day)
  return raised
}
const deviation = (sums: number[], mean: number) =>
  Math.sqrt(sums.reduce((sum, it) => sum + (it - mean) ** 2, 0) / sums.length)

interface Score {
  big: number
  small: number
  delay: number
  falsePerDays: number
}

function judge(raisedIn: (one: Simulated) => number[], topics: Simulated[]): Score {
  const found = { big: 0, small: 0 }
  const all = { big: 0, small: 0 }
  const delays: number[] = []
  let wrong = 0
  for (const topic of topics) {
    const raised = raisedIn(topic)
    const [burst] = topic.planted
    if (burst !== undefined) {
      all[burst.size]++
      const hit = raised.find(day => day >= burst.day && day < burst.day + 9)
      if (hit !== undefined) {
        found[burst.size]++
        if (burst.size === 'big') delays.push(hit - burst.day)
      }
    }
    wrong += raised.filter(day => burst === undefined || day < burst.day || day > burst.day + 23).length
  }
  delays.sort((a, b) => a - b)
  return {
    big: found.big / all.big,
    small: found.small / all.small,
    delay: delays.reduce((sum, it) => sum + it, 0) / delays.length,
    falsePerDays: (wrong * FALSE_ALARM_DAYS) / (topics.length * (DAYS - 58)),
  }
}

/** The best a rule can do with at most so many false alarms. */
function tuned(spreadOf: Spread, most: number, topics: Simulated[]): Score {
  const scores = new Map(topics.map(topic => [topic, scoresOf(topic, spreadOf)]))
  for (let threshold = 2; ; threshold += 0.1) {
    const score = judge(topic => passing(scores.get(topic) ?? [], threshold), topics)
    if (score.falsePerDays <= most) return score
  }
}

describe('watching topics', () => {
  const topics = Array.from({ length: TOPICS }, (_, seed) => simulate(seed + 1))

  it('finds big bursts within three days and keeps to its budget of false alarms', () => {
    const mine = judge(ours, topics)
    const zScore = tuned(deviation, mine.falsePerDays, topics)
    const poissonScore = tuned((_, mean) => Math.sqrt(mean), mine.falsePerDays, topics)
    console.table({ ours: mine, 'z-score': zScore, poisson: poissonScore })
    expect(mine.falsePerDays).toBeLessThanOrEqual(1)
    expect(mine.big).toBeGreaterThanOrEqual(0.93)
    expect(mine.delay).toBeLessThanOrEqual(3)
    expect(mine.big).toBeGreaterThanOrEqual(zScore.big)
  })
})
