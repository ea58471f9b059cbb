import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../members/scope.ts'
import { findMachineScope, listSlugs } from './queries.ts'

/** The workspace of that slug, opened when missing. */
export async function ensureWorkspace(db: Db, slug: string, name: string): Promise<Scope> {
  const found = await findMachineScope(db, { slug })
  if (found) return found
  return db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(7462004)`.execute(trx)
    const other = await findMachineScope(trx, { slug })
    if (other) return other
    const { id } = await trx
      .insertInto('workspace')
      .values({ slug, name, zone: 'UTC' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const scope: Scope = { workspaceId: id, slug, zone: 'UTC', userId: null, role: 'owner' }
    await record(trx, scope, 'workspace.opened', { name })
    return scope
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
  const { id } = await trx
    .insertInto('workspace')
    .values({ slug: free, name, zone })
    .returning('id')
    .executeTakeFirstOrThrow()
  const scope: Scope = { workspaceId: id, slug: free, zone, userId: null, role: 'owner' }
  await record(trx, scope, 'workspace.opened', { name })
  return scope
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
