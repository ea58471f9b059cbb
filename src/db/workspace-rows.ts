import { sql } from 'kysely'
import type { Db } from './connection.ts'

export interface CarriedTable {
  table: string
  /** In the order of the table, without those the database makes itself. */
  columns: string[]
}

/** Every table with rows of workspaces, in an order in which each comes after those it refers to. */
export async function listCarried(db: Db): Promise<CarriedTable[]> {
  const { rows } = await sql<CarriedTable & { refers: string[] }>`
    select c.relname as table,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(distinct r.relname::text) from pg_constraint f join pg_class r on r.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f'), '{}') as refers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind in ('r', 'p')
      and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped)
    order by c.relname`.execute(db)
  const ordered: typeof rows = []
  const isPlaced = (name: string, self: string) =>
    name === self || ordered.some(it => it.table === name) || !rows.some(it => it.table === name)
  while (ordered.length < rows.length) {
    const next = rows.find(row => !ordered.includes(row) && row.refers.every(name => isPlaced(name, row.table)))
    if (next === undefined) throw new Error('tables refer to each other in a ring')
    ordered.push(next)
  }
  return ordered.map(({ table, columns }) => ({ table, columns }))
}

const of = (workspaceId: number) => sql`workspace_id = ${workspaceId}`

/** How many rows a workspace has in each table that holds any. */
export async function countRows(db: Db, workspaceId: number): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const { table } of await listCarried(db)) {
    const { rows } = await sql<{
      count: number
    }>`select count(*) as count from ${sql.table(table)} where ${of(workspaceId)}`.execute(db)
    if (rows[0] && rows[0].count > 0) counts.set(table, rows[0].count)
  }
  return counts
}

/** Removes at most so many rows of one table. Returns how many went. */
export async function removeSome(db: Db, workspaceId: number, table: string, most: number): Promise<number> {
  const name = sql.table(table)
  const { numAffectedRows } =
    await sql`delete from ${name} where ctid in (select ctid from ${name} where ${of(workspaceId)} limit ${most})`.execute(
      db,
    )
  return Number(numAffectedRows ?? 0)
}

/** Removes every row a workspace still has, in one transaction; tables that others refer to come last. */
export async function removeRest(trx: Db, workspaceId: number): Promise<void> {
  for (const { table } of (await listCarried(trx)).reverse())
    await sql`delete from ${sql.table(table)} where ${of(workspaceId)}`.execute(trx)
}
