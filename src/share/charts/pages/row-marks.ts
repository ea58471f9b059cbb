import type { ChartView, Mark } from '../schema.ts'
import { TONE_LAYERS } from './lens.ts'
import { byVolume } from './topic-order.ts'

/** Charts whose rows show how what was said is meant. */
export const SIDED: readonly ChartView['kind'][] = ['topics', 'rising', 'versions']
/** Charts whose marks come in an order that means something. */
const ORDERED: readonly ChartView['kind'][] = ['ages', 'rising', 'tone', 'owners']

/** The rows of a chart of rows, in the order in which they stand unless somebody asks for another. */
export function rowMarks(view: ChartView): readonly Mark[] {
  if (view.kind === 'tone') return toneMarks(view)
  return ORDERED.includes(view.kind) ? view.marks : [...view.marks].sort((a, b) => byVolume(a.counts, b.counts))
}

/** The tones are counts of one sum; each becomes a mark of its own. */
function toneMarks({ total, filter }: ChartView): Mark[] {
  return TONE_LAYERS.map(({ name, filter: more }) => ({
    key: name,
    name,
    words: null,
    from: null,
    to: null,
    counts: { ...total.counts, total: total.counts[name] },
    was: total.was && { ...total.was, total: total.was[name] },
    rating: null,
    waiting: null,
    filter: { ...filter, tone: [String(more.tone)] },
  }))
}
