import type { Db } from '../db/connection.ts'
import type { EventKind, Events } from './catalog.ts'

/** Writes down what happened, in the transaction in which it happens. The actor is a member's user id, `key-7` for a program with that key, or null for the machine. */
export async function record<K extends EventKind>(
  trx: Db,
  scope: { workspaceId: number; userId: string | null; keyId?: number },
  kind: K,
  batch: Events[K],
): Promise<void> {
  await trx
    .insertInto('event')
    .values({ workspaceId: scope.workspaceId, kind, actor: actorOf(scope), batch: JSON.stringify(batch) })
    .execute()
}

const actorOf = ({ userId, keyId }: { userId: string | null; keyId?: number }): string | null =>
  keyId === undefined ? userId : `key-${keyId}`
