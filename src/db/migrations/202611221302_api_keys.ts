import { type Kysely, sql } from 'kysely'

/** What programs show to act in a workspace. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table api_key (workspace_id integer not null references workspace (id) on delete cascade, id integer generated always as identity, name text not null, scopes text[] not null, beginning text not null, token_hash text not null, made_by text, made_at timestamptz not null default now(), expires_at timestamptz, used_at timestamptz, revoked_by text, revoked_at timestamptz, primary key (workspace_id, id), unique (workspace_id, token_hash))`,
    )
    .execute(db)
}
