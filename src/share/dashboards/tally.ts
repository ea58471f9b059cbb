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

/** Days would be as many cells as pieces in these. */
const BY_MONTH: readonly Cell['dimension'][] = ['product', 'version']

/** Adds (sign 1) or takes away (sign −1) pieces from cells. `dayOf` gives the day in the reporting zone. */
export class Tally {
  /** Cells of the finest grain of their dimension: the coarser ones are sums of these. */
  private readonly cells = new Map<string, Cell>()
  private readonly dayOf: (at: Date) => string

  constructor(dayOf: (at: Date) => string) {
    this.dayOf = dayOf
  }

  count(pieces: Counted[], sign: 1 | -1): void {
    for (const piece of pieces) {
      const day = piece.saidAt === null ? UNDATED : this.dayOf(piece.saidAt)
      this.add(piece, sign, { dimension: 'all', key: '', period: day })
      this.add(piece, sign, { dimension: 'language', key: piece.language, period: day })
      if (piece.rating !== null) this.add(piece, sign, { dimension: 'rating', key: String(piece.rating), period: day })
      for (const topic of piece.topics) this.add(piece, sign, { dimension: 'topic', key: topic, period: day })
      const month = monthOf(day)
      if (piece.version !== null) this.add(piece, sign, { dimension: 'version', key: piece.version, period: month })
      const product = piece.aliasId === null ? '' : String(piece.aliasId)
      this.add(piece, sign, { dimension: 'product', key: product, period: month })
    }
  }

  private add(piece: Counted, sign: 1 | -1, { dimension, key, period }: Pick<Cell, 'dimension' | 'key' | 'period'>) {
    const name = `${dimension}\t${period}\t${piece.sourceId}\t${key}`
    let cell = this.cells.get(name)
    if (cell === undefined) {
      const grain = BY_MONTH.includes(dimension) ? 'month' : 'day'
      cell = { dimension, grain, period, sourceId: piece.sourceId, key, ...nothing() }
      this.cells.set(name, cell)
    }
    countIn(cell, piece, sign)
  }

  /** Cells that changed, in an order that two writers share, so that they never wait for each other in a ring. */
  changes(): Cell[] {
    const finest = [...this.cells.values()]
    const days = finest.filter(cell => cell.grain === 'day')
    const months = finest
      .filter(cell => cell.grain === 'month')
      .concat(summed(days, cell => ({ ...cell, grain: 'month', period: monthOf(cell.period) })))
    const totals = summed(months, cell => ({ ...cell, grain: 'total', period: UNDATED }))
    const placed = [...days, ...months, ...totals].filter(hasChanged).map(cell => ({ cell, place: placeOf(cell) }))
    return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ cell }) => cell)
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

const placeOf = (cell: Cell): string =>
  `${cell.dimension}\t${cell.grain}\t${cell.period}\t${cell.sourceId}\t${cell.key}`

/** Cells moved to coarser places, those that meet there added up. */
function summed(cells: Cell[], coarser: (cell: Cell) => Cell): Cell[] {
  const sums = new Map<string, Cell>()
  for (const cell of cells) {
    const moved = coarser(cell)
    const place = placeOf(moved)
    const sum = sums.get(place)
    if (sum === undefined) sums.set(place, moved)
    else for (const measure of MEASURES) sum[measure] += moved[measure]
  }
  return [...sums.values()]
}
