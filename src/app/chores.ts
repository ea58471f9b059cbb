import { finishChore } from '../people/chores/commands.ts'
import { getChore, type StoredChore } from '../people/chores/queries.ts'
import type { ChoreKind } from '../people/chores/schema.ts'
import type { Scope } from '../people/members/scope.ts'
import { Problem } from '../platform/errors.ts'
import type { House } from './house.ts'
import { removeSource } from './remove-pieces.ts'
import { removeWorkspace } from './remove-workspace.ts'
import { fillSample } from './sample/fill.ts'

type Work = (house: House, scope: Scope, chore: StoredChore) => Promise<void>

/** How each kind of long work is done; all may be begun again after a crash. */
const WORK: Record<ChoreKind, Work> = {
  'fill-sample': fillSample,
  'remove-workspace': removeWorkspace,
  'remove-source': removeSource,
}

/** Does a chore to its end. What a person can do something about ends it with its reason, anything else is tried again by the queue. */
export async function runChore(house: House, scope: Scope, choreId: number): Promise<void> {
  const { db } = house.database
  const chore = await getChore(db, scope, choreId)
  if (chore.finishedAt !== null) return
  try {
    await WORK[chore.kind as ChoreKind](house, scope, chore)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { code, params, message } = error
    return finishChore(db, scope, choreId, { code, params, message })
  }
  if (!house.stopping.signal.aborted) await finishChore(db, scope, choreId, null)
}
