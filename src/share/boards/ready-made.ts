import type { BoardView, PlacedChart, ReadyMade } from './schema.ts'

const chart = (kind: PlacedChart['kind'], wide = false): PlacedChart => ({ kind, range: null, wide })

const CHARTS: Record<ReadyMade, PlacedChart[]> = {
  reviews: [
    chart('figures', true),
    chart('answered', true),
    chart('ages'),
    chart('rising'),
    chart('rating-by-source'),
    chart('tone'),
  ],
  product: [
    chart('sentiment', true),
    chart('rising'),
    chart('versions'),
    chart('topics', true),
    chart('rating-by-product'),
    chart('languages'),
  ],
  support: [
    chart('figures', true),
    chart('ages'),
    chart('owners'),
    chart('tone'),
    chart('answered', true),
    chart('topics', true),
  ],
  marketing: [
    chart('volume', true),
    chart('rating-by-source'),
    chart('rating-by-product'),
    chart('sentiment', true),
    chart('languages'),
    chart('tone'),
  ],
  owner: [
    chart('figures', true),
    chart('sentiment', true),
    chart('rating-by-source'),
    chart('rising'),
    chart('ages'),
    chart('rating-by-product'),
  ],
}

/** Boards that are there from the start: code, not rows, until somebody makes a copy of their own. */
export const readyMadeBoards = (): BoardView[] =>
  Object.entries(CHARTS).map(([id, charts]) => ({ id, name: null, audience: 'team', charts, version: 0 }))
