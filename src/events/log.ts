import type { Db } from '../db/connection.ts'
import type { EventKind, Events } from './catalog.ts'

/** Writes down what happened, in the transaction in which it happens. `actor` is a member's user id, or null for the machine. */
export async function record<K extends EventKind>(
  trx: Db,
  scope: { workspaceId: number; userId: string | null },
  kind: K,
  batch: Events[K],
): Promise<void> {
  await trx
    .insertInto('event')
    .values({ workspaceId: scope.workspaceId, kind, actor: scope.userId, batch: JSON.stringify(batch) })
    .execute()
}
