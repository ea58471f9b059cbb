import { type Kysely, sql } from 'kysely'

/** Long work on a workspace, with its progress. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table chore (workspace_id integer not null, id integer generated always as identity, kind text not null, about jsonb not null default '{}', asked_by text, asked_at timestamptz not null default now(), done integer not null default 0, total integer not null default 0, finished_at timestamptz, problem jsonb, primary key (workspace_id, id))`,
  `create index chore_of_kind on chore (workspace_id, kind)`,
]
