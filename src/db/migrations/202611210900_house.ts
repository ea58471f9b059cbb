import { type Kysely, sql } from 'kysely'

/** People, what they collect, what it was read as, and what was answered. workspace_id comes first in every key, for Citus. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // Sign-in, in the words of better-auth: these four tables are its own.
  `create table "user" (id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null default false, image text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now())`,
  `create table session (id text primary key, "expiresAt" timestamptz not null, token text not null unique, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(), "ipAddress" text, "userAgent" text, "userId" text not null references "user" (id) on delete cascade)`,
  `create index session_of_user on session ("userId")`,
  `create table account (id text primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" (id) on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now())`,
  `create index account_of_user on account ("userId")`,
  `create table verification (id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now())`,
  `create index verification_identifier on verification (identifier)`,
  `create table "rateLimit" (id text primary key, key text not null unique, count integer not null, "lastRequest" bigint not null)`,

  `create table workspace (id integer generated always as identity primary key, slug text not null unique, name text not null, zone text not null default 'UTC', created_at timestamptz not null default now())`,
  `create table profile (user_id text primary key references "user" (id) on delete cascade, locale text, settled_at timestamptz)`,
  `create table member (workspace_id integer not null references workspace (id), user_id text not null references "user" (id) on delete cascade, role text not null check (role in ('owner','admin','member','viewer')), created_at timestamptz not null default now(), primary key (workspace_id, user_id))`,
  `create index member_of_user on member (user_id)`,

  `create table source (workspace_id integer not null, id integer generated always as identity, name text not null, channel text not null, scale_min real, scale_max real, created_at timestamptz not null default now(), primary key (workspace_id, id), unique (workspace_id, name))`,
  `create table product (workspace_id integer not null, id integer generated always as identity, name text not null, created_at timestamptz not null default now(), primary key (workspace_id, id))`,
  `create table product_alias (workspace_id integer not null, id integer generated always as identity, product_id integer not null, kind text not null, key text not null, name text not null, primary key (workspace_id, id), unique (workspace_id, kind, key), foreign key (workspace_id, product_id) references product (workspace_id, id))`,

  `create table upload (workspace_id integer not null, id text not null, name text not null, size bigint not null, created_at timestamptz not null default now(), primary key (workspace_id, id))`,
  `create table mapping (workspace_id integer not null, shape text not null, mapping jsonb not null, remembered_at timestamptz not null default now(), primary key (workspace_id, shape))`,
  `create table import (workspace_id integer not null, id integer generated always as identity, source_id integer not null, file text not null, upload_id text, member integer not null default 0, profile text not null, mapping jsonb not null, state text not null default 'waiting' check (state in ('waiting','running','done','failed','cancelled','undoing','undone')), problem jsonb, rows integer not null default 0, imported integer not null default 0, updated integer not null default 0, unchanged integer not null default 0, rejected integer not null default 0, bytes_done bigint not null default 0, bytes_total bigint not null default 0, started_at timestamptz, finished_at timestamptz, created_at timestamptz not null default now(), started_by text, primary key (workspace_id, id), foreign key (workspace_id, source_id) references source (workspace_id, id))`,
  `create index import_source on import (workspace_id, source_id, id)`,
  `create table import_reject (workspace_id integer not null, import_id integer not null, row integer not null, field text not null default '', code text not null, params jsonb not null, cells jsonb not null, primary key (workspace_id, import_id, row, field, code))`,

  `create sequence feedback_id as bigint`,
  `create table feedback (
    workspace_id integer not null, id bigint not null default nextval('feedback_id'), source_id integer not null, import_id integer,
    identity uuid not null, content_hash uuid not null, native_id text, parent_id text, ours boolean not null default false, alias_id integer,
    said_at timestamptz, said_precision text not null, sorted_at timestamptz not null, edited_at timestamptz, received_at timestamptz not null default now(),
    rating real, rating_min real, rating_max real, title text not null default '', verbatim text not null default '',
    author text, author_id text, author_email text, url text, version text, device text, country text, attributes jsonb,
    language text not null, sentiment text, score real not null, confidence real not null, tone text not null, sarcasm boolean not null default false,
    topics text[] not null default '{}', polarities smallint[] not null default '{}', edition integer not null,
    answered_at timestamptz, found_by tsvector not null,
    primary key (workspace_id, id))`,
  `create unique index feedback_identity on feedback (workspace_id, source_id, identity)`,
  `create index feedback_newest on feedback (workspace_id, sorted_at, id)`,
  `create index feedback_unanswered on feedback (workspace_id, sorted_at, id) where answered_at is null and not ours`,
  `create index feedback_answered on feedback (workspace_id, sorted_at, id) where answered_at is not null`,
  `create index feedback_thread on feedback (workspace_id, source_id, parent_id) where parent_id is not null`,
  `create index feedback_found_by on feedback using gin (found_by)`,
  `create table feedback_revision (workspace_id integer not null, id bigint generated always as identity, feedback_id bigint not null, import_id integer, content_hash uuid not null, title text not null, verbatim text not null, rating real, rating_min real, rating_max real, version text, attributes jsonb, edited_at timestamptz, late boolean not null default false, until timestamptz not null default now(), primary key (workspace_id, id), foreign key (workspace_id, feedback_id) references feedback (workspace_id, id) on delete cascade)`,
  `create index feedback_revision_of on feedback_revision (workspace_id, feedback_id, id)`,

  `create table topic (workspace_id integer not null, id text not null, area text not null, label jsonb not null, seeds jsonb not null, active boolean not null default true, primary key (workspace_id, id))`,
  `create table reread (workspace_id integer not null, edition integer not null, engine text not null, total integer not null default 0, done integer not null default 0, started_at timestamptz not null default now(), finished_at timestamptz, primary key (workspace_id, edition))`,

  `create table reply (workspace_id integer not null, id bigint generated always as identity, feedback_id bigint not null, origin text not null check (origin in ('found','written')), text text not null, said_at timestamptz, member_id text, import_id integer, created_at timestamptz not null default now(), primary key (workspace_id, id), foreign key (workspace_id, feedback_id) references feedback (workspace_id, id) on delete cascade)`,
  `create index reply_of on reply (workspace_id, feedback_id)`,

  `create table tally (workspace_id integer not null, dimension text not null, grain text not null, period date not null, source_id integer not null, key text not null, sentiment text not null, count integer not null, answered integer not null, rated integer not null, rating_sum double precision not null, primary key (workspace_id, dimension, grain, period, source_id, key, sentiment))`,

  `create table event (workspace_id integer not null, id bigint generated always as identity, kind text not null, at timestamptz not null default now(), actor text, batch jsonb not null, primary key (workspace_id, id))`,
]
