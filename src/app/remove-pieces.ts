import { customersOf } from '../collect/authors/queries.ts'
import { remove } from '../collect/feedback/commands.ts'
import { listOlder, listRetentions } from '../collect/retention/queries.ts'
import { forgetSource } from '../collect/sources/commands.ts'
import { listPieceIds } from '../collect/sources/queries.ts'
import { noteChore } from '../people/chores/commands.ts'
import type { StoredChore } from '../people/chores/queries.ts'
import type { Scope } from '../people/members/scope.ts'
import { findMachineScope } from '../people/workspaces/queries.ts'
import { ZoneDays } from '../platform/clock.ts'
import { forgetSourceTally, moveTally } from '../share/dashboards/commands.ts'
import type { House } from './house.ts'
import { settleUnheard } from './persons.ts'

const STEP = 2000

interface Removing {
  /** Ids of the next pieces to go; none when all have gone. */
  next: (limit: number) => Promise<number[]>
  onGone?: (done: number) => Promise<void>
}

/** Removes pieces in steps that are each complete, tallies with them. False when the program is to stop before the end. */
async function removePieces({ database, stopping }: House, scope: Scope, { next, onGone }: Removing): Promise<boolean> {
  const days = new ZoneDays(scope.zone)
  for (let done = 0; ; ) {
    if (stopping.signal.aborted) return false
    const ids = await next(STEP)
    if (ids.length === 0) return true
    await database.db.transaction().execute(async trx => {
      const customers = await customersOf(trx, scope, ids)
      const before = await remove(trx, scope, ids)
      await settleUnheard(trx, scope, customers)
      await moveTally(trx, scope, days, { before, after: [] })
    })
    done += ids.length
    await onGone?.(done)
  }
}

/** Removes a source with its pieces and imports; products stay, and uploaded files go with the nightly sweep. */
export async function removeSource(house: House, scope: Scope, chore: StoredChore): Promise<void> {
  const { db } = house.database
  const sourceId = Number(chore.about.sourceId)
  const gone = await removePieces(house, scope, {
    next: limit => listPieceIds(db, scope, sourceId, limit),
    onGone: done => noteChore(db, scope, chore.id, { done }),
  })
  if (!gone) return
  await db.transaction().execute(async trx => {
    await forgetSource(trx, scope, { id: sourceId, name: String(chore.about.name) })
    await forgetSourceTally(trx, scope, sourceId)
  })
}

/** What is older than its workspace keeps goes, each night. */
export async function keepRetentions(house: House): Promise<void> {
  const { db } = house.database
  for (const { workspaceId, months } of await listRetentions(db)) {
    const scope = await findMachineScope(db, { workspaceId })
    if (scope) await removePieces(house, scope, { next: limit => listOlder(db, scope, months, limit) })
  }
}
