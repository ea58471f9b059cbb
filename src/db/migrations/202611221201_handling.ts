import { type Kysely, sql } from 'kysely'

/** Who looks after a piece, whether it is done, its tags, and every batch in which members changed that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table feedback add owner_id text, add waived_at timestamptz, add reopened_at timestamptz, add tags integer[] not null default '{}'`,
  'drop index feedback_unanswered',
  `create index feedback_unanswered on feedback (workspace_id, sorted_at, id) where answered_at is null and waived_at is null and not ours`,
  `create index feedback_open on feedback (workspace_id, sorted_at, id) where waived_at is null and (answered_at is null or reopened_at is not null) and not ours`,
  `create index feedback_owned on feedback (workspace_id, owner_id, sorted_at, id) where owner_id is not null`,
  'alter table tally add waived integer not null default 0',

  `create table tag (workspace_id integer not null, id integer generated always as identity, name text not null, color text not null, made_by text, made_at timestamptz not null default now(), deleted_by text, deleted_at timestamptz, primary key (workspace_id, id))`,
  `create unique index tag_name on tag (workspace_id, lower(name)) where deleted_at is null`,
  `create table handling (workspace_id integer not null, id bigint generated always as identity, verb text not null check (verb in ('assign','finish','reopen','tag','untag')), owner_id text, tag_id integer, reason text, done_by text, done_at timestamptz not null default now(), undone_by text, undone_at timestamptz, primary key (workspace_id, id))`,
  `create table handled (workspace_id integer not null, feedback_id bigint not null, handling_id bigint not null, was_owner_id text, was_waived_at timestamptz, was_reopened_at timestamptz, primary key (workspace_id, feedback_id, handling_id),
    foreign key (workspace_id, handling_id) references handling (workspace_id, id), foreign key (workspace_id, feedback_id) references feedback (workspace_id, id) on delete cascade)`,
  'create index handled_in on handled (workspace_id, handling_id)',
]
