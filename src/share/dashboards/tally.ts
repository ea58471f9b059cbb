import type { Counted } from '../../collect/feedback/record.ts'

/** The day of feedback whose moment nobody knows. */
export const UNDATED = '0001-01-01'

/** What a cell counts: pieces by sentiment and by tone, our own words apart, and of the customers' pieces how many are answered, how many unanswered ones need no answer, and how many are rated. */
export const MEASURES = [
  'positive',
  'neutral',
  'negative',
  'mixed',
  'ours',
  'satisfied',
  'frustrated',
  'angry',
  'asking',
  'answered',
  'waived',
  'rated',
  'ratingSum',
] as const
export type Measure = (typeof MEASURES)[number]
export type Measures = Record<Measure, number>

/** One cell of the tallies: what is counted of the pieces that share everything in front. */
export interface Cell extends Measures {
  dimension: 'all' | 'rating' | 'language' | 'topic' | 'version' | 'product'
  grain: 'day' | 'month' | 'total'
  period: string
  sourceId: number
  key: string
}

/** Customers' pieces of a cell; our own words are in no chart. */
export const saidIn = ({ positive, neutral, negative, mixed }: Measures): number =>
  positive + neutral + negative + mixed

type Place = Pick<Cell, 'dimension' | 'sourceId' | 'period' | 'key'>

/** Cells of one grain, found by their place level by level: a name put together for each would cost more than the counting. */
class Cells {
  private readonly grain: Cell['grain']
  private readonly root = new Map<string, Map<number, Map<string, Map<string, Cell>>>>()

  constructor(grain: Cell['grain']) {
    this.grain = grain
  }

  at({ dimension, sourceId, period, key }: Place): Cell {
    const sources = reach(this.root, dimension, () => new Map<number, Map<string, Map<string, Cell>>>())
    const periods = reach(sources, sourceId, () => new Map<string, Map<string, Cell>>())
    const keys = reach(periods, period, () => new Map<string, Cell>())
    return reach(keys, key, () => ({ dimension, grain: this.grain, period, sourceId, key, ...nothing() }))
  }

  all(): Cell[] {
    return [...this.root.values()].flatMap(sources =>
      [...sources.values()].flatMap(periods => [...periods.values()].flatMap(keys => [...keys.values()])),
    )
  }
}

function reach<K, V>(level: Map<K, V>, key: K, make: () => V): V {
  const found = level.get(key)
  if (found !== undefined) return found
  const made = make()
  level.set(key, made)
  return made
}

/** Adds (sign 1) or takes away (sign −1) pieces from cells. `dayOf` gives the day in the reporting zone. */
export class Tally {
  // Products and versions by day would be as many cells as pieces: they begin with months.
  private readonly days = new Cells('day')
  private readonly months = new Cells('month')
  private readonly dayOf: (at: Date) => string

  constructor(dayOf: (at: Date) => string) {
    this.dayOf = dayOf
  }

  count(pieces: Counted[], sign: 1 | -1): void {
    const { days, months } = this
    for (const piece of pieces) {
      const { sourceId } = piece
      const period = piece.saidAt === null ? UNDATED : this.dayOf(piece.saidAt)
      countIn(days.at({ dimension: 'all', sourceId, period, key: '' }), piece, sign)
      countIn(days.at({ dimension: 'language', sourceId, period, key: piece.language }), piece, sign)
      if (piece.rating !== null)
        countIn(days.at({ dimension: 'rating', sourceId, period, key: String(piece.rating) }), piece, sign)
      for (const key of piece.topics) countIn(days.at({ dimension: 'topic', sourceId, period, key }), piece, sign)
      const month = monthOf(period)
      if (piece.version !== null)
        countIn(months.at({ dimension: 'version', sourceId, period: month, key: piece.version }), piece, sign)
      const product = piece.aliasId === null ? '' : String(piece.aliasId)
      countIn(months.at({ dimension: 'product', sourceId, period: month, key: product }), piece, sign)
    }
  }

  /** Cells that changed, in an order that two writers share, so that they never wait for each other in a ring. */
  changes(): Cell[] {
    const days = this.days.all()
    const months = summed('month', [...days, ...this.months.all()], cell => monthOf(cell.period))
    const totals = summed('total', months, () => UNDATED)
    return [...days, ...months, ...totals].filter(hasChanged).sort(byPlace)
  }
}

const monthOf = (day: string): string => `${day.slice(0, 8)}01`

const nothing = (): Measures => ({
  positive: 0,
  neutral: 0,
  negative: 0,
  mixed: 0,
  ours: 0,
  satisfied: 0,
  frustrated: 0,
  angry: 0,
  asking: 0,
  answered: 0,
  waived: 0,
  rated: 0,
  ratingSum: 0,
})

function countIn(cell: Cell, piece: Counted, sign: 1 | -1): void {
  if (piece.sentiment === null) {
    cell.ours += sign
    return
  }
  cell[piece.sentiment] += sign
  if (piece.tone !== 'neutral') cell[piece.tone] += sign
  if (piece.answered) cell.answered += sign
  if (piece.waived) cell.waived += sign
  if (piece.rating !== null) {
    cell.rated += sign
    cell.ratingSum += sign * piece.rating
  }
}

const hasChanged = (cell: Cell): boolean => MEASURES.some(measure => cell[measure] !== 0)

/** Cells moved to coarser periods, those that meet there added up. */
function summed(grain: Cell['grain'], cells: Cell[], periodOf: (cell: Cell) => string): Cell[] {
  const sums = new Cells(grain)
  for (const cell of cells) {
    const sum = sums.at({ ...cell, period: periodOf(cell) })
    for (const measure of MEASURES) sum[measure] += cell[measure]
  }
  return sums.all()
}

const order = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

const byPlace = (a: Cell, b: Cell): number =>
  order(a.dimension, b.dimension) ||
  order(a.grain, b.grain) ||
  order(a.period, b.period) ||
  order(a.sourceId, b.sourceId) ||
  order(a.key, b.key)
