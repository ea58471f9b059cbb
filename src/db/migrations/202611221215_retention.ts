import { type Kysely, sql } from 'kysely'

/** How long feedback is kept, where it is not kept for ever. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table retention (workspace_id integer not null primary key, months integer not null check (months between 1 and 240), set_by text, set_at timestamptz not null default now())`.execute(
    db,
  )
}
