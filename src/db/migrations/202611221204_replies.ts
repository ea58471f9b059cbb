import { type Kysely, sql } from 'kysely'

/** How the house speaks in its replies, the templates its members keep, and who is writing an answer just now. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table house_voice (workspace_id integer primary key references workspace (id), tone text not null check (tone in ('formal','warm','brief')), words jsonb not null, kept_by text, kept_at timestamptz not null default now())`,
  `create table reply_template (workspace_id integer not null references workspace (id), id integer generated always as identity, language text not null, list text not null check (list in ('positive','negative','any')), name text not null, text text not null, kept_by text, kept_at timestamptz not null default now(), primary key (workspace_id, id), unique (workspace_id, language, name))`,
  `create table reply_writer (workspace_id integer not null, feedback_id bigint not null, member_id text not null, writing_at timestamptz not null default now(), primary key (workspace_id, feedback_id, member_id), foreign key (workspace_id, feedback_id) references feedback (workspace_id, id) on delete cascade)`,
]
