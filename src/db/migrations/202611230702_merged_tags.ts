import { type Kysely, sql } from 'kysely'

/** Which tag a merged one became, and how many pieces each tag is on without a look at all the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table tag add merged_into integer`,
  `create index feedback_tagged on feedback (workspace_id) include (tags) where tags <> '{}'`,
]
