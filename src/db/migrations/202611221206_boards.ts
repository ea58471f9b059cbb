import { type Kysely, sql } from 'kysely'

/** Boards: charts that somebody put together. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table board (workspace_id integer not null references workspace (id), id integer generated always as identity, name text not null, audience text not null check (audience in ('mine','team')), charts jsonb not null, version integer not null default 1, made_by text, made_at timestamptz not null default now(), changed_by text, changed_at timestamptz not null default now(), removed_by text, removed_at timestamptz, primary key (workspace_id, id))`,
]
