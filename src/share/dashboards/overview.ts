import type { OverviewView, RANGES } from './schema.ts'
import { type Cell, saidIn } from './tally.ts'

export type RangeName = (typeof RANGES)[number]
type CellRow = Omit<Cell, 'dimension' | 'grain'>

/** First and last day of a range, and the step of its series. */
export interface Span {
  grain: 'day' | 'month'
  from: string
  to: string
  /** False when there is no dated feedback at all. */
  dated: boolean
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
const at = (text: string): number => Date.parse(`${text}T00:00:00Z`)
const monthAfter = (text: string): string => day(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 1))
const lastOfMonth = (text: string): string => day(at(monthAfter(text)) - 86_400_000)

/** Ranges end today, but no later than the last month with feedback: an export of last year still fills its charts. */
export function spanOf(
  range: RangeName,
  { first, last, today }: { first: string | null; last: string | null; today: string },
): Span {
  const dated = first !== null && last !== null
  const end = last === null || lastOfMonth(last) > today ? today : lastOfMonth(last)
  if (range === '30d' || range === '90d')
    return { grain: 'day', from: day(at(end) - (range === '30d' ? 29 : 89) * 86_400_000), to: end, dated }
  const month = `${end.slice(0, 7)}-01`
  if (range === '12m')
    return {
      grain: 'month',
      from: day(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 12, 1)),
      to: end,
      dated,
    }
  return { grain: 'month', from: first ?? month, to: end, dated }
}

type Counts = OverviewView['series'][number] extends infer S ? Omit<S & object, 'period' | 'until'> : never
interface Sums {
  total: number
  positive: number
  neutral: number
  negative: number
  mixed: number
}

const none = (): Sums => ({ total: 0, positive: 0, neutral: 0, negative: 0, mixed: 0 })

function addTo(sums: Sums, cell: CellRow): void {
  sums.total += saidIn(cell)
  sums.positive += cell.positive
  sums.neutral += cell.neutral
  sums.negative += cell.negative
  sums.mixed += cell.mixed
}

interface Parts {
  zone: string
  today: string
  span: Span
  /** By period. */
  line: CellRow[]
  /** By source. */
  bySource: CellRow[]
  rating: CellRow[]
  topic: CellRow[]
  language: CellRow[]
  undated: CellRow[]
  recent: { day: string | null; open: number }[]
  sources: { id: number; name: string; channel: string; min: number | null; max: number | null }[]
}

/** Turns counted cells into what the screen shows. */
export function assemble(parts: Parts): OverviewView {
  const totals = none()
  for (const cell of parts.bySource) addTo(totals, cell)
  const answered = parts.bySource.reduce((sum, cell) => sum + cell.answered, 0)
  const waived = parts.bySource.reduce((sum, cell) => sum + cell.waived, 0)
  const undated = parts.undated.reduce((sum, cell) => sum + saidIn(cell), 0)
  return {
    zone: parts.zone,
    from: parts.span.dated ? parts.span.from : null,
    to: parts.span.dated ? parts.span.to : null,
    grain: parts.span.grain,
    totals: { ...totals, answered, unanswered: totals.total - answered - waived, undated },
    series: parts.span.dated ? seriesOf(parts.span, parts.line) : [],
    sources: parts.sources
      .map(source => presentSource(source, parts.bySource, parts.rating))
      .filter(({ count }) => count > 0),
    topics: groupBy(parts.topic).map(([id, counts]) => ({ id, label: { en: id, ko: id, zh: id, ja: id }, ...counts })),
    languages: groupBy(parts.language).map(([language, counts]) => ({ language, count: counts.total })),
    ages: agesOf(parts.today, parts.recent),
  }
}

function seriesOf(span: Span, cells: CellRow[]): (Counts & { period: string; until: string })[] {
  const periods = new Map<string, Sums>()
  for (let period = span.grain === 'month' ? `${span.from.slice(0, 7)}-01` : span.from; period <= span.to; ) {
    periods.set(period, none())
    period = span.grain === 'month' ? monthAfter(period) : day(at(period) + 86_400_000)
  }
  for (const cell of cells) {
    const sums = periods.get(cell.period)
    if (sums) addTo(sums, cell)
  }
  return [...periods].map(([period, sums]) => ({
    period,
    until: span.grain === 'month' ? lastOfMonth(period) : period,
    ...sums,
  })) as (Counts & { period: string; until: string })[]
}

function groupBy(cells: CellRow[]): [string, Sums][] {
  const groups = new Map<string, Sums>()
  for (const cell of cells) {
    const sums = groups.get(cell.key) ?? none()
    addTo(sums, cell)
    groups.set(cell.key, sums)
  }
  return [...groups].sort(([, a], [, b]) => b.total - a.total)
}

function presentSource(
  source: Parts['sources'][number],
  all: CellRow[],
  rating: CellRow[],
): OverviewView['sources'][number] {
  const mine = all.filter(cell => cell.sourceId === source.id)
  const rated = mine.reduce((sum, cell) => sum + cell.rated, 0)
  const distribution = new Map<number, number>()
  for (const cell of rating)
    if (cell.sourceId === source.id)
      distribution.set(Number(cell.key), (distribution.get(Number(cell.key)) ?? 0) + saidIn(cell))
  return {
    id: String(source.id),
    name: source.name,
    channel: source.channel as OverviewView['sources'][number]['channel'],
    count: mine.reduce((sum, cell) => sum + saidIn(cell), 0),
    rating:
      rated === 0 || source.min === null || source.max === null
        ? null
        : {
            mean: mine.reduce((sum, cell) => sum + cell.ratingSum, 0) / rated,
            min: source.min,
            max: source.max,
            rated,
            distribution: [...distribution].sort(([a], [b]) => a - b).map(([value, count]) => ({ value, count })),
          },
  }
}

const BUCKETS = [
  ['0-1', 0, 1],
  ['2-3', 2, 3],
  ['4-7', 4, 7],
  ['8-30', 8, 30],
] as const

function agesOf(today: string, open: Parts['recent']): OverviewView['ages'] {
  const ageOf = (of: string) => Math.max(0, Math.round((at(today) - at(of)) / 86_400_000))
  const old = open.find(it => it.day === null)?.open ?? 0
  const ages: OverviewView['ages'] = BUCKETS.map(([bucket, youngest, oldest]) => ({
    bucket,
    from: day(at(today) - oldest * 86_400_000),
    to: day(at(today) - youngest * 86_400_000),
    count: open.reduce(
      (sum, it) => (it.day !== null && ageOf(it.day) >= youngest && ageOf(it.day) <= oldest ? sum + it.open : sum),
      0,
    ),
  }))
  return [...ages, { bucket: '31+', from: null, to: day(at(today) - 31 * 86_400_000), count: old }]
}
