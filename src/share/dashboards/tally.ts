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
  private readonly cells = new Map<string, Cell>()
  private readonly dayOf: (at: Date) => string

  constructor(dayOf: (at: Date) => string) {
    this.dayOf = dayOf
  }

  count(pieces: Counted[], sign: 1 | -1): void {
    for (const piece of pieces) {
      const day = piece.saidAt === null ? UNDATED : this.dayOf(piece.saidAt)
      const month = `${day.slice(0, 8)}01`
      this.add(piece, 'product', 'total', UNDATED, piece.aliasId === null ? '' : String(piece.aliasId), sign)
      for (const [grain, period] of [
        ['day', day],
        ['month', month],
        ['total', UNDATED],
      ] as const) {
        this.add(piece, 'all', grain, period, '', sign)
        this.add(piece, 'language', grain, period, piece.language, sign)
        if (piece.rating !== null) this.add(piece, 'rating', grain, period, String(piece.rating), sign)
        for (const topic of piece.topics) this.add(piece, 'topic', grain, period, topic, sign)
      }
    }
  }

  // biome-ignore lint/complexity/useMaxParams: the innermost loop of an import; an object per call would cost more than the counting
  private add(
    piece: Counted,
    dimension: Cell['dimension'],
    grain: Cell['grain'],
    period: string,
    key: string,
    sign: 1 | -1,
  ): void {
    const sentiment = piece.sentiment ?? ''
    const place = `${dimension}\t${grain}\t${period}\t${piece.sourceId}\t${key}\t${sentiment}`
    let cell = this.cells.get(place)
    if (cell === undefined) {
      cell = {
        dimension,
        grain,
        period,
        sourceId: piece.sourceId,
        key,
        sentiment,
        count: 0,
        answered: 0,
        rated: 0,
        ratingSum: 0,
      }
      this.cells.set(place, cell)
    }
    cell.count += sign
    if (piece.answered) cell.answered += sign
    if (piece.rating !== null) {
      cell.rated += sign
      cell.ratingSum += sign * piece.rating
    }
  }

  /** Cells that changed, in key order so that two writers lock them in the same order. */
  changes(): Cell[] {
    return [...this.cells.entries()]
      .filter(([, cell]) => cell.count !== 0 || cell.answered !== 0 || cell.rated !== 0 || cell.ratingSum !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, cell]) => cell)
  }
}
