import { type RawBuilder, sql } from 'kysely'
import { listTopics } from '../../analyze/readings/queries.ts'
import { type Complaints, isRising, surenessOfRise } from '../../analyze/themes/rising.ts'
import { productNames } from '../../collect/products/queries.ts'
import type { Db } from '../../db/connection.ts'
import { memberNames } from '../../people/members/queries.ts'
import type { Scope } from '../../people/members/scope.ts'
import { ZoneDays } from '../../platform/clock.ts'
import { countOpenByOwner } from '../../route/assignments/queries.ts'
import { type Cell, MEASURES, UNDATED } from '../dashboards/tally.ts'
import { ageMarks, type Open } from './ages.ts'
import { CHARTS, type ChartKind, type ChartSpec, GROUPINGS, type Grouping } from './charts.ts'
import { countsOf } from './counts.ts'
import {
  type CellRow,
  type Counted,
  filterOf,
  keyMarks,
  periodMarks,
  productMarks,
  type SourceRow,
  sourceMarks,
} from './marks.ts'
import { ownerMarks, weekBefore } from './owners.ts'
import type { ChartQuery, ChartView, Mark } from './schema.ts'
import { inWholeMonths, type Span, spanBefore, spanOf, stretchesOf } from './span.ts'

const SUMS = sql.raw(
  MEASURES.map(measure =>
    measure === 'ratingSum' ? 'sum(rating_sum) as rating_sum' : `sum(${measure})::int as ${measure}`,
  ).join(', '),
)
/** Customers' pieces of a cell. */
const SAID = sql.raw('(positive + neutral + negative + mixed)')

interface Wanted {
  dimension: Cell['dimension']
  span: Span
  sourceId: number | null
  by: Grouping
  /** Only cells of these keys. */
  keys?: string[] | undefined
}

/** Cells of a span added up in SQL; our own words are in no chart. */
async function countCells(db: Db, scope: Scope, wanted: Wanted): Promise<CellRow[]> {
  return (await summed(scope, wanted).execute(db)).rows
}

function summed(scope: Scope, wanted: Wanted): RawBuilder<CellRow> {
  const { dimension, span, sourceId, by, keys } = wanted
  const period = by === 'period' ? sql`date_trunc(${span.step}, period)::date` : sql`${UNDATED}::date`
  const source = by === 'source' || by === 'source and key' ? sql`source_id` : sql`0`
  const key = by === 'key' || by === 'source and key' ? sql`key` : sql`''`
  const only = keys === undefined ? sql`` : sql`and key = any(${keys})`
  return sql<CellRow>`
    select ${period} as period, ${source} as source_id, ${key} as key, ${SUMS} from tally
    where workspace_id = ${scope.workspaceId} and dimension = ${dimension} and (${cellsOf(wanted)}) and ${SAID} > 0 ${onlySource(sourceId)} ${only}
    group by 1, 2, 3`
}

/** Everything there is has a sum of its own, undated pieces included; a series has no place for those. */
function cellsOf({ span, by }: Wanted) {
  if (span.whole && by !== 'period') return sql`grain = 'total'`
  const isByDay = by === 'period' && span.step === 'day'
  return sql.join(
    (isByDay ? [{ grain: 'day', ...span }] : stretchesOf(span)).map(
      ({ grain, from, to }) => sql`(grain = ${grain} and period between ${from} and ${to})`,
    ),
    sql` or `,
  )
}

/** More rows than this nobody looks at in a chart; there may be thousands of products and versions. */
const MOST_MARKS = 50

/** Cells of the products or versions with the most pieces, and how many others there are. */
async function countTop(db: Db, scope: Scope, wanted: Wanted): Promise<{ cells: CellRow[]; left: number }> {
  const [joined, group] =
    wanted.dimension === 'product'
      ? [
          sql`join product_alias a on a.workspace_id = ${scope.workspaceId} and a.id = nullif(said.key, '')::int`,
          sql`a.product_id`,
        ]
      : [sql``, sql`said.key`]
  const { rows } = await sql<CellRow & { groups: number; shown: number }>`
    with said as materialized (${summed(scope, wanted)}),
      top as materialized (
        select array_agg(said.key) as keys, count(*) over () as groups from said ${joined}
        group by ${group} order by sum(${SAID}) desc, min(said.key) limit ${MOST_MARKS})
    select said.*, (select max(groups) from top) as groups, (select count(*) from top) as shown
    from said where key in (select unnest(keys) from top)`.execute(db)
  return { cells: rows, left: (rows[0]?.groups ?? 0) - (rows[0]?.shown ?? 0) }
}

