import type { Db } from '../db/connection.ts'
import { acceptOpenInvitations } from '../people/invitations/commands.ts'
import { joinWorkspace, makePerson, noteLink, noteUntied } from '../people/members/commands.ts'
import { mayMove } from '../people/members/policy.ts'
import { findLinked, findPerson, rolesOf } from '../people/members/queries.ts'
import type { Scope } from '../people/members/scope.ts'
import { listOwnScopes } from '../people/workspaces/queries.ts'
import type { SignInProvider } from '../platform/config.ts'
import { notAllowed, notFound, Problem } from '../platform/errors.ts'
import type { Auth } from './auth.ts'
import { type Claimed, refused } from './sign-on-provider.ts'

/**
 * The person of ours whom the provider names: whoever is linked to that subject, else has that verified address, else is invited or of a
 * domain that may join. Throws `sso-…` for everybody else.
 */
export async function personOf(auth: Auth, provider: SignInProvider, claimed: Claimed): Promise<string> {
  checkDomain(provider, claimed.email)
  const { email, subject, issuer } = claimed
  const known = await findLinked(auth.db, issuer, { subject })
  if (known !== undefined) return known
  if (email === null)
    throw refused('sso-unverified', 'The sign-in provider has not told a verified e-mail address of yours.')
  // Each step alone leaves somebody whose next try goes on from there.
  const userId = (await adopt(auth, email, issuer)) ?? (await welcome(auth.db, provider, { ...claimed, email }))
  const { internalAdapter } = await auth.auth.$context
  await internalAdapter.linkAccount({ userId, providerId: issuer, accountId: subject })
  await noteLink(auth.db, userId, issuer)
  return userId
}

function checkDomain({ domains }: SignInProvider, email: string | null): void {
  if (domains.length === 0) return
  if (email === null)
    throw refused('sso-unverified', 'The sign-in provider has not told a verified e-mail address of yours.')
  if (!domains.includes(email.slice(email.lastIndexOf('@') + 1)))
    throw refused('sso-domain', 'Addresses of your domain do not come in this way.')
}

/** Somebody of that address. An address that has changed hands at the provider opens nothing of whoever had it. */
async function adopt(auth: Auth, email: string, issuer: string): Promise<string | undefined> {
  const person = await findPerson(auth.db, email)
  if (person === undefined) return undefined
  if ((await findLinked(auth.db, issuer, { userId: person.id })) !== undefined)
    throw refused('sso-other-person', 'Your address belongs to another account of the sign-in provider here.')
  await claimAddress(auth, person.id)
  return person.id
}

/**
 * Whoever is proved to have the address has the account. A password chosen while nobody had proved it may be a stranger's, who waited here
 * for the owner of the address: it goes, with its sessions. The second step stays.
 */
async function claimAddress({ auth }: Auth, userId: string): Promise<void> {
  const { adapter, internalAdapter } = await auth.$context
  const user = await internalAdapter.findUserById(userId)
  if (user?.emailVerified) return
  await adapter.deleteMany({ model: 'account', where: [{ field: 'userId', value: userId }] })
  await internalAdapter.deleteUserSessions(userId)
  await internalAdapter.updateUser(userId, { emailVerified: true })
}

/** An account for somebody who is invited, or whose domain may join. */
async function welcome(
  db: Db,
  { open }: SignInProvider,
  { email, name, locale }: Claimed & { email: string },
): Promise<string> {
  const called = name ?? email.split('@')[0] ?? email
  return db.transaction().execute(async trx => {
    const userId = await makePerson(trx, { name: called, email, locale, zone: null, verified: true })
    if ((await acceptOpenInvitations(trx, { userId, email })) > 0) return userId
    const [first] = open ? await listOwnScopes(trx) : []
    if (first === undefined)
      throw refused('sso-unknown', 'Nobody has invited this address yet. Ask whoever runs the workspace.')
    await joinWorkspace(trx, { ...first, userId }, 'viewer')
    return userId
  })
}

/**
 * Cuts a member's tie to the provider and signs them out, so that its next account of their address becomes theirs. Whoever does it must
 * manage them wherever they are a member: the account opens all of these. Throws `tie-elsewhere`.
 */
export async function untie({ auth, db }: Auth, scope: Scope, userId: string): Promise<void> {
  const [theirs, mine] = [await rolesOf(db, userId), await rolesOf(db, scope.userId ?? '')]
  const role = theirs.get(scope.workspaceId)
  if (role === undefined) throw notFound('member')
  if (!mayMove(scope.role, role)) throw notAllowed()
  if ([...theirs].some(([place, held]) => !mayMove(mine.get(place) ?? 'viewer', held)))
    throw new Problem('tie-elsewhere', 'They are in other workspaces too, which you do not manage.', { status: 403 })
  const { adapter, internalAdapter } = await auth.$context
  const ties = (await internalAdapter.findAccounts(userId)).filter(({ providerId }) => providerId !== 'credential')
  if (ties.length === 0) throw notFound('tie')
  for (const { id } of ties) await adapter.delete({ model: 'account', where: [{ field: 'id', value: id }] })
  await internalAdapter.deleteUserSessions(userId)
  for (const { providerId } of ties) await noteUntied(db, scope, userId, providerId)
}
