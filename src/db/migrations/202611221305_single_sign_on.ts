import { type Kysely, sql } from 'kysely'

/** One subject of a provider is one person of ours, however often they come in at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create unique index account_of_provider on account ("providerId", "accountId") where "providerId" <> 'credential'`.execute(
    db,
  )
}
