import { type Kysely, sql } from 'kysely'

/** A cell counts sentiments and tones side by side, products and versions by month: fewer cells to move with every write. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const PERIODS = {
  day: "coalesce((said_at at time zone w.zone)::date, date '0001-01-01')",
  month: "coalesce(date_trunc('month', said_at at time zone w.zone)::date, date '0001-01-01')",
  total: "date '0001-01-01'",
}

const KEYS = {
  all: ["''", ''],
  language: ['language', ''],
  rating: ['rating::text', 'where rating is not null'],
  topic: ['topic', 'cross join unnest(topics) as topic'],
  version: ['version', 'where version is not null'],
  product: ["coalesce(alias_id::text, '')", ''],
}

const count = (where: string) => `count(*) filter (where sentiment is not null and (${where}))`

/** Counts one dimension by one grain from the pieces themselves. */
const recount = (dimension: keyof typeof KEYS, grain: keyof typeof PERIODS) => `
  insert into tally select f.workspace_id, '${dimension}', '${grain}', ${PERIODS[grain]}, source_id, ${KEYS[dimension][0]},
    ${count("sentiment = 'positive'")}, ${count("sentiment = 'neutral'")}, ${count("sentiment = 'negative'")}, ${count("sentiment = 'mixed'")},
    count(*) filter (where sentiment is null),
    ${count("tone = 'satisfied'")}, ${count("tone = 'frustrated'")}, ${count("tone = 'angry'")}, ${count("tone = 'asking'")},
    ${count('answered_at is not null')}, ${count('rating is not null')}, coalesce(sum(rating::text::float8) filter (where sentiment is not null), 0)
  from feedback f join workspace w on w.id = f.workspace_id ${KEYS[dimension][1]} group by 1, 4, 5, 6`

const STATEMENTS = [
  'drop table tally',
  // Cells are changed in place over and over: room on each page keeps the index out of it.
  `create table tally (workspace_id integer not null, dimension text not null, grain text not null, period date not null, source_id integer not null, key text not null,
    positive integer not null, neutral integer not null, negative integer not null, mixed integer not null, ours integer not null,
    satisfied integer not null, frustrated integer not null, angry integer not null, asking integer not null,
    answered integer not null, rated integer not null, rating_sum double precision not null,
    primary key (workspace_id, dimension, grain, period, source_id, key)) with (fillfactor = 70)`,
  ...(['all', 'language', 'rating', 'topic'] as const).flatMap(dimension =>
    (['day', 'month', 'total'] as const).map(grain => recount(dimension, grain)),
  ),
  ...(['version', 'product'] as const).flatMap(dimension =>
    (['month', 'total'] as const).map(grain => recount(dimension, grain)),
  ),
]
