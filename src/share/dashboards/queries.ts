import { sql } from 'kysely'
import { everyCounted } from '../../collect/feedback/queries.ts'
import { productNames } from '../../collect/products/queries.ts'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { ZoneDays } from '../../platform/clock.ts'
import { assemble, type RangeName, spanOf } from './overview.ts'
import type { OverviewView, STATS_BY } from './schema.ts'
import { type Cell, MEASURES, saidIn, Tally, UNDATED } from './tally.ts'

type CellRow = Omit<Cell, 'dimension' | 'grain'>

interface Asked {
  grain: Cell['grain']
  from: string
  to: string
  sourceId: number | null
}

const COLUMNS = MEASURES.map(measure => (measure === 'ratingSum' ? 'rating_sum' : measure)).join(', ')
const SUMS = sql.raw(
  MEASURES.map(measure =>
    measure === 'ratingSum' ? 'sum(rating_sum) as rating_sum' : `sum(${measure})::int as ${measure}`,
  ).join(', '),
)
/** Customers' pieces of a cell. */
const SAID = sql.raw('(positive + neutral + negative + mixed)')

const within = (scope: Scope, dimension: Cell['dimension'], { grain, from, to, sourceId }: Asked) => sql`
  workspace_id = ${scope.workspaceId} and dimension = ${dimension} and grain = ${grain} and period between ${from} and ${to}
  ${sourceId === null ? sql`` : sql`and source_id = ${sourceId}`} and ${SAID} > 0`

/** Cells summed over the periods of a range, by source and key. Our own words are in no chart. */
async function summed(db: Db, scope: Scope, dimension: Cell['dimension'], asked: Asked): Promise<CellRow[]> {
  const { rows } = await sql<CellRow>`
    select ${UNDATED}::date as period, source_id, key, ${SUMS} from tally where ${within(scope, dimension, asked)} group by source_id, key`.execute(
    db,
  )
  return rows
}

/** Cells of a series, summed over the sources. */
async function series(db: Db, scope: Scope, asked: Asked): Promise<CellRow[]> {
  const { rows } = await sql<CellRow>`
    select period, 0 as source_id, '' as key, ${SUMS} from tally where ${within(scope, 'all', asked)} group by period`.execute(
    db,
  )
  return rows
}

/** The overview of a range, from the tallies alone: its cost grows with days and topics, not with feedback. */
export async function getOverview(
  db: Db,
  scope: Scope,
  { range, sourceId, now }: { range: RangeName; sourceId: number | null; now: Date },
): Promise<OverviewView> {
  const today = new ZoneDays(scope.zone).dayOf(now)
  const span = spanOf(range, { ...(await datedMonths(db, scope, sourceId)), today })
  const steps: Asked = { grain: span.grain, from: span.from, to: span.to, sourceId }
  const undatedOnly: Asked = { grain: 'month', from: UNDATED, to: UNDATED, sourceId }
  // Everything there is has a sum of its own, undated pieces included.
  const whole: Asked = range === 'all' ? { grain: 'total', from: UNDATED, to: UNDATED, sourceId } : steps
  const [line, bySource, rating, topic, language, undated, recent, sources] = await Promise.all([
    series(db, scope, steps),
    summed(db, scope, 'all', whole),
    summed(db, scope, 'rating', whole),
    summed(db, scope, 'topic', whole),
    summed(db, scope, 'language', whole),
    summed(db, scope, 'all', undatedOnly),
    openCells(db, scope, { today, sourceId }),
    sourcesWithScale(db, scope),
  ])
  return assemble({ zone: scope.zone, today, span, line, bySource, rating, topic, language, undated, recent, sources })
}

