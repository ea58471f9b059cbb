import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import { makeOwner } from '../members/commands.ts'
import type { Scope } from '../members/scope.ts'
import { openTeams } from '../teams/commands.ts'
import { findMachineScope, listSlugs } from './queries.ts'
import { slugOf } from './slug.ts'

/** The workspace of that slug, opened when missing. */
export async function ensureWorkspace(db: Db, slug: string, name: string): Promise<Scope> {
  const found = await findMachineScope(db, { slug })
  if (found) return found
  return db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(7462004)`.execute(trx)
    const other = await findMachineScope(trx, { slug })
    if (other) return other
    return begin(trx, { slug, name, zone: 'UTC' })
  })
}

/** Opens a workspace under the first free slug that begins so. */
export async function openWorkspace(
  trx: Db,
  { slug, name, zone }: { slug: string; name: string; zone: string },
): Promise<Scope> {
  await sql`select pg_advisory_xact_lock(7462004)`.execute(trx)
  const taken = new Set(await listSlugs(trx, slug))
  let free = slug
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`
  return begin(trx, { slug: free, name, zone })
}

/** Makes the workspace with its ready-made teams, in the caller's transaction. */
async function begin(trx: Db, workspace: { slug: string; name: string; zone: string }): Promise<Scope> {
  const { id } = await trx.insertInto('workspace').values(workspace).returning('id').executeTakeFirstOrThrow()
  const scope: Scope = { workspaceId: id, slug: workspace.slug, zone: workspace.zone, userId: null, role: 'owner' }
  await openTeams(trx, id)
  await record(trx, scope, 'workspace.opened', { name: workspace.name })
  return scope
}

/** Opens another workspace, owned by whoever asks. */
export async function openOwnWorkspace(
  db: Db,
  { name, zone, userId }: { name: string; zone: string; userId: string },
): Promise<Scope> {
  return db.transaction().execute(async trx => {
    const scope = await openWorkspace(trx, { slug: slugOf(name), name, zone })
    await makeOwner(trx, scope, userId)
    return scope
  })
}

/** Forgets a workspace of which no other row is left. */
export async function forgetWorkspace(trx: Db, scope: Scope): Promise<void> {
  await trx.deleteFrom('workspace').where('id', '=', scope.workspaceId).execute()
}

/** Renames the workspace or moves its reporting zone. True after a move: then the caller recounts the tallies in the same transaction. */
export async function changeWorkspace(
  trx: Db,
  scope: Scope,
  change: { name?: string | undefined; zone?: string | undefined },
): Promise<boolean> {
  const { zone } = await trx
    .selectFrom('workspace')
    .select('zone')
    .where('id', '=', scope.workspaceId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  if (Object.keys(set).length === 0) return false
  await trx.updateTable('workspace').set(set).where('id', '=', scope.workspaceId).execute()
  await record(trx, scope, 'workspace.changed', set)
  return change.zone !== undefined && change.zone !== zone
}

/** From the next request on, nobody gets in who has no second step of signing in. */
export async function requireSecondStep(db: Db, scope: Scope): Promise<void> {
  await db.transaction().execute(async trx => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('secondStepRule')
      .values({ workspaceId: scope.workspaceId, requiredBy: scope.userId })
      .onConflict(clash => clash.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 1n) await record(trx, scope, 'second-step.required', {})
  })
}

export async function letSecondStepBe(db: Db, scope: Scope): Promise<void> {
  await db.transaction().execute(async trx => {
    const { numDeletedRows } = await trx
      .deleteFrom('secondStepRule')
      .where('workspaceId', '=', scope.workspaceId)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 1n) await record(trx, scope, 'second-step.let-be', {})
  })
}
