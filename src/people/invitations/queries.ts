import type { Db } from '../../db/connection.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import type { Locale, Role } from '../members/schema.ts'
import type { Scope } from '../members/scope.ts'
import type { InvitationView, OfferView } from './schema.ts'
import { hashToken } from './token.ts'

const ofWorkspace = (db: Db, scope: Scope) =>
  db
    .selectFrom('invitation as i')
    .leftJoin('user as u', 'u.id', 'i.invitedBy')
    .select([
      'i.id',
      'i.email',
      'i.role',
      'u.name as invitedBy',
      'i.createdAt',
      'i.expiresAt',
      'i.mailedAt',
      'i.locale',
    ])
    .where('i.workspaceId', '=', scope.workspaceId)
    .where('i.acceptedAt', 'is', null)
    .where('i.revokedAt', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof ofWorkspace>['executeTakeFirstOrThrow']>>

const present = (row: Row): InvitationView => ({
  id: String(row.id),
  email: row.email,
  role: row.role as Role,
  invitedBy: row.invitedBy,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  expired: row.expiresAt < new Date(),
  mailed: row.mailedAt !== null,
})

/** Invitations nobody has taken yet, the newest first. */
export async function listInvitations(db: Db, scope: Scope): Promise<InvitationView[]> {
  return (await ofWorkspace(db, scope).orderBy('i.id', 'desc').execute()).map(present)
}

export async function getInvitation(db: Db, scope: Scope, id: number): Promise<InvitationView & { locale: Locale }> {
  const row = await ofWorkspace(db, scope).where('i.id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound('invitation')
  return { ...present(row), locale: row.locale as Locale }
}

/** The invitation a link stands for. Throws where it is unknown, taken back, used or too old, each in its own words. */
export async function getByToken(db: Db, token: string) {
  const row = await db.selectFrom('invitation').selectAll().where('tokenHash', '=', hashToken(token)).executeTakeFirst()
  if (row === undefined || row.revokedAt !== null)
    throw new Problem('invitation-gone', 'This invitation does not exist any more. Ask for a new one.', { status: 404 })
  if (row.acceptedAt !== null)
    throw new Problem('invitation-used', 'This invitation has been accepted already. Sign in.', { status: 410 })
  if (row.expiresAt < new Date())
    throw new Problem('invitation-expired', 'This invitation is too old. Ask for a new one.', { status: 410 })
  return { ...row, role: row.role as Role, locale: row.locale as Locale }
}

/** What the holder of a link is offered. */
export async function getOffer(db: Db, token: string): Promise<OfferView> {
  const { workspaceId, email, role, locale, invitedBy } = await getByToken(db, token)
  const workspace = await db
    .selectFrom('workspace')
    .select(['name', 'slug'])
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  const inviter = await db.selectFrom('user').select('name').where('id', '=', invitedBy).executeTakeFirst()
  const known = await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst()
  return {
    workspace: workspace.name,
    slug: workspace.slug,
    role,
    email,
    locale,
    invitedBy: inviter?.name ?? null,
    known: known !== undefined,
  }
}
