import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import type { Seal } from '../../platform/secret.ts'
import type { Scope } from '../members/scope.ts'
import { passwordPlace } from './queries.ts'
import type { MailInput } from './schema.ts'

/** Keeps the workspace's server. A stored password is not lent to another server or user name: it must be entered again. */
export async function keepMailServer(
  db: Db,
  seal: Seal,
  { scope, input, origin }: { scope: Scope; input: MailInput; origin: string },
): Promise<void> {
  const { password: given, ...server } = input
  await db.transaction().execute(async trx => {
    const before = await trx
      .selectFrom('mailServer')
      .selectAll()
      .where('workspaceId', '=', scope.workspaceId)
      .forUpdate()
      .executeTakeFirst()
    const password =
      server.username === null
        ? null
        : given === undefined
          ? keptPassword(before, server)
          : seal.close(given, passwordPlace(scope.workspaceId))
    const row = { ...server, password, origin, changedBy: scope.userId, changedAt: new Date() }
    await trx
      .insertInto('mailServer')
      .values({ workspaceId: scope.workspaceId, ...row })
      .onConflict(clash => clash.column('workspaceId').doUpdateSet(row))
      .execute()
    await record(trx, scope, 'mail.set', { host: server.host, fromAddress: server.fromAddress })
  })
}

type Kept = { host: string; port: number; security: string; username: string | null; password?: string | null }

function keptPassword(before: Kept | undefined, now: Kept): string {
  const same =
    before?.host === now.host &&
    before.port === now.port &&
    before.username === now.username &&
    before.security === now.security
  if (same && before.password) return before.password
  throw new Problem('mail-password-needed', 'Enter the password as well: the server or the user name is new.', {
    fields: { password: 'needed for a new server or user name' },
  })
}

export async function forgetMailServer(db: Db, scope: Scope): Promise<void> {
  await db.transaction().execute(async trx => {
    const gone = await trx
      .deleteFrom('mailServer')
      .where('workspaceId', '=', scope.workspaceId)
      .returning('host')
      .executeTakeFirst()
    if (gone === undefined) throw notFound('mail server')
    await record(trx, scope, 'mail.removed', { host: gone.host })
  })
}
