import type { Counted } from '../../collect/feedback/record.ts'

/** The day of feedback whose moment nobody knows. */
export const UNDATED = '0001-01-01'

/** One cell of the tallies: counts of pieces that share everything in front. */
export interface Cell {
  dimension: 'all' | 'rating' | 'language' | 'topic' | 'product'
  grain: 'day' | 'month' | 'total'
  period: string
  sourceId: number
  key: string
  /** Empty for our own words, which nobody has to answer. */
  sentiment: string
  count: number
  answered: number
  rated: number
  ratingSum: number
}

/** Adds (sign 1) or takes away (sign −1) pieces from cells. `dayOf` gives the day in the reporting zone. */
export class Tally {
  /** Cells by day alone, and products by their total: months and totals are sums of these. */
  private readonly cells = new Map<string, Cell>()
  private readonly dayOf: (at: Date) => string

  constructor(dayOf: (at: Date) => string) {
    this.dayOf = dayOf
  }

  count(pieces: Counted[], sign: 1 | -1): void {
    for (const piece of pieces) {
      const day = piece.saidAt === null ? UNDATED : this.dayOf(piece.saidAt)
      const place = `${day}\t${piece.sourceId}\t${piece.sentiment ?? ''}\t`
      this.add(piece, place, { dimension: 'all', key: '', period: day, sign })
      this.add(piece, place, { dimension: 'language', key: piece.language, period: day, sign })
      if (piece.rating !== null)
        this.add(piece, place, { dimension: 'rating', key: String(piece.rating), period: day, sign })
      for (const topic of piece.topics) this.add(piece, place, { dimension: 'topic', key: topic, period: day, sign })
      const product = piece.aliasId === null ? '' : String(piece.aliasId)
      this.add(piece, `${piece.sourceId}\t${piece.sentiment ?? ''}\t`, {
        dimension: 'product',
        key: product,
        period: UNDATED,
        sign,
      })
    }
  }

  private add(
    piece: Counted,
    place: string,
    { dimension, key, period, sign }: Pick<Cell, 'dimension' | 'key' | 'period'> & { sign: 1 | -1 },
  ): void {
    const name = `${place}${dimension}\t${key}`
    let cell = this.cells.get(name)
    if (cell === undefined) {
      const grain = dimension === 'product' ? 'total' : 'day'
      cell = {
        dimension,
        grain,
        period,
        sourceId: piece.sourceId,
        key,
        sentiment: piece.sentiment ?? '',
        count: 0,
        answered: 0,
        rated: 0,
        ratingSum: 0,
      }
      this.cells.set(name, cell)
    }
    cell.count += sign
    if (piece.answered) cell.answered += sign
    if (piece.rating !== null) {
      cell.rated += sign
      cell.ratingSum += sign * piece.rating
    }
  }

  /** Cells that changed, in an order that two writers share, so that they never wait for each other in a ring. */
  changes(): Cell[] {
    const days = [...this.cells.values()]
    const dated = days.filter(cell => cell.grain === 'day')
    const months = summed(dated, cell => ({ ...cell, grain: 'month', period: `${cell.period.slice(0, 8)}01` }))
    const totals = summed(months, cell => ({ ...cell, grain: 'total', period: UNDATED }))
    const placed = [...days, ...months, ...totals].filter(hasChanged).map(cell => ({ cell, place: placeOf(cell) }))
    return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ cell }) => cell)
  }
}

const hasChanged = (cell: Cell): boolean =>
  cell.count !== 0 || cell.answered !== 0 || cell.rated !== 0 || cell.ratingSum !== 0

const placeOf = (cell: Cell): string =>
  `${cell.dimension}\t${cell.grain}\t${cell.period}\t${cell.sourceId}\t${cell.key}\t${cell.sentiment}`

/** Cells moved to coarser places, those that meet there added up. */
function summed(cells: Cell[], coarser: (cell: Cell) => Cell): Cell[] {
  const sums = new Map<string, Cell>()
  for (const cell of cells) {
    const moved = coarser(cell)
    const place = placeOf(moved)
    const sum = sums.get(place)
    if (sum === undefined) {
      sums.set(place, moved)
      continue
    }
    sum.count += moved.count
    sum.answered += moved.answered
    sum.rated += moved.rated
    sum.ratingSum += moved.ratingSum
  }
  return [...sums.values()]
}
