import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Role } from '../members/schema.ts'
import type { Scope } from '../members/scope.ts'

/** The workspace as one of its members may act in it; undefined for everybody else. */
export async function findScope(db: Db, slug: string, userId: string): Promise<Scope | undefined> {
  const row = await db
    .selectFrom('workspace as w')
    .innerJoin('member as m', 'm.workspaceId', 'w.id')
    .select(['w.id', 'w.slug', 'w.zone', 'm.role'])
    .where('w.slug', '=', slug)
    .where('m.userId', '=', userId)
    .where(notClosing)
    .executeTakeFirst()
  return row && { workspaceId: row.id, slug: row.slug, zone: row.zone, userId, role: row.role as Role }
}

/** The workspace as somebody outside may look into it, by a link and no further; undefined once it is closed. */
export async function findGuestScope(db: Db, workspaceId: number): Promise<Scope | undefined> {
  const row = await db
    .selectFrom('workspace as w')
    .select(['w.id', 'w.slug', 'w.zone'])
    .where('w.id', '=', workspaceId)
    .where(notClosing)
    .executeTakeFirst()
  return row && { workspaceId: row.id, slug: row.slug, zone: row.zone, userId: null, role: 'viewer' }
}

/** A workspace that is being removed is closed to everybody from the moment it was asked. */
const notClosing = sql<boolean>`not exists (select 1 from chore where chore.workspace_id = w.id and chore.kind = 'remove-workspace')`

/** A workspace as the machine itself acts in it: the command line and jobs. */
export async function findMachineScope(
  db: Db,
  by: { slug: string } | { workspaceId: number },
): Promise<Scope | undefined> {
  const row = await db
    .selectFrom('workspace')
    .select(['id', 'slug', 'zone'])
    .where(eb => ('slug' in by ? eb('slug', '=', by.slug) : eb('id', '=', by.workspaceId)))
    .executeTakeFirst()
  return row && { workspaceId: row.id, slug: row.slug, zone: row.zone, userId: null, role: 'owner' }
}

export async function listMachineScopes(db: Db): Promise<Scope[]> {
  const rows = await db.selectFrom('workspace').select(['id', 'slug', 'zone']).orderBy('id').execute()
  return rows.map(row => ({ workspaceId: row.id, slug: row.slug, zone: row.zone, userId: null, role: 'owner' }))
}

/** All workspaces but samples: what a command means when it names none. */
export async function listOwnScopes(db: Db): Promise<Scope[]> {
  const rows = await db
    .selectFrom('workspace as w')
    .select(['w.id', 'w.slug', 'w.zone'])
    .where(
      sql<boolean>`not exists (select 1 from chore where chore.workspace_id = w.id and chore.kind = 'fill-sample')`,
    )
    .orderBy('w.id')
    .execute()
  return rows.map(row => ({ workspaceId: row.id, slug: row.slug, zone: row.zone, userId: null, role: 'owner' }))
}

/** Slugs that begin so. */
export async function listSlugs(db: Db, beginning: string): Promise<string[]> {
  const rows = await db.selectFrom('workspace').select('slug').where('slug', 'like', `${beginning}%`).execute()
  return rows.map(row => row.slug)
}

/** The reporting zone, which nobody moves until the transaction ends. */
export async function holdZone(trx: Db, scope: Scope): Promise<string> {
  const { zone } = await trx
    .selectFrom('workspace')
    .select('zone')
    .where('id', '=', scope.workspaceId)
    .forShare()
    .executeTakeFirstOrThrow()
  return zone
}

/** Keeps everybody else from the workspace's row until the transaction ends. */
export async function holdWorkspace(trx: Db, scope: Scope): Promise<void> {
  await trx.selectFrom('workspace').select('id').where('id', '=', scope.workspaceId).forUpdate().execute()
}

export async function getWorkspace(db: Db, scope: Pick<Scope, 'workspaceId'>) {
  return db
    .selectFrom('workspace')
    .select(['slug', 'name', 'zone'])
    .where('id', '=', scope.workspaceId)
    .executeTakeFirstOrThrow()
}

/** Whether a workspace lets nobody in who has no second step of signing in. */
export async function asksSecondStep(db: Db, { workspaceId }: Pick<Scope, 'workspaceId'>): Promise<boolean> {
  const rule = await db
    .selectFrom('secondStepRule')
    .select('workspaceId')
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst()
  return rule !== undefined
}

/** The rule of a workspace, and the members who have no second step. */
export async function getSecondStepRule(db: Db, scope: Scope): Promise<{ required: boolean; without: string[] }> {
  const { rows } = await sql<{ name: string }>`select u.name from member m join "user" u on u.id = m.user_id
    where m.workspace_id = ${scope.workspaceId} and not u."twoFactorEnabled" order by u.name`.execute(db)
  return { required: await asksSecondStep(db, scope), without: rows.map(({ name }) => name) }
}

/** Names of a person's workspaces that require a second step. */
export async function listRequiring(db: Db, userId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('member as m')
    .innerJoin('workspace as w', 'w.id', 'm.workspaceId')
    .innerJoin('secondStepRule as r', 'r.workspaceId', 'm.workspaceId')
    .select('w.name')
    .where('m.userId', '=', userId)
    .orderBy('w.id')
    .execute()
  return rows.map(({ name }) => name)
}
