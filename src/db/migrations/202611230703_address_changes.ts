import { type Kysely, sql } from 'kysely'

/** That somebody wants another address, has it, or had the change taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table address_change (id bigint generated always as identity primary key, user_id text not null references "user" (id) on delete cascade, from_address text not null, to_address text not null, take_hash text not null unique, undo_hash text unique, asked_at timestamptz not null default now(), taken_at timestamptz, undone_at timestamptz)`,
    )
    .execute(db)
  await sql.raw(`create index address_change_of_user on address_change (user_id, id)`).execute(db)
}
