import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../members/scope.ts'
import { type Handle, handleText } from './handles.ts'
import type { Known } from './heard.ts'

/** Ids of the customers known by these handles, by handleText. */
export async function findCustomers(
  db: Db,
  { workspaceId }: Scope,
  handles: Handle[],
): Promise<Map<string, { id: number; personId: number }>> {
  const { rows } = await sql<Handle & { id: number; personId: number }>`
    select c.id, c.person_id, c.kind, c.place, c.key from jsonb_to_recordset(${JSON.stringify(handles)}::jsonb) as n(kind text, place text, key text)
    join customer c on c.workspace_id = ${workspaceId} and c.kind = n.kind and c.place = n.place and c.key = n.key`.execute(
    db,
  )
  return new Map(rows.map(({ id, personId, ...handle }) => [handleText(handle), { id, personId }]))
}

/** Pairs that a piece has already linked, also those that a member has parted since. */
export async function findFoundMatches(db: Db, { workspaceId }: Scope, ones: number[]): Promise<Set<string>> {
  if (ones.length === 0) return new Set()
  const { rows } = await sql<{ pair: string }>`select one_id || ' ' || other_id as pair from customer_match
    where workspace_id = ${workspaceId} and origin = 'found' and one_id = any(${ones}::int[])`.execute(db)
  return new Set(rows.map(row => row.pair))
}

/** What is known of persons, by id. */
export async function getKnown(db: Db, { workspaceId }: Scope, persons: number[]): Promise<Map<number, Known>> {
  if (persons.length === 0) return new Map()
  const { rows } = await sql<Known & { id: number }>`select id, pieces, last_at, name, attributes from customer
    where workspace_id = ${workspaceId} and id = any(${persons}::int[])`.execute(db)
  return new Map(rows.map(({ id, ...known }) => [id, known]))
}

/** Everything that persons are known by. */
export async function listOfPersons(db: Db, { workspaceId }: Scope, persons: number[]) {
  if (persons.length === 0) return []
  return db
    .selectFrom('customer')
    .select(['id', 'personId', 'kind', 'place', 'key', 'createdAt'])
    .where('workspaceId', '=', workspaceId)
    .where(eb =>
      eb.or([eb('id', 'in', persons), eb.and([eb('personId', 'in', persons), sql<boolean>`person_id <> id`])]),
    )
    .orderBy('id')
    .execute()
}

/** Matches that hold and make one person of these customers. */
export async function listActiveMatches(db: Db, { workspaceId }: Scope, customers: number[]) {
  if (customers.length === 0) return []
  const { rows } = await sql<{ oneId: number; otherId: number }>`select one_id, other_id from customer_match
    where workspace_id = ${workspaceId} and verdict = 'same' and undone_at is null
    and one_id = any(${customers}::int[]) and other_id = any(${customers}::int[])`.execute(db)
  return rows
}

/** Links that pieces made from these customers to others, with the handle at the other end. */
export async function listFoundLinks(db: Db, { workspaceId }: Scope, ones: number[]) {
  if (ones.length === 0) return []
  const { rows } = await sql<Handle & { id: number; oneId: number; otherId: number }>`
    select m.id, m.one_id, m.other_id, o.kind, o.place, o.key from customer_match m
    join customer o on o.workspace_id = m.workspace_id and o.id = m.other_id
    where m.workspace_id = ${workspaceId} and m.origin = 'found' and m.one_id = any(${ones}::int[])`.execute(db)
  return rows
}

/** The persons that customers belong to. */
export async function personsOf(db: Db, { workspaceId }: Scope, customers: number[]): Promise<number[]> {
  if (customers.length === 0) return []
  const rows = await db
    .selectFrom('customer')
    .select('personId')
    .distinct()
    .where('workspaceId', '=', workspaceId)
    .where('id', 'in', customers)
    .execute()
  return rows.map(row => row.personId)
}

/** How far the filing of earlier feedback has come, where it is not done. */
export async function findFiling(db: Db, { workspaceId }: Scope): Promise<number | undefined> {
  const row = await db
    .selectFrom('customerFiling')
    .select('after')
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst()
  return row?.after
}
