import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { Problem } from '../../platform/errors.ts'
import { hashToken, newToken } from '../invitations/token.ts'
import { giveAddress } from '../members/commands.ts'
import { TAKE_MINUTES, UNDO_DAYS } from './schema.ts'

const ago = (length: string): RawBuilder<Date> => sql<Date>`now() - ${length}::interval`

/**
 * Notes that a person wants an address; an earlier wish that came to nothing is forgotten. The token is the link's; undefined where the
 * address is somebody's already, themselves or another.
 */
export async function wishAddress(db: Db, userId: string, wanted: string): Promise<string | undefined> {
  const token = newToken()
  return db.transaction().execute(async trx => {
    await trx.deleteFrom('addressChange').where('userId', '=', userId).where('takenAt', 'is', null).execute()
    const { rows } = await sql<{ id: string }>`
      insert into address_change (user_id, from_address, to_address, take_hash)
      select id, email, ${wanted}, ${hashToken(token)} from "user"
      where id = ${userId} and not exists (select 1 from "user" where email = ${wanted}) returning id`.execute(trx)
    return rows.length === 0 ? undefined : token
  })
}

/** Gives the person who asked the address whose link they hold. Throws `address-link-dead` and `address-taken`. */
export async function takeAddress(trx: Db, userId: string, token: string): Promise<{ id: string; email: string }> {
  const change = await trx
    .updateTable('addressChange')
    .set({ takenAt: new Date() })
    .where('userId', '=', userId)
    .where('takeHash', '=', hashToken(token))
    .where('takenAt', 'is', null)
    .where('undoneAt', 'is', null)
    .where('askedAt', '>', ago(`${TAKE_MINUTES} minutes`))
    .returning(['id', 'toAddress as to'])
    .executeTakeFirst()
  if (change === undefined) throw dead()
  await giveAddress(trx, userId, { to: change.to, restored: false })
  return { id: change.id, email: change.to }
}

/** A link for the old address that takes a change back; made when its mail is, so that only the mail has it. */
export async function openUndo(db: Db, id: string) {
  const token = newToken()
  const change = await db
    .updateTable('addressChange')
    .set({ undoHash: hashToken(token) })
    .where('id', '=', id)
    .where('takenAt', 'is not', null)
    .where('undoneAt', 'is', null)
    .returning(['userId', 'fromAddress as from', 'toAddress as to'])
    .executeTakeFirst()
  return change && { ...change, token }
}

/**
 * Gives a person the address back that they had before a change, and ends every later change of theirs: whoever made one held the account.
 * `since` is when it was taken. Throws `address-link-dead` and `address-taken`.
 */
export async function takeBack(trx: Db, token: string): Promise<{ userId: string; since: Date }> {
  const change = await trx
    .selectFrom('addressChange')
    .select(['id', 'userId', 'fromAddress as to', 'takenAt'])
    .where('undoHash', '=', hashToken(token))
    .where('undoneAt', 'is', null)
    .where('takenAt', '>', ago(`${UNDO_DAYS} days`))
    .forUpdate()
    .executeTakeFirst()
  if (change?.takenAt == null) throw dead()
  const { userId } = change
  await trx
    .updateTable('addressChange')
    .set({ undoneAt: new Date() })
    .where('userId', '=', userId)
    .where('id', '>=', change.id)
    .where('undoneAt', 'is', null)
    .execute()
  await giveAddress(trx, userId, { to: change.to, restored: true })
  return { userId, since: change.takenAt }
}

/** Forgets changes that nothing can come of any more. */
export async function sweepAddressChanges(db: Db): Promise<void> {
  await db
    .deleteFrom('addressChange')
    .where('askedAt', '<', ago(`${UNDO_DAYS + 1} days`))
    .execute()
}

const dead = () =>
  new Problem('address-link-dead', 'This link has been used, is too old, or was sent for another account.', {
    status: 410,
  })
