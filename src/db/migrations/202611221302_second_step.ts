import { type Kysely, sql } from 'kysely'

/** A second step of signing in, in the words of better-auth, and the workspaces that ask for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table "user" add column "twoFactorEnabled" boolean not null default false`,
  `create table "twoFactor" (id text primary key, secret text not null, "backupCodes" text not null, "userId" text not null unique references "user" (id) on delete cascade, verified boolean not null default true, "failedVerificationCount" integer not null default 0, "lockedUntil" timestamptz)`,
  `create table second_step_rule (workspace_id integer primary key references workspace (id) on delete cascade, required_by text, required_at timestamptz not null default now())`,
]
