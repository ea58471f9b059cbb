import { everyCounted } from '../../src/collect/feedback/queries.ts'
import type { Db } from '../../src/db/connection.ts'
import type { Scope } from '../../src/people/members/scope.ts'
import { ZoneDays } from '../../src/platform/clock.ts'
import { type Cell, MEASURES, Tally } from '../../src/share/dashboards/tally.ts'

/** What the tallies hold and what a recount of everything says, where they differ. Empty: every cell equals its recount. */
export async function differences(db: Db, scope: Scope): Promise<string[]> {
  const { zone } = await db
    .selectFrom('workspace')
    .select('zone')
    .where('id', '=', scope.workspaceId)
    .executeTakeFirstOrThrow()
  const days = new ZoneDays(zone)
  const fresh = new Tally(at => days.dayOf(at))
  for await (const pieces of everyCounted(db, scope)) fresh.count(pieces, 1)
  const held = (await db
    .selectFrom('tally')
    .selectAll()
    .where('workspaceId', '=', scope.workspaceId)
    .execute()) as unknown as Cell[]
  const wanted = byPlace(fresh.changes())
  const found = byPlace(held)
  return [...new Set([...wanted.keys(), ...found.keys()])]
    .filter(place => wanted.get(place) !== found.get(place))
    .map(place => `${place}: tally ${found.get(place) ?? 'none'}, recount ${wanted.get(place) ?? 'none'}`)
    .sort()
}

/** Cells that count something, each as one line; sums to a millionth, since adding and taking away leaves dust. */
function byPlace(cells: Cell[]): Map<string, string> {
  const lines = new Map<string, string>()
  for (const cell of cells) {
    const counted = MEASURES.map(measure => Math.round(cell[measure] * 1e6) / 1e6 || 0)
    if (counted.every(count => count === 0)) continue
    const { dimension, grain, period, sourceId, key } = cell
    lines.set(`${dimension} ${grain} ${period} source ${sourceId} ${key}`, counted.join('/'))
  }
  return lines
}
