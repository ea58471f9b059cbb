import type { Database } from '../db/connection.ts'

/** Works while holding a lock of that name; where somebody else holds it, does nothing. */
export async function holdName({ pool }: Database, name: string, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect()
  let broken = false
  try {
    const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 7462006)) as mine', [name])
    if (!rows[0].mine) return
    await work()
    await client.query('select pg_advisory_unlock(hashtextextended($1, 7462006))', [name])
  } catch (error) {
    broken = true
    throw error
  } finally {
    // Closing the connection gives the lock back whatever state it is in.
    client.release(broken)
  }
}

/**
 * Works on an import while holding its lock, so that a job taken up after a crash never meets one that still runs. With `wait`, waits
 * until whoever holds it has let go; without, does nothing then and says so by false.
 */
export async function holdImport(
  { pool }: Database,
  { importId, wait }: { importId: number; wait: boolean },
  work: () => Promise<void>,
): Promise<boolean> {
  const client = await pool.connect()
  try {
    if (wait) await client.query('select pg_advisory_lock(7462006, $1)', [importId])
    else {
      const { rows } = await client.query('select pg_try_advisory_lock(7462006, $1) as mine', [importId])
      if (!rows[0].mine) {
        client.release()
        return false
      }
    }
    await work()
    await client.query('select pg_advisory_unlock(7462006, $1)', [importId])
    client.release()
    return true
  } catch (error) {
    // Closing the connection gives the lock back whatever state it is in.
    client.release(true)
    throw error
  }
}
