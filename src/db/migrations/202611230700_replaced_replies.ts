import { type Kysely, sql } from 'kysely'

/** Found replies keep their earlier texts, so that an import which brought a newer one can be undone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table reply add column replaced_by integer`,
  `create index reply_brought on reply (workspace_id, import_id) where import_id is not null`,
  `create index reply_replaced on reply (workspace_id, replaced_by) where replaced_by is not null`,
]
