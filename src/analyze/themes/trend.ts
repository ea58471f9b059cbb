import { type Complaints, isRising } from './rising.ts'

export type Trend = 'rising' | 'falling' | 'steady'

/** Whether complaints per piece clearly became more or fewer: falling is rising looked at from the other side. */
export const trendOf = (now: Complaints, before: Complaints): Trend =>
  isRising(now, before) ? 'rising' : isRising(before, now) ? 'falling' : 'steady'

/** Counts of a topic in two periods: pieces that name it, by how they are meant. */
export interface TopicCounts {
  topic: string
  now: { negative: number; positive: number }
  before: { negative: number; positive: number }
}

export interface Change {
  topic: string
  side: 'complaints' | 'praise'
  trend: 'rising' | 'falling'
  /** Pieces in the later period, and as many days of the earlier one on average. */
  now: number
  usual: number
}

/** What clearly changed from one period to a later one; the greatest first. `shorter` is how many later periods fit into the earlier. */
export function changesIn(
  counts: readonly TopicCounts[],
  { pieces, piecesBefore, shorter }: { pieces: number; piecesBefore: number; shorter: number },
): Change[] {
  return counts
    .flatMap(({ topic, now, before }) =>
      (['negative', 'positive'] as const).flatMap((side): Change[] => {
        const trend = trendOf({ complaints: now[side], pieces }, { complaints: before[side], pieces: piecesBefore })
        const usual = Math.round((before[side] / shorter) * 10) / 10
        // Fewer than a handful a week are chance, even where a month of them is not.
        if (trend === 'steady' || Math.max(now[side], usual) < 4) return []
        return [{ topic, side: side === 'negative' ? 'complaints' : 'praise', trend, now: now[side], usual }]
      }),
    )
    .sort((a, b) => Math.abs(b.now - b.usual) - Math.abs(a.now - a.usual) || (a.topic < b.topic ? -1 : 1))
}
