import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listUploadIds } from '../collect/sources/queries.ts'
import { countRows, listCarried, removeRest, removeSome } from '../db/workspace-rows.ts'
import { noteChore } from '../people/chores/commands.ts'
import type { StoredChore } from '../people/chores/queries.ts'
import { makeOwner } from '../people/members/commands.ts'
import { hasWorkspace } from '../people/members/queries.ts'
import type { Scope } from '../people/members/scope.ts'
import { forgetWorkspace, openWorkspace } from '../people/workspaces/commands.ts'
import { holdWorkspace } from '../people/workspaces/queries.ts'
import { FIRST_WORKSPACE, type House } from './house.ts'

const STEP = 5000

/** Tables that stay until the very end: without them nobody would know what is under way. */
const LAST = new Set(['chore', 'member'])

/** Removes a workspace with everything in it, in steps; nothing with its id is left. Who asked for it and would be without any gets an empty one. */
export async function removeWorkspace({ database, uploads, stopping }: House, scope: Scope, chore: StoredChore) {
  const { db } = database
  const { workspaceId } = scope
  const files = await listUploadIds(db, scope)
  const counts = await countRows(db, workspaceId)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  let done = 0
  for (const { table } of (await listCarried(db)).reverse()) {
    if (LAST.has(table)) continue
    for (;;) {
      if (stopping.signal.aborted) return
      const gone = await removeSome(db, workspaceId, table, STEP)
      if (gone === 0) break
      done += gone
      await noteChore(db, scope, chore.id, { done, total })
    }
  }
  for (const id of files) await rm(join(uploads, id), { force: true })
  await db.transaction().execute(async trx => {
    // Whoever still writes has the workspace's row in hand, or will find it gone.
    await holdWorkspace(trx, scope)
    await removeRest(trx, workspaceId)
    await forgetWorkspace(trx, scope)
    const { askedBy } = chore
    if (askedBy === null || (await hasWorkspace(trx, askedBy))) return
    await makeOwner(trx, await openWorkspace(trx, { ...FIRST_WORKSPACE, zone: scope.zone }), askedBy)
  })
}
