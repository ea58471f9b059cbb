import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import { findOwner } from './queries.ts'
import type { Locale } from './schema.ts'
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

export async function chooseLocale(db: Db, userId: string, locale: Locale): Promise<void> {
  await db
    .insertInto('profile')
    .values({ userId, locale, settledAt: null })
    .onConflict(clash => clash.column('userId').doUpdateSet({ locale }))
    .execute()
}
