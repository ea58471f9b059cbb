import { type Kysely, sql } from 'kysely'

/** What happened, found by kind and by person without reading the rest. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index event_kind on event (workspace_id, kind, id)`.execute(db)
  await sql`create index event_actor on event (workspace_id, actor, id)`.execute(db)
}
