import { type Kysely, sql } from 'kysely'

/** Unread pieces: for each member a mark up to which everything is read, and the pieces that are otherwise. Nothing is written with a piece. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table unread_mark (workspace_id integer not null, member_id text not null, up_to bigint not null, begun_at timestamptz not null default now(), primary key (workspace_id, member_id), foreign key (workspace_id, member_id) references member (workspace_id, user_id) on delete cascade)`,
  `create table unread_exception (workspace_id integer not null, member_id text not null, feedback_id bigint not null, unread boolean not null, primary key (workspace_id, member_id, feedback_id), foreign key (workspace_id, member_id) references unread_mark (workspace_id, member_id) on delete cascade, foreign key (workspace_id, feedback_id) references feedback (workspace_id, id) on delete cascade)`,
  `create index unread_exception_of on unread_exception (workspace_id, feedback_id)`,
  `create index unread_exception_kept on unread_exception (workspace_id, member_id, feedback_id) where unread`,
]