async function datedMonths(
  db: Db,
  scope: Scope,
  sourceId: number | null,
): Promise<{ first: string | null; last: string | null }> {
  const only = sourceId === null ? sql`` : sql`and source_id = ${sourceId}`
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select min(period) as first, max(period) as last from tally
    where workspace_id = ${scope.workspaceId} and dimension = 'all' and grain = 'month' and period > ${UNDATED} and ${SAID} > 0 ${only}`.execute(
    db,
  )
  return rows[0] ?? { first: null, last: null }
}

/** Pieces that wait for an answer by day for the last 31 days and in one sum for everything older; undated ones have no age. */
async function openCells(
  db: Db,
  scope: Scope,
  { today, sourceId }: { today: string; sourceId: number | null },
): Promise<{ day: string | null; open: number }[]> {
  const only = sourceId === null ? sql`` : sql`and source_id = ${sourceId}`
  const { rows } = await sql<{ day: string | null; open: number }>`
    with recent as (
      select period as day, sum(${SAID} - answered - waived)::int as open from tally
      where workspace_id = ${scope.workspaceId} and dimension = 'all' and grain = 'day' and period > ${today}::date - 31 ${only} group by period
    ), total as (
      select coalesce(sum(${SAID} - answered - waived), 0)::int as open from tally
      where workspace_id = ${scope.workspaceId} and dimension = 'all' and grain = 'month' and period > ${UNDATED} ${only}
    )
    select day, open from recent union all select null, total.open - (select coalesce(sum(open), 0)::int from recent) from total`.execute(
    db,
  )
  return rows
}

async function sourcesWithScale(db: Db, scope: Scope) {
  return db
    .selectFrom('source')
    .select(['id', 'name', 'channel', 'scaleMin as min', 'scaleMax as max'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('id')
    .execute()
}

/** Pieces, and those that wait for an answer, per source. */
export async function countBySource(db: Db, scope: Scope): Promise<Map<number, { count: number; unanswered: number }>> {
  const { rows } = await sql<{ sourceId: number; count: number; unanswered: number }>`
    select source_id, sum(${SAID} + ours)::int as count, sum(${SAID} - answered - waived)::int as unanswered from tally
    where workspace_id = ${scope.workspaceId} and dimension = 'all' and grain = 'total' group by source_id`.execute(db)
  return new Map(rows.map(({ sourceId, ...counts }) => [sourceId, counts]))
}

/** Pieces and mean rating per product alias; the mean only where all its ratings share one source. */
export async function countByAlias(
  db: Db,
  scope: Scope,
): Promise<Map<number, { count: number; rated: number; ratingSum: number; sources: number }>> {
  const { rows } = await sql<{ key: string; count: number; rated: number; ratingSum: number; sources: number }>`
    select key, sum(${SAID} + ours)::int as count, sum(rated)::int as rated, sum(rating_sum) as rating_sum, count(distinct source_id) filter (where rated > 0)::int as sources from tally
    where workspace_id = ${scope.workspaceId} and dimension = 'product' and grain = 'total' and key <> '' group by key`.execute(
    db,
  )
  return new Map(rows.map(({ key, ...counts }) => [Number(key), counts]))
}

type StatsBy = (typeof STATS_BY)[number]

/** Counts and mean ratings (in the source's own scale) by one dimension; with another zone than the reporting zone, months are recounted. */
export async function getStats(
  db: Db,
  scope: Scope,
  { by, sourceId, zone }: { by: StatsBy | undefined; sourceId: number | null; zone: string | undefined },
) {
  const names = by === 'product' ? await productNames(db, scope) : null
  const comparable = sourceId !== null || (await haveOneScale(db, scope))
  const groups = new Map<string, Group>()
  for (const [key, { count, rated, ratingSum }] of await keyedGroups(db, scope, { by, sourceId, zone })) {
    const name = names === null ? key : (names.get(Number(key))?.name ?? 'none')
    const group = groups.get(name) ?? { count: 0, rated: 0, ratingSum: 0 }
    groups.set(name, {
      count: group.count + count,
      rated: group.rated + rated,
      ratingSum: group.ratingSum + ratingSum,
    })
  }
  return [...groups]
    .map(([key, { count, rated, ratingSum }]) => ({
      key,
      count,
      mean: rated === 0 || !comparable ? null : Math.round((ratingSum / rated) * 10_000) / 10_000,
    }))
    .sort((a, b) => (by === 'rating' ? Number(a.key) - Number(b.key) : a.key < b.key ? -1 : 1))
}

/** Ratings of unlike scales have no common mean. */
async function haveOneScale(db: Db, scope: Scope): Promise<boolean> {
  const { rows } = await sql<{ scales: number }>`
    select count(distinct (scale_min, scale_max))::int as scales from source where workspace_id = ${scope.workspaceId} and scale_max is not null`.execute(
    db,
  )
  return (rows[0]?.scales ?? 0) <= 1
}

interface Group {
  count: number
  rated: number
  ratingSum: number
}

interface StatsAsked {
  by: StatsBy | undefined
  sourceId: number | null
  zone: string | undefined
}

/** Groups by their key in the tallies; a key may come several times. */
async function keyedGroups(db: Db, scope: Scope, { by, sourceId, zone }: StatsAsked): Promise<[string, Group][]> {
  if (by === 'sentiment') return recountSentiments(db, scope, sourceId)
  const cells =
    zone !== undefined && zone !== scope.zone && by === 'month'
      ? await recountMonths(db, scope, { sourceId, zone })
      : await statsCells(db, scope, { by, sourceId })
  return cells.map(cell => [
    keyOf(by, cell),
    { count: saidIn(cell) + cell.ours, rated: cell.rated, ratingSum: cell.ratingSum },
  ])
}

function keyOf(by: StatsBy | undefined, { period, key }: Pick<Cell, 'period' | 'key'>): string {
  if (by === 'month') return period === UNDATED ? 'undated' : period.slice(0, 7)
  return by === undefined ? 'all' : key
}

/** Mean ratings by sentiment are in no cell: they are counted over the pieces. */
async function recountSentiments(db: Db, scope: Scope, sourceId: number | null): Promise<[string, Group][]> {
  const only = sourceId === null ? sql`` : sql`and source_id = ${sourceId}`
  const { rows } = await sql<{ key: string } & Group>`
    select coalesce(sentiment, 'ours') as key, count(*)::int as count, count(rating)::int as rated, coalesce(sum(rating::float8), 0) as rating_sum
    from feedback where workspace_id = ${scope.workspaceId} ${only} group by 1`.execute(db)
  return rows.map(({ key, ...group }) => [key, group])
}

async function statsCells(
  db: Db,
  scope: Scope,
  { by, sourceId }: { by: StatsBy | undefined; sourceId: number | null },
): Promise<CellRow[]> {
  const dimension = by === undefined || by === 'month' || by === 'sentiment' ? 'all' : by
  const only = sourceId === null ? sql`` : sql`and source_id = ${sourceId}`
  const { rows } = await sql<CellRow>`
    select period, source_id, key, ${sql.raw(COLUMNS)} from tally
    where workspace_id = ${scope.workspaceId} and dimension = ${dimension} and grain = ${by === 'month' ? 'month' : 'total'} and ${SAID} + ours > 0 ${only}`.execute(
    db,
  )
  return rows
}

async function recountMonths(
  db: Db,
  scope: Scope,
  { sourceId, zone }: { sourceId: number | null; zone: string },
): Promise<Cell[]> {
  const days = new ZoneDays(zone)
  const tally = new Tally(at => days.dayOf(at))
  for await (const pieces of everyCounted(db, scope))
    tally.count(sourceId === null ? pieces : pieces.filter(it => it.sourceId === sourceId), 1)
  return tally.changes().filter(cell => cell.dimension === 'all' && cell.grain === 'month')
}
