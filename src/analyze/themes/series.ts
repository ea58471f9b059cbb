import { addDays, daysBetween } from '../../platform/days.ts'

/** What one source says on a day: complaints about a topic, or pieces of any kind where `key` is empty. */
export interface DayCount {
  key: string
  sourceId: number
  day: string
  count: number
}

/** Days of one source, the first of all sources at 0. */
export interface SourceDays {
  sourceId: number
  complaints: number[]
  /** Customers' pieces that are no complaint about the topic. */
  others: number[]
  /** For each day the first day since which the source has not been silent for four weeks; −1 before its first piece. */
  since: number[]
}

/** Complaints about one topic, day by day. */
export interface Series {
  topic: string
  from: string
  length: number
  sources: SourceDays[]
}

/** A source that says nothing for so many days begins anew. */
const SILENCE = 28

/** A series a topic, from the first day on which anything was said to the last; `pieces` are all, `complaints` those about a topic. */
export function* seriesOf(pieces: DayCount[], complaints: DayCount[]): Generator<Series> {
  const days = pieces.map(it => it.day).sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return
  const length = daysBetween(from, to) + 1
  const spread = (counts: DayCount[]) => {
    const line = new Array<number>(length).fill(0)
    for (const { day, count } of counts) {
      const at = daysBetween(from, day)
      line[at] = (line[at] ?? 0) + count
    }
    return line
  }
  const sources = [...bySource(pieces)].map(([sourceId, counts]) => {
    const all = spread(counts)
    return { sourceId, all, since: sinceOf(all) }
  })
  for (const [topic, counts] of groupedBy(complaints, it => it.key)) {
    const mine = bySource(counts)
    yield {
      topic,
      from,
      length,
      sources: sources.map(({ sourceId, all, since }) => {
        const about = spread(mine.get(sourceId) ?? [])
        return {
          sourceId,
          complaints: about,
          others: all.map((count, at) => Math.max(0, count - (about[at] ?? 0))),
          since,
        }
      }),
    }
  }
}

const bySource = (counts: DayCount[]): Map<number, DayCount[]> => groupedBy(counts, it => it.sourceId)

function groupedBy<K>(counts: DayCount[], keyOf: (count: DayCount) => K): Map<K, DayCount[]> {
  const groups = new Map<K, DayCount[]>()
  for (const count of counts) {
    const group = groups.get(keyOf(count))
    if (group === undefined) groups.set(keyOf(count), [count])
    else group.push(count)
  }
  return groups
}

function sinceOf(all: number[]): number[] {
  let since = -1
  let heard = -1
  return all.map((count, day) => {
    if (count > 0) {
      if (since < 0 || day - heard > SILENCE) since = day
      heard = day
    }
    return since
  })
}

/** Complaints of a day over all sources. */
export const seenOn = ({ sources }: Series, day: number): number =>
  sources.reduce((sum, { complaints }) => sum + (complaints[day] ?? 0), 0)

/** The day at a place of a series. */
export const dayAt = ({ from }: Pick<Series, 'from'>, place: number): string => addDays(from, place)
