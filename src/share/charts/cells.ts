import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { type Cell, MEASURES, UNDATED } from '../dashboards/tally.ts'
import type { CellRow } from './marks.ts'
import { type Span, stretchesOf } from './span.ts'

const SUMS = sql.raw(
  MEASURES.map(measure =>
    measure === 'ratingSum' ? 'sum(rating_sum) as rating_sum' : `sum(${measure})::int as ${measure}`,
  ).join(', '),
)
/** Customers' pieces of a cell. */
export const SAID = sql.raw('(positive + neutral + negative + mixed)')

export type Grouping = 'nothing' | 'period' | 'key' | 'source' | 'source and key'

interface Wanted {
  dimension: Cell['dimension']
  span: Span
  sourceId: number | null
  by: Grouping
  /** Only cells of these keys. */
  keys?: string[] | undefined
}

/** Cells of a span added up in SQL; our own words are in no chart. */
export async function countCells(db: Db, scope: Scope, wanted: Wanted): Promise<CellRow[]> {
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
export async function countTop(db: Db, scope: Scope, wanted: Wanted): Promise<{ cells: CellRow[]; left: number }> {
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

export const onlySource = (sourceId: number | null) => (sourceId === null ? sql`` : sql`and source_id = ${sourceId}`)