const onlySource = (sourceId: number | null) => (sourceId === null ? sql`` : sql`and source_id = ${sourceId}`)

/** What a chart is about, settled. */
interface Setting {
  spec: ChartSpec
  today: string
  span: Span
  before: Span | null
  sourceId: number | null
  filter: ChartView['filter']
}

async function settle(
  db: Db,
  scope: Scope,
  { kind, asked, now }: { kind: ChartKind; asked: ChartQuery; now: Date },
): Promise<Setting & { dated: boolean }> {
  const spec = CHARTS[kind]
  const sourceId = asked.source === undefined ? null : Number(asked.source)
  const today = new ZoneDays(scope.zone).dayOf(now)
  const known = { ...(await datedMonths(db, scope, sourceId)), today }
  const { from, to, range } = asked
  const wanted = spanOf(from === undefined || to === undefined ? { range } : { from, to }, known)
  // A rise is seen against a time before; everything has none, so the last 30 days stand for it.
  const bounded = spec.marks === 'rising' && wanted.whole ? spanOf({ range: '30d' }, known) : wanted
  const span = spec.byMonth && !bounded.whole ? inWholeMonths(bounded) : bounded
  const isOfToday = spec.marks === 'age' || spec.marks === 'owner'
  const compared = !isOfToday && (spec.marks === 'rising' || asked.compare === 'before')
  const before = compared ? spanBefore(span) : null
  return { spec, today, span, before, sourceId, filter: filterOf(span, sourceId), dated: known.first !== null }
}

/** One chart of the catalogue, from the tallies alone: its cost grows with days and topics, not with feedback. */
export async function getChart(
  db: Db,
  scope: Scope,
  asked: { kind: ChartKind; asked: ChartQuery; now: Date },
): Promise<ChartView> {
  const { dated, ...setting } = await settle(db, scope, asked)
  const { span, before, sourceId, filter } = setting
  const sum = async (of: Span | null) =>
    of === null ? null : countsOf(await countCells(db, scope, { dimension: 'all', span: of, sourceId, by: 'nothing' }))
  const [counts, was, undated, { marks, left }] = await Promise.all([
    sum(span),
    sum(before),
    countUndated(db, scope, sourceId),
    listMarks(db, scope, setting),
  ])
  return {
    kind: asked.kind,
    from: dated ? span.from : null,
    to: dated ? span.to : null,
    step: span.step,
    before: before === null ? null : { from: before.from, to: before.to },
    total: { counts: counts ?? countsOf([]), was },
    undated: undated.said,
    marks: dated || span.whole ? marks : [],
    left,
    filter,
  }
}

async function listMarks(db: Db, scope: Scope, setting: Setting): Promise<{ marks: Mark[]; left: number }> {
  const { spec, before } = setting
  const all = (marks: Mark[]) => ({ marks, left: 0 })
  if (spec.marks === 'all') return all([])
  if (spec.marks === 'owner') return all(await listOwners(db, scope, setting))
  if (spec.marks === 'age') return all(await listAges(db, scope, setting))
  const wanted = (span: Span) => ({ ...setting, dimension: spec.dimension, span, by: GROUPINGS[spec.marks] })
  const count = async (span: Span, keys?: string[]) => countCells(db, scope, { ...wanted(span), keys })
  if (spec.marks === 'product' || spec.marks === 'version') {
    const { cells, left } = await countTop(db, scope, wanted(setting.span))
    const then = before === null ? null : await count(before, [...new Set(cells.map(cell => cell.key))])
    return { marks: await marksOf(db, scope, { ...setting, counted: { now: cells, before: then } }), left }
  }
  const [now, then] = await Promise.all([count(setting.span), before === null ? null : count(before)])
  return all(await marksOf(db, scope, { ...setting, counted: { now, before: then } }))
}

async function listAges(db: Db, scope: Scope, { today, span, sourceId }: Setting): Promise<Mark[]> {
  const open = await countOpen(db, scope, { today, sourceId })
  return ageMarks(open, today, filterOf({ ...span, whole: true }, sourceId))
}

async function listOwners(db: Db, scope: Scope, { today, span, sourceId }: Setting): Promise<Mark[]> {
  const loads = await countOpenByOwner(db, scope, { since: weekBefore(today), sourceId })
  const names = await memberNames(
    db,
    loads.map(({ ownerId }) => ownerId),
  )
  const open = await countOpen(db, scope, { today, sourceId })
  return ownerMarks(loads, { open, today, names, filter: filterOf({ ...span, whole: true }, sourceId) })
}

