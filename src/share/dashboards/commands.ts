import { sql } from 'kysely'
import { everyCounted } from '../../collect/feedback/queries.ts'
import type { Counted } from '../../collect/feedback/record.ts'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { holdZone } from '../../people/workspaces/queries.ts'
import { ZoneDays } from '../../platform/clock.ts'
import { type Cell, MEASURES, Tally } from './tally.ts'

/** Moves the tallies from what was counted before to what is counted after, in the caller's transaction and the zone of this moment. */
export async function moveTally(
  trx: Db,
  scope: Scope,
  days: ZoneDays,
  change: { before: Counted[]; after: Counted[] },
): Promise<void> {
  const zone = await holdZone(trx, scope)
  const tally = new Tally(dayOfIn(zone === days.zone ? days : new ZoneDays(zone)))
  tally.count(change.before, -1)
  tally.count(change.after, 1)
  await addCells(trx, scope, tally.changes())
}

async function addCells(trx: Db, scope: Scope, cells: Cell[]): Promise<void> {
  if (cells.length === 0) return
  const counts = MEASURES.filter(measure => measure !== 'ratingSum')
  const columns = sql.raw([...counts, 'rating_sum'].join(', '))
  const sums = sql.raw([...counts, 'rating_sum'].map(name => `${name} = tally.${name} + excluded.${name}`).join(', '))
  await sql`
    insert into tally (workspace_id, dimension, grain, period, source_id, key, ${columns})
    select ${scope.workspaceId}, * from unnest(${literal(cells, 'dimension')}::text[], ${literal(cells, 'grain')}::text[], ${literal(cells, 'period')}::date[],
      ${literal(cells, 'sourceId')}::int[], ${quotedLiteral(cells, 'key')}::text[],
      ${sql.join(counts.map(name => sql`${literal(cells, name)}::int[]`))}, ${literal(cells, 'ratingSum')}::float8[])
    on conflict (workspace_id, dimension, grain, period, source_id, key) do update set ${sums}`.execute(trx)
}

// The driver escapes arrays element by element, which would cost more than counting; these columns are ours and need it only for keys.
function literal(cells: Cell[], name: keyof Cell): string {
  let list = ''
  for (const cell of cells) list += list === '' ? cell[name] : `,${cell[name]}`
  return `{${list}}`
}

const quotedLiteral = (cells: Cell[], name: 'key'): string =>
  `{${cells.map(cell => `"${cell[name].replace(/["\\]/g, '\\$&')}"`).join(',')}}`

/** Forgets the empty cells of a source that is gone. */
export async function forgetSourceTally(trx: Db, scope: Scope, sourceId: number): Promise<void> {
  await trx.deleteFrom('tally').where('workspaceId', '=', scope.workspaceId).where('sourceId', '=', sourceId).execute()
}

/** Counts everything anew, in the transaction that moves the reporting zone. Writers wait meanwhile. */
export async function recount(trx: Db, scope: Scope): Promise<void> {
  await sql`lock table tally in share row exclusive mode`.execute(trx)
  await trx.deleteFrom('tally').where('workspaceId', '=', scope.workspaceId).execute()
  const tally = new Tally(dayOfIn(new ZoneDays(scope.zone)))
  for await (const pieces of everyCounted(trx, scope)) tally.count(pieces, 1)
  await addCells(trx, scope, tally.changes())
}

const dayOfIn = (days: ZoneDays) => (at: Date) => days.dayOf(at)
