import { type Kysely, sql } from 'kysely'

/** Pieces are found by version, by how sure the reading is, and by whether there are words at all. Takes about a minute a million pieces. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'drop index feedback_found_by',
  `update feedback set found_by = found_by || array_to_tsvector(array_remove(array[
    case when confidence < 0.5 then '=clow' when confidence < 0.75 then '=cmiddle' else '=chigh' end,
    case when title = '' and verbatim = '' then '=wno' else '=wyes' end,
    '=v' || left(version, 60)], null))`,
  'create index feedback_found_by on feedback using gin (found_by)',
]
