import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import { notAllowed, notFound, Problem } from '../../platform/errors.ts'
import { mayGrant, mayMove } from './policy.ts'
import { findOwner } from './queries.ts'
import type { Locale, ProfileInput, Role } from './schema.ts'
import type { Scope } from './scope.ts'

/** The address of an owner who has not yet said who they are; `.invalid` is never delivered anywhere. */
export const UNSETTLED_ADDRESS = 'owner@first-run.invalid'

/** The owner of the workspace, made when there is none: the person the first-run link signs in. */
export async function ensureOwner(
  db: Db,
  workspaceId: number,
): Promise<{ id: string; email: string; settled: boolean }> {
  return db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(7462003)`.execute(trx)
    const owner = await findOwner(trx)
    if (owner) return { id: owner.id, email: owner.email, settled: owner.settledAt !== null }
    const id = randomUUID()
    await sql`insert into "user" (id, name, email, "emailVerified") values (${id}, 'Owner', ${UNSETTLED_ADDRESS}, true)`.execute(
      trx,
    )
    await trx.insertInto('profile').values({ userId: id, locale: null, settledAt: null }).execute()
    await trx.insertInto('member').values({ workspaceId, userId: id, role: 'owner' }).execute()
    return { id, email: UNSETTLED_ADDRESS, settled: false }
  })
}

/** Writes down who the first person is. The password is set by the sign-in library beforehand. */
export async function settleOwner(
  trx: Db,
  scope: Scope,
  person: { userId: string; name: string; email: string; locale: Locale },
): Promise<void> {
  await sql`update "user" set name = ${person.name}, email = ${person.email.toLowerCase()}, "updatedAt" = now() where id = ${person.userId}`.execute(
    trx,
  )
  await trx
    .updateTable('profile')
    .set({ locale: person.locale, settledAt: new Date() })
    .where('userId', '=', person.userId)
    .execute()
  await record(trx, scope, 'owner.settled', { userId: person.userId })
}

/** Makes a person owner of a workspace that is being opened for them. */
export async function makeOwner(trx: Db, { workspaceId }: { workspaceId: number }, userId: string): Promise<void> {
  await trx.insertInto('member').values({ workspaceId, userId, role: 'owner' }).execute()
}

/** Changes what a person says of themselves; what is undefined stays. */
export async function changeProfile(db: Db, userId: string, { name, ...chosen }: ProfileInput): Promise<void> {
  const set = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
  await db.transaction().execute(async trx => {
    if (name !== undefined)
      await sql`update "user" set name = ${name}, "updatedAt" = now() where id = ${userId}`.execute(trx)
    if (Object.keys(set).length === 0) return
    await trx
      .insertInto('profile')
      .values({ userId, locale: null, settledAt: null, ...set })
      .onConflict(clash => clash.column('userId').doUpdateSet(set))
      .execute()
  })
}

/** Makes an account without a password, in the caller's transaction. `verified`: the address is known to be theirs. */
export async function makePerson(
  trx: Db,
  person: { name: string; email: string; locale: Locale; zone: string | null; verified: boolean },
): Promise<string> {
  const id = randomUUID()
  const email = person.email.toLowerCase()
  const { rows } = await sql<{ id: string }>`insert into "user" (id, name, email, "emailVerified")
    values (${id}, ${person.name}, ${email}, ${person.verified}) on conflict (email) do nothing returning id`.execute(
    trx,
  )
  if (rows.length === 0)
    throw new Problem('person-known', 'There is an account of this address already. Sign in.', { status: 409 })
  await trx
    .insertInto('profile')
    .values({ userId: id, locale: person.locale, zone: person.zone, settledAt: new Date() })
    .execute()
  return id
}

/** Makes somebody a member, in the caller's transaction; whoever is one already keeps the role. */
export async function joinWorkspace(
  trx: Db,
  scope: { workspaceId: number; userId: string },
  role: Role,
): Promise<void> {
  const added = await trx
    .insertInto('member')
    .values({ workspaceId: scope.workspaceId, userId: scope.userId, role })
    .onConflict(clash => clash.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 1n) await record(trx, scope, 'member.joined', { userId: scope.userId, role })
}

/** Roles of all members, which nobody else changes until the transaction ends. */
async function holdRoles(trx: Db, scope: Scope): Promise<Map<string, Role>> {
  const rows = await trx
    .selectFrom('member')
    .select(['userId', 'role'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('userId')
    .forUpdate()
    .execute()
  return new Map(rows.map(row => [row.userId, row.role as Role]))
}

function checkOwnerLeft(roles: Map<string, Role>, without: string): void {
  if ([...roles].some(([userId, role]) => role === 'owner' && userId !== without)) return
  throw new Problem('last-owner', 'A workspace needs an owner. Make somebody else one first.', { status: 409 })
}

export async function changeRole(db: Db, scope: Scope, change: { userId: string; role: Role }): Promise<void> {
  await db.transaction().execute(async trx => {
    const roles = await holdRoles(trx, scope)
    const from = roles.get(change.userId)
    if (from === undefined) throw notFound('member')
    if (!mayMove(scope.role, from) || !mayGrant(scope.role, change.role)) throw notAllowed()
    if (from === change.role) return
    if (from === 'owner') checkOwnerLeft(roles, change.userId)
    await trx
      .updateTable('member')
      .set({ role: change.role })
      .where('workspaceId', '=', scope.workspaceId)
      .where('userId', '=', change.userId)
      .execute()
    await record(trx, scope, 'member.role-changed', { userId: change.userId, from, to: change.role })
  })
}

async function part(trx: Db, scope: Scope, userId: string): Promise<void> {
  await trx.deleteFrom('member').where('workspaceId', '=', scope.workspaceId).where('userId', '=', userId).execute()
}

export async function removeMember(db: Db, scope: Scope, userId: string): Promise<void> {
  await db.transaction().execute(async trx => {
    const roles = await holdRoles(trx, scope)
    const role = roles.get(userId)
    if (role === undefined) throw notFound('member')
    if (!mayMove(scope.role, role)) throw notAllowed()
    if (role === 'owner') checkOwnerLeft(roles, userId)
    await part(trx, scope, userId)
    await record(trx, scope, 'member.removed', { userId })
  })
}

/** Whoever calls goes; not the last owner. */
export async function leaveWorkspace(db: Db, scope: Scope): Promise<void> {
  await db.transaction().execute(async trx => {
    const userId = scope.userId ?? ''
    const roles = await holdRoles(trx, scope)
    if (roles.get(userId) === 'owner') checkOwnerLeft(roles, userId)
    await part(trx, scope, userId)
    await record(trx, scope, 'member.left', { userId })
  })
}

/** A scope for each workspace of a person, in which to tell what became of their account. */
async function placesOf(trx: Db, userId: string): Promise<{ workspaceId: number; userId: string }[]> {
  const rows = await trx.selectFrom('member').select('workspaceId').where('userId', '=', userId).execute()
  return rows.map(({ workspaceId }) => ({ workspaceId, userId }))
}

/** Tells every workspace of a person that they sign in with a second step now, or no longer. */
export async function noteSecondStep(db: Db, userId: string, on: boolean): Promise<void> {
  await db.transaction().execute(async trx => {
    for (const scope of await placesOf(trx, userId)) {
      if (on) await record(trx, scope, 'member.secured', { userId })
      else await record(trx, scope, 'member.unsecured', { userId })
    }
  })
}

/** Tells every workspace of a person that they come in through a provider from now on. */
export async function noteLink(db: Db, userId: string, issuer: string): Promise<void> {
  const provider = new URL(issuer).host
  await db.transaction().execute(async trx => {
    for (const scope of await placesOf(trx, userId)) await record(trx, scope, 'member.linked', { userId, provider })
  })
}

/** That a member's tie to their account at a provider was cut. */
export const noteUntied = (db: Db, scope: Scope, userId: string, issuer: string): Promise<void> =>
  record(db, scope, 'member.untied', { userId, provider: new URL(issuer).host })

const UNIQUE = '23505'

/** Gives a person an address that its mailbox has proved, or had; every workspace of theirs is told. Throws `address-taken`. */
export async function giveAddress(
  trx: Db,
  userId: string,
  { to, restored }: { to: string; restored: boolean },
): Promise<void> {
  const before = await trx.selectFrom('user').select('email').where('id', '=', userId).executeTakeFirst()
  const told = { userId, from: before?.email ?? '', to }
  await sql`update "user" set email = ${to}, "emailVerified" = true, "updatedAt" = now() where id = ${userId}`
    .execute(trx)
    .catch(error => {
      if ((error as { code?: string }).code !== UNIQUE) throw error
      throw new Problem('address-taken', 'Meanwhile another account has this address.', { status: 409 })
    })
  for (const scope of await placesOf(trx, userId)) {
    if (restored) await record(trx, scope, 'member.address-restored', told)
    else await record(trx, scope, 'member.address-changed', told)
  }
}
