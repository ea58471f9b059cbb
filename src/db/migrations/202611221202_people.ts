import { type Kysely, sql } from 'kysely'

/** Invitations, teams, and the zone a person wants times in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table profile add column zone text`,
  `alter table mail_server add column origin text`,
  `create table invitation (workspace_id integer not null references workspace (id) on delete cascade, id integer generated always as identity, email text not null, role text not null check (role in ('owner','admin','member','viewer')), locale text not null, token_hash text not null, invited_by text, created_at timestamptz not null default now(), expires_at timestamptz not null, mailed_at timestamptz, accepted_at timestamptz, accepted_by text, revoked_at timestamptz, revoked_by text, primary key (workspace_id, id))`,
  `create unique index invitation_open on invitation (workspace_id, email) where accepted_at is null and revoked_at is null`,
  `create index invitation_token on invitation (token_hash)`,
  `create table team (workspace_id integer not null references workspace (id) on delete cascade, id integer generated always as identity, kind text check (kind in ('marketing','success','product')), name text, created_at timestamptz not null default now(), primary key (workspace_id, id), unique (workspace_id, kind), check (kind is not null or name is not null))`,
  `create table team_member (workspace_id integer not null, team_id integer not null, user_id text not null, created_at timestamptz not null default now(), primary key (workspace_id, team_id, user_id), foreign key (workspace_id, team_id) references team (workspace_id, id) on delete cascade, foreign key (workspace_id, user_id) references member (workspace_id, user_id) on delete cascade)`,
  `insert into team (workspace_id, kind) select w.id, k.kind from workspace w, unnest(array['marketing','success','product']) with ordinality as k(kind, place) order by w.id, k.place`,
]
