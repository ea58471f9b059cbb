import { type Kysely, sql } from 'kysely'

/** What members say of customers, and named filters over all that is known of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table customer add column own jsonb not null default '{}'`,
  `create table customer_attribute (workspace_id integer not null, customer_id integer not null, name text not null, value text not null, member_id text, set_at timestamptz not null default now(), primary key (workspace_id, customer_id, name), foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade)`,
  `create table segment (workspace_id integer not null, id integer generated always as identity, name text not null, conditions jsonb not null, member_id text, created_at timestamptz not null default now(), primary key (workspace_id, id), unique (workspace_id, name))`,
]
