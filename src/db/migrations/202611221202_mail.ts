import { type Kysely, sql } from 'kysely'

/** The servers that send mail, and how often something was tried. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table mail_server (workspace_id integer primary key references workspace (id) on delete cascade, host text not null, port integer not null, security text not null check (security in ('tls','starttls','none')), username text, password text, from_name text not null, from_address text not null, changed_by text, changed_at timestamptz not null default now())`,
  `create table attempt (key text primary key, count integer not null, since timestamptz not null)`,
]
