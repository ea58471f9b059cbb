import { type Measures, saidIn } from '../dashboards/tally.ts'

/** Everything a mark of a chart may show: customers' pieces in all, by sentiment, by tone, by what became of them, and rated. `unanswered` waits for an answer; `waived` needs none. */
export const COUNTS = [
  'total',
  'positive',
  'neutral',
  'mixed',
  'negative',
  'satisfied',
  'calm',
  'asking',
  'frustrated',
  'angry',
  'answered',
  'waived',
  'unanswered',
  'rated',
] as const
export type CountName = (typeof COUNTS)[number]
export type Counts = Record<CountName, number>

/** What cells say together. */
export function countsOf(cells: readonly Measures[]): Counts {
  const sum = (name: keyof Measures) => cells.reduce((all, cell) => all + cell[name], 0)
  const total = cells.reduce((all, cell) => all + saidIn(cell), 0)
  const [satisfied, frustrated, angry, asking] = [sum('satisfied'), sum('frustrated'), sum('angry'), sum('asking')]
  return {
    total,
    positive: sum('positive'),
    neutral: sum('neutral'),
    mixed: sum('mixed'),
    negative: sum('negative'),
    satisfied,
    calm: total - satisfied - frustrated - angry - asking,
    asking,
    frustrated,
    angry,
    answered: sum('answered'),
    waived: sum('waived'),
    unanswered: total - sum('answered') - sum('waived'),
    rated: sum('rated'),
  }
}
