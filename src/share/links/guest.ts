import type { PlacedChart } from '../boards/schema.ts'
import type { ChartKind } from '../charts/charts.ts'
import type { ChartQuery, ChartView } from '../charts/schema.ts'

/** Charts that name members; they stay inside. */
const INSIDE: readonly ChartKind[] = ['owners']

/** What of a board may leave the house. */
export const outside = (charts: readonly PlacedChart[]): PlacedChart[] =>
  charts.filter(({ kind }) => !INSIDE.includes(kind))

/** What is asked of one chart of a shared board: its own range, where it has one, else what was shared. */
export function askedOf({ range }: PlacedChart, { from, to, ...asked }: ChartQuery): ChartQuery {
  return range === null ? { ...asked, from, to } : { ...asked, range }
}

/** A chart without the ways into the feedback behind it; the days it covers stay. */
export function guestView({ filter: { from, to }, marks, ...view }: ChartView): ChartView {
  return {
    ...view,
    marks: marks.map(mark => ({ ...mark, filter: null })),
    filter: { ...(from && { from }), ...(to && { to }) },
  }
}
