import { sql } from 'kysely'
import type { DayCount } from '../../analyze/themes/series.ts'
import { everyCounted } from '../../collect/feedback/queries.ts'
import { productNames } from '../../collect/products/queries.ts'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { ZoneDays } from '../../platform/clock.ts'
import type { STATS_BY } from './schema.ts'
import { type Cell, MEASURES, saidIn, Tally, UNDATED } from './tally.ts'

type CellRow = Omit<Cell, 'dimension' | 'grain'>

const COLUMNS = MEASURES.map(measure => (measure === 'ratingSum' ? 'rating_sum' : measure)).join(', ')
/** Customers' pieces of a cell. */
const SAID = sql.raw('(positive + neutral + negative + mixed)')

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
  const only = sourceId === null ? sql`` : sql`and source_id = ${sourceId}`
  const dimension = by === undefined || by === 'month' || by === 'sentiment' ? 'all' : by
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

/** Customers' dated pieces by source and day, and of those the negative ones by topic as well. */
export async function listDayCounts(db: Db, scope: Scope): Promise<{ pieces: DayCount[]; complaints: DayCount[] }> {
  const listed = async (dimension: string, count: typeof SAID) => {
    const { rows } = await sql<DayCount>`
      select key, source_id, period as day, ${count}::int as count from tally
      where workspace_id = ${scope.workspaceId} and dimension = ${dimension} and grain = 'day' and period > ${UNDATED} and ${count} > 0`.execute(
      db,
    )
    return rows
  }
  return { pieces: await listed('all', SAID), complaints: await listed('topic', sql.raw('negative')) }
}

/** The first and the last day on which customers said anything; null where nothing has a date. */
export async function findSaidDays(db: Db, scope: Scope): Promise<{ from: string; to: string } | null> {
  const { rows } = await sql<{ from: string | null; to: string | null }>`
    select min(period) as from, max(period) as to from tally
    where workspace_id = ${scope.workspaceId} and dimension = 'all' and grain = 'day' and period > ${UNDATED} and ${SAID} > 0`.execute(
    db,
  )
  const { from, to } = rows[0] ?? { from: null, to: null }
  return from === null || to === null ? null : { from, to }
}

/** Customers' pieces of some days, and of those the ones that name each topic, by how they are meant. */
export interface TopicSums {
  pieces: number
  topics: ReadonlyMap<string, { negative: number; positive: number }>
}

/** Sums of days, both included, in the reporting zone. */
export async function countTopics(
  db: Db,
  scope: Scope,
  { from, to }: { from: string; to: string },
): Promise<TopicSums> {
  const { rows } = await sql<{ key: string; pieces: number; negative: number; positive: number }>`
    select case dimension when 'all' then '' else key end as key, sum(${SAID})::int as pieces, sum(negative)::int as negative, sum(positive)::int as positive from tally
    where workspace_id = ${scope.workspaceId} and dimension in ('all', 'topic') and grain = 'day' and period between ${from} and ${to} group by 1`.execute(
    db,
  )
  return {
    pieces: rows.find(({ key }) => key === '')?.pieces ?? 0,
    topics: new Map(
      rows.filter(({ key }) => key !== '').map(({ key, negative, positive }) => [key, { negative, positive }]),
    ),
  }
}

/** Complaints about each topic in each of the last months, the earliest first; a topic nobody complained about is left out. */
export async function countTopicsByMonth(
  db: Db,
  scope: Scope,
  { to, months }: { to: string; months: number },
): Promise<Map<string, { month: string; complaints: number }[]>> {
  const { rows } = await sql<{ key: string; month: string; complaints: number }>`
    select topics.key, month::date as month, coalesce(sum(t.negative), 0)::int as complaints
    from (select distinct key from tally where workspace_id = ${scope.workspaceId} and dimension = 'topic' and grain = 'total' and negative > 0) as topics
      cross join generate_series(date_trunc('month', ${to}::date) - ${months - 1} * interval '1 month', ${to}::date, interval '1 month') as month
      left join tally t on t.workspace_id = ${scope.workspaceId} and t.dimension = 'topic' and t.grain = 'month' and t.period = month::date and t.key = topics.key
    group by 1, 2 order by 1, 2`.execute(db)
  const topics = new Map<string, { month: string; complaints: number }[]>()
  for (const { key, month, complaints } of rows) topics.set(key, [...(topics.get(key) ?? []), { month, complaints }])
  return topics
}
