import type { Alarm } from './watch.ts'

/** An alarm with what it is about beyond its topic. */
export interface Theme extends Alarm {
  /** Topics that rose with it, on the same pieces. */
  others: string[]
  productId: number | null
}

/** An alarm, and of its pieces how many there are, how many are also about each topic, and of which products they are. */
export interface Carried {
  alarm: Alarm
  pieces: number
  topics: ReadonlyMap<string, number>
  products: ReadonlyMap<number, number>
}

/** From this share of its pieces on, an alarm is the same trouble as another. */
const SAME = 0.5
/** Most of what carries an alarm must be of one product to be called its. */
const MOSTLY = 0.75

const excess = ({ alarm: { seen, expected } }: Carried): number => seen - expected
const meet = (a: Alarm, b: Alarm): boolean => a.firstDay <= b.lastDay && b.firstDay <= a.lastDay

const areaOf = (topic: string): string => topic.split('/')[0] ?? topic

/** One trouble is one alarm: what rose at the same time, in the same area or the same pieces, is named with the alarm it is part of. */
export function foldAlarms(carried: Carried[]): Theme[] {
  const themes: Theme[] = []
  for (const one of [...carried].sort((a, b) => excess(b) - excess(a))) {
    const { alarm, pieces, topics } = one
    const whole = themes.find(
      theme =>
        meet(theme, alarm) &&
        (areaOf(theme.topic) === areaOf(alarm.topic) || (topics.get(theme.topic) ?? 0) >= SAME * Math.max(1, pieces)),
    )
    if (whole === undefined) themes.push({ ...alarm, others: [], productId: productOf(one) })
    else if (!whole.others.includes(alarm.topic)) whole.others.push(alarm.topic)
  }
  return themes.sort((a, b) =>
    a.firstDay < b.firstDay ? -1 : a.firstDay > b.firstDay ? 1 : a.topic < b.topic ? -1 : 1,
  )
}

function productOf({ pieces, products }: Carried): number | null {
  const [most] = [...products].sort((a, b) => b[1] - a[1])
  return most !== undefined && most[1] >= MOSTLY * pieces ? most[0] : null
}
