import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import type { KeyScope } from '../members/policy.ts'
import type { Scope } from '../members/scope.ts'
import type { KeyView } from './schema.ts'
import { hashKeyToken } from './token.ts'

/** A key works while its maker might make it today: whoever has left, or manages no more, knows its token still. */
const isBacked = sql<boolean>`exists (select 1 from member m
  where m.workspace_id = k.workspace_id and m.user_id = k.made_by and m.role in ('owner', 'admin'))`

const ofWorkspace = (db: Db, scope: Scope) =>
  db
    .selectFrom('apiKey as k')
    .leftJoin('user as u', 'u.id', 'k.madeBy')
    .select(['k.id', 'k.name', 'k.scopes', 'k.beginning', 'u.name as madeBy', 'k.madeAt', 'k.expiresAt', 'k.usedAt'])
    .select(isBacked.as('backed'))
    .where('k.workspaceId', '=', scope.workspaceId)
    .where('k.revokedAt', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof ofWorkspace>['executeTakeFirstOrThrow']>>

const present = (row: Row): KeyView => ({
  id: String(row.id),
  name: row.name,
  scopes: row.scopes as KeyScope[],
  beginning: row.beginning,
  madeBy: row.madeBy,
  madeAt: row.madeAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  expired: row.expiresAt !== null && row.expiresAt < new Date(),
  stopped: !row.backed,
  usedAt: row.usedAt?.toISOString() ?? null,
})

/** Keys that are not revoked, the newest first. */
export async function listKeys(db: Db, scope: Scope): Promise<KeyView[]> {
  return (await ofWorkspace(db, scope).orderBy('k.id', 'desc').execute()).map(present)
}

export async function getKey(db: Db, scope: Scope, id: number): Promise<KeyView> {
  const row = await ofWorkspace(db, scope).where('k.id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound('key')
  return present(row)
}

export interface KeyHolder {
  keyId: number
  name: string
  scopes: KeyScope[]
  workspaceId: number
  slug: string
  zone: string
}

/**
 * Who calls with a key in a workspace. Throws `key-unknown` whether there is no such key, it is another workspace's, or there is no such
 * workspace; `key-revoked`, `key-expired` and `key-maker-gone` to whoever holds one that was good.
 */
export async function getKeyHolder(db: Db, slug: string, token: string): Promise<KeyHolder> {
  const row = await db
    .selectFrom('workspace as w')
    .innerJoin('apiKey as k', 'k.workspaceId', 'w.id')
    .select(['k.id', 'k.name', 'k.scopes', 'k.revokedAt', 'k.expiresAt', 'w.id as workspaceId', 'w.slug', 'w.zone'])
    .select(isBacked.as('backed'))
    .where('w.slug', '=', slug)
    .where('k.tokenHash', '=', hashKeyToken(token))
    .where(
      sql<boolean>`not exists (select 1 from chore where chore.workspace_id = w.id and chore.kind = 'remove-workspace')`,
    )
    .executeTakeFirst()
  if (row === undefined) throw refused('key-unknown', 'There is no such key for this workspace.')
  if (row.revokedAt !== null) throw refused('key-revoked', 'This key was revoked. Ask for another one.')
  if (row.expiresAt !== null && row.expiresAt < new Date())
    throw refused('key-expired', 'The time of this key is over. Ask for another one.')
  if (!row.backed)
    throw refused('key-maker-gone', 'Whoever made this key is no admin of the workspace any more. Ask for another one.')
  const { id: keyId, name, workspaceId, zone } = row
  return { keyId, name, scopes: row.scopes as KeyScope[], workspaceId, slug: row.slug, zone }
}

const refused = (code: string, message: string) => new Problem(code, message, { status: 401 })

/** Names of keys by id, of revoked ones too. */
export async function keyNames(db: Db, scope: Scope, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('apiKey')
    .select(['id', 'name'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
