import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { askChore } from '../../people/chores/commands.ts'
import { findSample } from '../../people/chores/queries.ts'
import { makeOwner } from '../../people/members/commands.ts'
import type { Locale } from '../../people/members/schema.ts'
import { openWorkspace } from '../../people/workspaces/commands.ts'
import { enqueueChore } from '../queue.ts'
import { COMPANY } from './company.ts'

/** A workspace of an invented company, filled by a job; the one a person has already is opened again. Returns its slug. */
export async function openSample(
  db: Db,
  { userId, zone, locale }: { userId: string; zone: string; locale: Locale },
): Promise<string> {
  return db.transaction().execute(async trx => {
    // Two clicks at once are one sample.
    await sql`select pg_advisory_xact_lock(7462007, hashtext(${userId}))`.execute(trx)
    const known = await findSample(trx, userId)
    if (known !== undefined) return known
    const scope = { ...(await openWorkspace(trx, { slug: 'sample', name: COMPANY[locale], zone })), userId }
    await makeOwner(trx, scope, userId)
    await enqueueChore(trx, scope, await askChore(trx, scope, { kind: 'fill-sample', about: { locale } }))
    return scope.slug
  })
}
