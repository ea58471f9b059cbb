import { addDays } from '../../platform/days.ts'
import type { Open } from './ages.ts'
import { countsOf } from './counts.ts'
import type { Mark } from './schema.ts'

/** What one member has to answer, by how long it has waited; nobody knows the age of undated pieces. */
export interface Load {
  ownerId: string
  /** Said in the last seven days or today. */
  week: number
  longer: number
  undated: number
  /** Day of the oldest. */
  oldest: string | null
}

const WEEK = 7

/** The first day from which a piece has waited for a week or less. */
export const weekBefore = (today: string): string => addDays(today, -WEEK)

/** One mark a member with unanswered pieces, the most loaded first; what nobody looks after is what is left of all that is open. */
export function ownerMarks(
  loads: readonly Load[],
  {
    open,
    today,
    names,
    filter,
  }: { open: Open; today: string; names: ReadonlyMap<string, string>; filter: Mark['filter'] },
): Mark[] {
  const since = weekBefore(today)
  const young = open.days.reduce((sum, { day, open: count }) => (day >= since ? sum + count : sum), 0)
  const all = { week: young, longer: open.older + sumOf(open) - young, undated: open.undated }
  const left = (part: 'week' | 'longer' | 'undated') =>
    Math.max(0, all[part] - loads.reduce((sum, load) => sum + load[part], 0))
  const nobody = {
    ownerId: 'nobody',
    week: left('week'),
    longer: left('longer'),
    undated: left('undated'),
    oldest: null,
  }
  return [...loads, nobody]
    .map(load => ({
      ...mark(load, since),
      name: names.get(load.ownerId) ?? null,
      filter: { ...filter, answered: ['no'], owner: [load.ownerId] },
    }))
    .filter(({ counts }) => counts.total > 0)
    .sort((a, b) => b.counts.total - a.counts.total || (a.key < b.key ? -1 : 1))
}

const sumOf = ({ days }: Open) => days.reduce((sum, { open }) => sum + open, 0)

function mark({ ownerId, oldest, ...waiting }: Load, since: string): Mark {
  const total = waiting.week + waiting.longer + waiting.undated
  return {
    key: ownerId,
    name: null,
    words: null,
    from: oldest,
    to: null,
    counts: { ...countsOf([]), total, unanswered: total },
    was: null,
    rating: null,
    waiting: { ...waiting, since, before: addDays(since, -1) },
    filter: null,
  }
}
