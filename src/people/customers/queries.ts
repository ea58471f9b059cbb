import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../members/scope.ts'
import { type Handle, handleText } from './handles.ts'
import type { Known } from './heard.ts'
import { type Place, readPlace, writePlace } from './page.ts'
import type { Condition, CustomersQuery } from './schema.ts'

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

/** All that holds of a person's attributes, a member's word over an import's. */
function conditionOf({ attribute, values, not }: Condition): RawBuilder<unknown> {
  const value = sql`coalesce(c.own ->> ${attribute}, c.attributes ->> ${attribute})`
  const holds =
    values.length === 0 ? sql`${value} is not null` : sql`coalesce(${value} = any(${values}::text[]), false)`
  return not ? sql`not (${holds})` : holds
}

const ORDERS = {
  heard: sql`coalesce(to_char(c.last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '-infinity')`,
  pieces: sql`c.pieces::text`,
  name: sql`left(lower(coalesce(c.name, '')), 200)`,
}

function beyond(order: CustomersQuery['order'], [value, id]: Place): RawBuilder<unknown> {
  if (order === 'heard') return sql`(coalesce(c.last_at, '-infinity'), c.id) < (${value}::timestamptz, ${id}::int)`
  if (order === 'pieces') return sql`(c.pieces, c.id) < (${value}::int, ${id}::int)`
  return sql`(left(lower(coalesce(c.name, '')), 200), c.id) > (${value}, ${id}::int)`
}

const SORTS = {
  heard: sql`coalesce(c.last_at, '-infinity') desc, c.id desc`,
  pieces: sql`c.pieces desc, c.id desc`,
  name: sql`left(lower(coalesce(c.name, '')), 200), c.id`,
}

interface PersonRow {
  id: number
  name: string | null
  kind: Handle['kind']
  key: string
  pieces: number
  lastAt: Date | null
}

/** Persons that a search and conditions leave: a name, an address or an id that holds the words, or of which a part of the person does. */
function passing({ workspaceId }: Scope, q: string | undefined, conditions: Condition[]): RawBuilder<unknown> {
  const wanted = [
    sql`c.workspace_id = ${workspaceId} and c.person_id = c.id and not (c.kind = 'piece' and c.pieces = 0)`,
    ...conditions.map(conditionOf),
  ]
  const needle = q?.normalize('NFKC').toLowerCase() ?? ''
  if (needle !== '') {
    const holds = (alias: RawBuilder<unknown>) =>
      sql`(strpos(lower(coalesce(${alias}.name, '')), ${needle}) > 0 or (${alias}.kind <> 'piece' and strpos(lower(${alias}.key), ${needle}) > 0))`
    wanted.push(
      sql`(${holds(sql`c`)} or c.id in (select p.person_id from customer p where p.workspace_id = ${workspaceId} and p.person_id <> p.id and ${holds(sql`p`)}))`,
    )
  }
  return sql.join(wanted, sql` and `)
}

/** One page of persons. */
export async function listPersons(
  db: Db,
  scope: Scope,
  query: CustomersQuery,
  conditions: Condition[],
): Promise<{ rows: PersonRow[]; next: string | null }> {
  const { order, cursor, limit } = query
  const after = cursor === undefined ? sql`true` : beyond(order, readPlace(order, cursor))
  const { rows } = await sql<PersonRow & { place: string }>`
    select c.id, c.name, c.kind, c.key, c.pieces, c.last_at, ${ORDERS[order]} as place from customer c
    where ${passing(scope, query.q, conditions)} and ${after} order by ${SORTS[order]} limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.map(({ place: _, ...row }) => row),
    next: rows.length > limit && last ? writePlace(order, [last.place, last.id]) : null,
  }
}

/** How many persons pass conditions. */
export async function countPersons(db: Db, scope: Scope, conditions: Condition[]): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from customer c where ${passing(scope, undefined, conditions)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Which of some persons pass conditions. */
export async function passingAmong(
  db: Db,
  scope: Scope,
  persons: readonly number[],
  conditions: Condition[],
): Promise<number[]> {
  const { rows } = await sql<{
    id: number
  }>`select c.id from customer c where ${passing(scope, undefined, conditions)} and c.id = any(${persons}::int[])`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** The person that a customer belongs to, with everything they are known by; undefined when this workspace has none of that id. */
export async function findPerson(db: Db, scope: Scope, customerId: number) {
  const [personId] = await personsOf(db, scope, [customerId])
  if (personId === undefined) return undefined
  const row = await db
    .selectFrom('customer')
    .select(['id', 'name', 'pieces', 'lastAt', 'attributes', 'own'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', personId)
    .executeTakeFirst()
  return row && { ...row, customers: await listOfPersons(db, scope, [personId]) }
}

/** Every match that customers ever had, newest first. */
export async function listMatches(db: Db, { workspaceId }: Scope, customers: number[]) {
  return db
    .selectFrom('customerMatch')
    .selectAll()
    .where('workspaceId', '=', workspaceId)
    .where(eb => eb.or([eb('oneId', 'in', customers), eb('otherId', 'in', customers)]))
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
}

/** Persons whose name begins with one of these letters, those heard last first. */
export async function listNamed(db: Db, { workspaceId }: Scope, initials: string[], except: number[]) {
  const { rows } = await sql<{ id: number; name: string; pieces: number; lastAt: Date | null }>`
    select id, name, pieces, last_at from customer where workspace_id = ${workspaceId} and person_id = id and name is not null
      and left(lower(name), 1) = any(${initials}::text[]) and not id = any(${except}::int[])
    order by last_at desc nulls last limit 500`.execute(db)
  return rows
}

/** Attributes known of customers, the commonest first, each with its commonest values; from the 20,000 persons heard last. */
export async function listAttributes(db: Db, { workspaceId }: Scope): Promise<{ name: string; values: string[] }[]> {
  const { rows } = await sql<{ name: string; values: string[] }>`
    with latest as (select attributes || own as known from customer where workspace_id = ${workspaceId} and person_id = id order by last_at desc nulls last limit 20000),
    counted as (select key, value, count(*) as n from latest, jsonb_each_text(known) group by key, value),
    ranked as (select key, value, n, row_number() over (partition by key order by n desc, value) as place from counted)
    select key as name, array_agg(value order by place) filter (where place <= 50) as values from ranked group by key order by sum(n) desc, key limit 100`.execute(
    db,
  )
  return rows
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

/** What customers are known by, in id order. */
export async function listHandles(db: Db, { workspaceId }: Scope, { after, limit }: { after: number; limit: number }) {
  return db
    .selectFrom('customer')
    .select(['id', 'personId', 'kind', 'place', 'key'])
    .where('workspaceId', '=', workspaceId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}
