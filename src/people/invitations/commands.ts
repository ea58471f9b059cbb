import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import { notAllowed, notFound, Problem } from '../../platform/errors.ts'
import { joinWorkspace } from '../members/commands.ts'
import { mayGrant } from '../members/policy.ts'
import { findMember } from '../members/queries.ts'
import type { Locale, Role } from '../members/schema.ts'
import type { Scope } from '../members/scope.ts'
import { getByToken } from './queries.ts'
import { INVITATION_DAYS } from './schema.ts'
import { hashToken, newToken } from './token.ts'

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)

/** Invites an address; an open invitation of the same address gives way to the new one. Returns its id and the one-time token. */
export async function invite(
  db: Db,
  scope: Scope,
  { email: given, role, locale }: { email: string; role: Role; locale: Locale },
): Promise<{ id: number; token: string }> {
  if (!mayGrant(scope.role, role)) throw notAllowed()
  const email = given.toLowerCase()
  if (await findMember(db, scope, { email }))
    throw new Problem('member-already', `${email} is a member of this workspace already.`, {
      status: 409,
      params: { email },
    })
  const token = newToken()
  const id = await db.transaction().execute(async trx => {
    await trx
      .updateTable('invitation')
      .set({ revokedAt: new Date(), revokedBy: scope.userId })
      .where('workspaceId', '=', scope.workspaceId)
      .where('email', '=', email)
      .where('acceptedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .execute()
    const made = await trx
      .insertInto('invitation')
      .values({
        workspaceId: scope.workspaceId,
        email,
        role,
        locale,
        tokenHash: hashToken(token),
        invitedBy: scope.userId,
        expiresAt: inDays(INVITATION_DAYS),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(trx, scope, 'invitation.made', { invitationId: made.id, email, role })
    return made.id
  })
  return { id, token }
}

/** Gives an open invitation a new link and new days; the old link is dead. */
export async function renewInvitation(db: Db, scope: Scope, id: number): Promise<string> {
  const token = newToken()
  const changed = await db
    .updateTable('invitation')
    .set({ tokenHash: hashToken(token), expiresAt: inDays(INVITATION_DAYS), mailedAt: null })
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw notFound('invitation')
  return token
}

/** Notes that the link went out by mail alone: whoever opens it reads that mailbox. */
export async function noteMailed(db: Db, scope: Scope, id: number): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ mailedAt: new Date() })
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

export async function revokeInvitation(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const revoked = await trx
      .updateTable('invitation')
      .set({ revokedAt: new Date(), revokedBy: scope.userId })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .where('acceptedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .returning('email')
      .executeTakeFirst()
    if (revoked === undefined) throw notFound('invitation')
    await record(trx, scope, 'invitation.revoked', { invitationId: id, email: revoked.email })
  })
}

/** Makes the person a member and the link useless, in the caller's transaction. Throws when the invitation is for somebody else. */
export async function acceptInvitation(
  trx: Db,
  token: string,
  person: { userId: string; email: string },
): Promise<{ workspaceId: number }> {
  const { workspaceId, id, email, role } = await getByToken(trx, token)
  if (email !== person.email.toLowerCase())
    throw new Problem('invitation-other', `This invitation is for ${email}. Sign out, then open it again.`, {
      status: 403,
      params: { email },
    })
  const taken = await trx
    .updateTable('invitation')
    .set({ acceptedAt: new Date(), acceptedBy: person.userId })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .executeTakeFirst()
  // Opened twice at once: the other was first, and the person is in.
  if (taken.numUpdatedRows === 1n) await joinWorkspace(trx, { workspaceId, userId: person.userId }, role)
  return { workspaceId }
}

/** Accepts all open invitations of an address that was proved to be theirs otherwise than by a link. Returns how many. */
export async function acceptOpenInvitations(trx: Db, person: { userId: string; email: string }): Promise<number> {
  const open = await trx
    .updateTable('invitation')
    .set({ acceptedAt: new Date(), acceptedBy: person.userId })
    .where('email', '=', person.email)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', new Date())
    .returning(['workspaceId', 'role'])
    .execute()
  for (const { workspaceId, role } of open)
    await joinWorkspace(trx, { workspaceId, userId: person.userId }, role as Role)
  return open.length
}
