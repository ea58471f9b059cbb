import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import type { Scope } from '../members/scope.ts'
import { holdWorkspace } from '../workspaces/queries.ts'
import type { KeyHolder } from './queries.ts'
import type { KeyInput } from './schema.ts'
import { beginningOf, hashKeyToken, newKeyToken } from './token.ts'

const MOST = 100

/** Makes a key; its token is in the answer and nowhere else. Throws `keys-too-many` at a hundred. */
export async function makeKey(db: Db, scope: Scope, input: KeyInput): Promise<{ id: number; token: string }> {
  const token = newKeyToken()
  const { name, scopes, days } = input
  const expiresAt = days === null ? null : new Date(Date.now() + days * 86_400_000)
  return db.transaction().execute(async trx => {
    await holdWorkspace(trx, scope)
    const { count } = await trx
      .selectFrom('apiKey')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('workspaceId', '=', scope.workspaceId)
      .where('revokedAt', 'is', null)
      .executeTakeFirstOrThrow()
    if (Number(count) >= MOST)
      throw new Problem('keys-too-many', 'There are a hundred keys already. Revoke some first.', { status: 409 })
    const { id } = await trx
      .insertInto('apiKey')
      .values({
        workspaceId: scope.workspaceId,
        name,
        scopes,
        beginning: beginningOf(token),
        tokenHash: hashKeyToken(token),
        madeBy: scope.userId,
        expiresAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(trx, scope, 'key.made', { keyId: id, name, scopes, expires: expiresAt?.toISOString() ?? null })
    return { id, token }
  })
}

/** The key works no more, from the next request on; its row stays, for the log. */
export async function revokeKey(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const row = await trx
      .updateTable('apiKey')
      .set({ revokedAt: new Date(), revokedBy: scope.userId })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .returning('name')
      .executeTakeFirst()
    if (row === undefined) throw notFound('key')
    await record(trx, scope, 'key.revoked', { keyId: id, name: row.name })
  })
}

/** Notes that a key was used, at most once a minute: a busy program must not wear out its row. */
export async function noteKeyUsed(db: Db, { workspaceId, keyId }: KeyHolder): Promise<void> {
  await sql`update api_key set used_at = now() where workspace_id = ${workspaceId} and id = ${keyId}
    and (used_at is null or used_at < now() - interval '1 minute')`.execute(db)
}
