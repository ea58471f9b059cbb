import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../members/scope.ts'
import type { Erasure } from './queries.ts'

/** Writes down that somebody was erased: hashes, never who. Hashes known already stay with their first erasure. */
export async function keepErasure(
  trx: Db,
  scope: Scope,
  { salt, hashes, pieces, erasedAt }: Omit<Erasure, 'workspaceId'>,
): Promise<void> {
  const { workspaceId, userId } = scope
  const { id } = await trx
    .insertInto('erasure')
    .values({ workspaceId, salt, pieces, memberId: userId, erasedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`insert into erased_key (workspace_id, hash, erasure_id) select ${workspaceId}, h, ${id} from unnest(${hashes}::text[]) h
    on conflict do nothing`.execute(trx)
  await record(trx, scope, 'customer.erased', { erasureId: id, pieces })
}
