import type { Grams } from './grams.ts'
import type { Opinion } from './opinions.ts'

/**
 * Leaves out the n-grams that touch a negated phrase. A linear model adds "not" to "bad"; where the rules have settled
 * what the two mean together, the model has nothing to add. Comes back with the share of n-grams that is left.
 */
export function dropSettled(grams: Grams, opinions: readonly Opinion[]): number {
  const stretches = opinions.map(opinion => opinion.settled).filter(({ start, end }) => end > start)
  if (stretches.length === 0 || grams.count === 0) return 1
  let kept = 0
  for (let g = 0; g < grams.count; g++) {
    const start = grams.start[g] as number
    const end = grams.end[g] as number
    if (stretches.some(stretch => start < stretch.end && end > stretch.start)) continue
    grams.bucket[kept] = grams.bucket[g] as number
    grams.start[kept] = start
    grams.end[kept] = end
    kept++
  }
  const share = kept / grams.count
  grams.count = kept
  return share
}
