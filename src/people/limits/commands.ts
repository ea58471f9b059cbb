import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { Problem } from '../../platform/errors.ts'

/**
 * Counts a try under a key; call it outside the transaction that may fail.
 * Throws `too-many-attempts` with the seconds to wait once there were more than `most` within `seconds`.
 */
export async function countAttempt(db: Db, key: string, limit: { most: number; seconds: number }): Promise<void> {
  const over = sql`attempt.since < now() - make_interval(secs => ${limit.seconds})`
  const { rows } = await sql<{ count: number; left: number }>`
    insert into attempt (key, count, since) values (${key}, 1, now())
    on conflict (key) do update set
      count = case when ${over} then 1 else attempt.count + 1 end,
      since = case when ${over} then now() else attempt.since end
    returning count, ceil(${limit.seconds} - extract(epoch from now() - since))::int as left`.execute(db)
  const [row] = rows
  if (row === undefined || row.count <= limit.most) return
  throw new Problem('too-many-attempts', `Too many attempts. Try again in ${row.left} seconds.`, {
    status: 429,
    params: { seconds: row.left },
  })
}

/** Counts a try like `countAttempt`, and says whether there were too many in place of throwing: for limits that nobody is to notice. */
export const isWithin = (...counted: Parameters<typeof countAttempt>): Promise<boolean> =>
  countAttempt(...counted).then(
    () => true,
    error => {
      if (error instanceof Problem) return false
      throw error
    },
  )

/** Forgets the tries under a key, after one that was right. */
export async function forgiveAttempts(db: Db, key: string): Promise<void> {
  await db.deleteFrom('attempt').where('key', '=', key).execute()
}

/** Forgets tries that are past any limit. */
export async function sweepAttempts(db: Db): Promise<void> {
  await sql`delete from attempt where since < now() - interval '1 day'`.execute(db)
}