async function marksOf(db: Db, scope: Scope, setting: Setting & { counted: Counted }): Promise<Mark[]> {
  const { spec, span, before, filter, counted } = setting
  switch (spec.marks) {
    case 'period':
      return periodMarks(counted, { span, spanBefore: before, filter })
    case 'source':
      return sourceMarks(counted, await sourcesWithScale(db, scope), filter)
    case 'product':
      return productMarks(counted, {
        sources: await sourcesWithScale(db, scope),
        products: await productNames(db, scope, aliasesIn(counted)),
        filter,
      })
    case 'language':
      return keyMarks(counted, key => ({ name: null, words: null, filter: { ...filter, language: [key] } }))
    case 'version':
      return keyMarks(counted, key => ({ name: key, words: null, filter: { ...filter, version: [key] } }))
    default:
      return topicMarks(db, scope, setting)
  }
}

const aliasesIn = ({ now, before }: Counted): number[] => [
  ...new Set([...now, ...(before ?? [])].map(cell => Number(cell.key))),
]

async function topicMarks(db: Db, scope: Scope, setting: Setting & { counted: Counted }): Promise<Mark[]> {
  const words = new Map((await listTopics(db, scope)).map(topic => [topic.id, topic.label]))
  const marks = keyMarks(setting.counted, key => ({
    name: key,
    words: words.get(key) ?? null,
    filter: { ...setting.filter, topic: [key] },
  }))
  if (setting.spec.marks === 'topic' || setting.before === null) return marks
  const all = { dimension: 'all', sourceId: setting.sourceId, by: 'nothing' } as const
  const [now, before] = await Promise.all([
    countCells(db, scope, { ...all, span: setting.span }),
    countCells(db, scope, { ...all, span: setting.before }),
  ])
  const [pieces, piecesBefore] = [countsOf(now).total, countsOf(before).total]
  const sureness = (mark: Mark) => surenessOfRise(...complaintsOf(mark, pieces, piecesBefore))
  return marks
    .filter(mark => isRising(...complaintsOf(mark, pieces, piecesBefore)))
    .map(mark => ({ ...mark, filter: { ...mark.filter, sentiment: ['negative'] } }))
    .sort((a, b) => sureness(b) - sureness(a))
}

const complaintsOf = ({ counts, was }: Mark, pieces: number, piecesBefore: number): [Complaints, Complaints] => [
  { complaints: counts.negative, pieces },
  { complaints: was?.negative ?? 0, pieces: piecesBefore },
]

/** The months of the first and the last dated piece, of one source or all; null where there is none. */
export async function datedMonths(
  db: Db,
  scope: Scope,
  sourceId: number | null,
): Promise<{ first: string | null; last: string | null }> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select min(period) as first, max(period) as last from tally
    where workspace_id = ${scope.workspaceId} and dimension = 'all' and grain = 'month' and period > ${UNDATED} and ${SAID} > 0 ${onlySource(sourceId)}`.execute(
    db,
  )
  return rows[0] ?? { first: null, last: null }
}

async function countUndated(db: Db, scope: Scope, sourceId: number | null): Promise<{ said: number; open: number }> {
  const { rows } = await sql<{ said: number; open: number }>`
    select coalesce(sum(${SAID}), 0)::int as said, coalesce(sum(${SAID} - answered - waived), 0)::int as open from tally
    where workspace_id = ${scope.workspaceId} and dimension = 'all' and grain = 'month' and period = ${UNDATED} ${onlySource(sourceId)}`.execute(
    db,
  )
  return rows[0] ?? { said: 0, open: 0 }
}

async function countOpen(
  db: Db,
  scope: Scope,
  { today, sourceId }: { today: string; sourceId: number | null },
): Promise<Open> {
  const days = sql<{ day: string; open: number }>`
    select period as day, sum(${SAID} - answered - waived)::int as open from tally
    where workspace_id = ${scope.workspaceId} and dimension = 'all' and grain = 'day' and period > ${today}::date - 31 ${onlySource(sourceId)} group by period`.execute(
    db,
  )
  const total = sql<{ open: number }>`
    select coalesce(sum(${SAID} - answered - waived), 0)::int as open from tally
    where workspace_id = ${scope.workspaceId} and dimension = 'all' and grain = 'total' ${onlySource(sourceId)}`.execute(
    db,
  )
  const undated = (await countUndated(db, scope, sourceId)).open
  const { rows } = await days
  const recent = rows.reduce((sum, { open }) => sum + open, 0)
  return { days: rows, older: ((await total).rows[0]?.open ?? 0) - undated - recent, undated }
}

async function sourcesWithScale(db: Db, scope: Scope): Promise<SourceRow[]> {
  return db
    .selectFrom('source')
    .select(['id', 'name', 'scaleMin as min', 'scaleMax as max'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('id')
    .execute()
}
