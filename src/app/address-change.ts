import { takeAddress, takeBack } from '../people/addresses/commands.ts'
import { type Auth, choosePassword } from './auth.ts'
import { enqueue } from './queue.ts'

/** The address of a link that a signed-in person asked for becomes theirs. Throws `address-…`. */
export async function changeAddress({ db }: Auth, userId: string, token: string): Promise<{ email: string }> {
  return db.transaction().execute(async trx => {
    const { id, email } = await takeAddress(trx, userId, token)
    await enqueue(trx, 'send-address-news', { changeId: id }, `address news ${id}`)
    return { email }
  })
}

/**
 * The old address again, for whoever holds the link sent to it, with a new password. Everything that may be a stranger's ends: sessions, the
 * password, and ties to a provider made since the change. Throws `address-…`.
 */
export async function restoreAddress(auth: Auth, token: string, password: string): Promise<void> {
  const { userId, since } = await auth.db.transaction().execute(trx => takeBack(trx, token))
  await choosePassword(auth, userId, password)
  const { adapter, internalAdapter } = await auth.auth.$context
  await adapter.deleteMany({
    model: 'account',
    where: [
      { field: 'userId', value: userId },
      { field: 'providerId', operator: 'ne', value: 'credential' },
      { field: 'createdAt', operator: 'gte', value: since },
    ],
  })
  await internalAdapter.deleteUserSessions(userId)
}
