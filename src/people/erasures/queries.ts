import type { Db } from '../../db/connection.ts'
import type { Scope } from '../members/scope.ts'

/** Salts that hashes of the erased were made with: none before the first erasure, one after, more where backups were joined. */
export async function listSalts(db: Db, { workspaceId }: Scope): Promise<string[]> {
  const rows = await db
    .selectFrom('erasure')
    .select('salt')
    .distinct()
    .where('workspaceId', '=', workspaceId)
    .orderBy('salt')
    .execute()
  return rows.map(row => row.salt)
}

/** Which of these hashes belong to somebody erased. */
export async function findErased(db: Db, { workspaceId }: Scope, hashes: string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db
    .selectFrom('erasedKey')
    .select('hash')
    .where('workspaceId', '=', workspaceId)
    .where(eb => eb('hash', '=', eb.fn.any(eb.val(hashes))))
    .execute()
  return new Set(rows.map(row => row.hash))
}

export interface Erasure {
  workspaceId: number
  salt: string
  pieces: number
  erasedAt: Date
  hashes: string[]
}

/** Every erasure of every workspace, with its hashes. */
export async function listErasures(db: Db): Promise<Erasure[]> {
  const erasures = await db.selectFrom('erasure').selectAll().orderBy('workspaceId').orderBy('id').execute()
  const keys = await db.selectFrom('erasedKey').selectAll().execute()
  const byErasure = new Map<string, string[]>()
  for (const { workspaceId, erasureId, hash } of keys) {
    const name = `${workspaceId} ${erasureId}`
    byErasure.set(name, [...(byErasure.get(name) ?? []), hash])
  }
  return erasures.map(({ id, workspaceId, salt, pieces, erasedAt }) => ({
    workspaceId,
    salt,
    pieces,
    erasedAt,
    hashes: byErasure.get(`${workspaceId} ${id}`) ?? [],
  }))
}
