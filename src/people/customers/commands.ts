import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { type BulkTransaction, copyLine } from '../../db/transaction.ts'
import { record } from '../../events/log.ts'
import { notFound } from '../../platform/errors.ts'
import type { Scope } from '../members/scope.ts'
import { Groups } from './groups.ts'
import { type Handle, handleText } from './handles.ts'
import { type Heard, type Known, knownFrom, NOTHING_KNOWN, together } from './heard.ts'
import { findCustomers, findFoundMatches, getKnown, listActiveMatches, listOfPersons } from './queries.ts'

/** One writer of a workspace's customers at a time, after the pieces are held and before the tallies are. */
export async function holdCustomers(trx: Db, scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(7462020, ${scope.workspaceId})`.execute(trx)
}

type Place = { id: number; personId: number }

/** Finds or makes the customer of each piece; null where a piece names nobody. A handful of statements, however many pieces; none when all are null. */
export async function fileHeard(bulk: BulkTransaction, scope: Scope, heard: Heard[]): Promise<(number | null)[]> {
  const handles = new Map(heard.flatMap(one => one.handles.map(handle => [handleText(handle), handle])))
  if (handles.size === 0) return heard.map(() => null)
  await holdCustomers(bulk.trx, scope)
  const places: Map<string, Place> = await findCustomers(bulk.trx, scope, [...handles.values()])
  const fresh = [...handles].filter(([text]) => !places.has(text))
  const ids = await takeIds(bulk.trx, fresh.length)
  const made = new Set(ids)
  for (const [at, [text]] of fresh.entries()) places.set(text, placeOf(ids[at] ?? 0))
  const links = await newLinks(bulk.trx, scope, { pairs: pairsOf(heard, places), made })
  const groups = new Groups()
  for (const [one, other] of links) groups.join(one.personId, other.personId)
  const told = new Map<number, Known>()
  const filed = heard.map(one => {
    const place = placeOfFirst(one, places)
    if (place !== null) tell(told, groups.of(place.personId), knownFrom(one))
    return place?.id ?? null
  })
  const absorbed = [...places.values()].map(it => it.personId).filter(id => groups.of(id) !== id && !made.has(id))
  for (const [id, known] of await getKnown(bulk.trx, scope, absorbed)) tell(told, groups.of(id), known)
  await keepFresh(bulk, scope, { fresh, ids, told, personOf: id => groups.of(id) })
  await keepLinks(bulk.trx, scope, links)
  await moveToPersons(bulk.trx, scope, new Map(absorbed.map(id => [id, groups.of(id)])))
  for (const id of made) told.delete(id)
  await addKnown(bulk.trx, scope, told)
  return filed
}

const placeOf = (id: number): Place => ({ id, personId: id })

const placeOfFirst = ({ handles: [first] }: Heard, places: Map<string, Place>): Place | null =>
  first === undefined ? null : (places.get(handleText(first)) ?? null)

const tell = (told: Map<number, Known>, person: number, known: Known): void => {
  told.set(person, together(told.get(person) ?? NOTHING_KNOWN, known))
}

async function takeIds(trx: Db, count: number): Promise<number[]> {
  if (count === 0) return []
  const { rows } = await sql<{ ids: number[] }>`
    select array_agg(nextval(pg_get_serial_sequence('customer', 'id'))::int) as ids from generate_series(1, ${count})`.execute(
    trx,
  )
  return rows[0]?.ids ?? []
}

type Link = [one: Place, other: Place]

/** Which customers one piece names together, each pair once; the one it is filed under comes first. */
function pairsOf(heard: Heard[], places: Map<string, Place>): Link[] {
  const pairs = new Map<string, Link>()
  for (const { handles } of heard) {
    const [first, ...others] = handles.flatMap(handle => places.get(handleText(handle)) ?? [])
    for (const other of others) if (first !== undefined) pairs.set(`${first.id} ${other.id}`, [first, other])
  }
  return [...pairs.values()]
}

/** Pairs never met before; one that a member has parted stays parted. */
async function newLinks(trx: Db, scope: Scope, { pairs, made }: { pairs: Link[]; made: Set<number> }): Promise<Link[]> {
  const old = pairs.filter(pair => pair.every(({ id }) => !made.has(id)))
  const met = await findFoundMatches(
    trx,
    scope,
    old.map(([one]) => one.id),
  )
  return pairs.filter(([one, other]) => !met.has(`${one.id} ${other.id}`))
}

const COLUMNS = ['workspace_id', 'id', 'kind', 'place', 'key', 'person_id', 'name', 'pieces', 'last_at', 'attributes']

async function keepFresh(
  { copy }: BulkTransaction,
  { workspaceId }: Scope,
  {
    fresh,
    ids,
    told,
    personOf,
  }: { fresh: [string, Handle][]; ids: number[]; told: Map<number, Known>; personOf: (id: number) => number },
): Promise<void> {
  if (fresh.length === 0) return
  const lines = fresh.map(([, { kind, place, key }], at) => {
    const id = ids[at] ?? 0
    const { name, pieces, lastAt, attributes } = told.get(id) ?? NOTHING_KNOWN
    return copyLine([workspaceId, id, kind, place, key, personOf(id), name, pieces, lastAt, JSON.stringify(attributes)])
  })
  await copy('customer', COLUMNS, lines)
}

async function keepLinks(trx: Db, { workspaceId }: Scope, links: Link[]): Promise<void> {
  if (links.length === 0) return
  const json = JSON.stringify(links.map(([one, other]) => ({ one: one.id, other: other.id })))
  await sql`insert into customer_match (workspace_id, one_id, other_id, verdict, origin)
    select ${workspaceId}, n.one, n.other, 'same', 'found' from jsonb_to_recordset(${json}::jsonb) as n(one int, other int)
    on conflict do nothing`.execute(trx)
}

/** Moves everybody of the persons named to another; what was known of them is told to the other by the caller. */
async function moveToPersons(trx: Db, { workspaceId }: Scope, moves: Map<number, number>): Promise<void> {
  if (moves.size === 0) return
  const json = JSON.stringify([...moves].map(([old, person]) => ({ old, person })))
  await sql`update customer c set person_id = n.person, pieces = 0, last_at = null
    from jsonb_to_recordset(${json}::jsonb) as n(old int, person int)
    where c.workspace_id = ${workspaceId} and c.person_id = n.old`.execute(trx)
}

/** Adds what was just heard to what is known of persons. */
async function addKnown(trx: Db, { workspaceId }: Scope, told: Map<number, Known>): Promise<void> {
  if (told.size === 0) return
  await sql`update customer c set pieces = c.pieces + n.pieces, last_at = greatest(c.last_at, n.last_at),
      name = case when c.last_at > n.last_at then coalesce(c.name, n.name) else coalesce(n.name, c.name) end,
      attributes = case when c.last_at > n.last_at then n.attributes || c.attributes else c.attributes || n.attributes end
    from ${recordsOf(told)} where c.workspace_id = ${workspaceId} and c.id = n.id`.execute(trx)
}

const recordsOf = (told: Map<number, Known>) => {
  const json = JSON.stringify(
    [...told].map(([id, { pieces, lastAt, name, attributes }]) => ({ id, pieces, last_at: lastAt, name, attributes })),
  )
  return sql`jsonb_to_recordset(${json}::jsonb) as n(id int, pieces int, last_at timestamptz, name text, attributes jsonb)`
}

/** Writes down what is known of persons, whatever was known before. */
export async function noteKnown(trx: Db, { workspaceId }: Scope, known: Map<number, Known>): Promise<void> {
  if (known.size === 0) return
  await sql`update customer c set pieces = n.pieces, last_at = n.last_at, name = n.name, attributes = n.attributes
    from ${recordsOf(known)} where c.workspace_id = ${workspaceId} and c.id = n.id`.execute(trx)
}

/** Sorts the customers of some persons anew by the matches that hold now. Returns each customer's person. */
export async function regroup(trx: Db, scope: Scope, persons: number[]): Promise<Map<number, number>> {
  const customers = await listOfPersons(trx, scope, persons)
  const ids = customers.map(it => it.id)
  const groups = new Groups()
  for (const { oneId, otherId } of await listActiveMatches(trx, scope, ids)) groups.join(oneId, otherId)
  const moved = customers.filter(it => groups.of(it.id) !== it.personId)
  if (moved.length > 0) {
    const json = JSON.stringify(moved.map(({ id }) => ({ id, person: groups.of(id) })))
    await sql`update customer c set person_id = n.person, pieces = 0, last_at = null
      from jsonb_to_recordset(${json}::jsonb) as n(id int, person int)
      where c.workspace_id = ${scope.workspaceId} and c.id = n.id`.execute(trx)
  }
  return new Map(ids.map(id => [id, groups.of(id)]))
}

/** Forgets links that no piece speaks for any more. Returns the customers that stood at their other ends. */
export async function forgetLinks(trx: Db, { workspaceId }: Scope, matches: number[]): Promise<void> {
  if (matches.length === 0) return
  await trx
    .deleteFrom('customerMatch')
    .where('workspaceId', '=', workspaceId)
    .where('origin', '=', 'found')
    .where('id', 'in', matches)
    .execute()
}

/** Forgets customers nobody speaks for any more; one that a member has matched or described stays, with nothing said. */
export async function forgetCustomers(trx: Db, { workspaceId }: Scope, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from customer c where c.workspace_id = ${workspaceId} and c.id = any(${ids}::int[])
    and not exists (select 1 from customer_match m where m.workspace_id = c.workspace_id and m.one_id = c.id)
    and not exists (select 1 from customer_match m where m.workspace_id = c.workspace_id and m.other_id = c.id)
    and not exists (select 1 from customer_attribute a where a.workspace_id = c.workspace_id and a.customer_id = c.id)`.execute(
    trx,
  )
}

/** Says that two customers are one person, or are not; what was said to the contrary is taken back. Returns the match. */
export async function sayMatch(
  trx: Db,
  scope: Scope,
  { one, other, verdict }: { one: number; other: number; verdict: 'same' | 'different' },
): Promise<number> {
  const { workspaceId, userId } = scope
  await sql`update customer_match set undone_at = now(), undone_by = ${userId}
    where workspace_id = ${workspaceId} and undone_at is null and verdict <> ${verdict}
      and ((one_id = ${one} and other_id = ${other}) or (one_id = ${other} and other_id = ${one}))`.execute(trx)
  const { id } = await trx
    .insertInto('customerMatch')
    .values({ workspaceId, oneId: one, otherId: other, verdict, origin: 'member', memberId: userId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(trx, scope, 'customers.matched', { one, other, verdict, match: id })
  return id
}

/** Takes matches back, or lets them hold again. Returns the customers they are about; throws when one of them is not there. */
export async function turnMatches(
  trx: Db,
  scope: Scope,
  { matches, undone }: { matches: number[]; undone: boolean },
): Promise<number[]> {
  const rows = await trx
    .updateTable('customerMatch')
    .set(undone ? { undoneAt: new Date(), undoneBy: scope.userId } : { undoneAt: null, undoneBy: null })
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', 'in', matches)
    .returning(['oneId', 'otherId'])
    .execute()
  if (rows.length !== new Set(matches).size) throw notFound('match')
  await record(trx, scope, 'customers.match-turned', { matches, undone })
  return [...new Set(rows.flatMap(row => [row.oneId, row.otherId]))]
}

/** Makes a customer of whoever said a piece of which nobody is known. */
export async function makeOfPiece(trx: Db, scope: Scope, feedbackId: number): Promise<number> {
  const customerId = await ensurePieceCustomer(trx, scope, feedbackId)
  await record(trx, scope, 'customer.made', { customerId, feedbackId })
  return customerId
}

/** The customer that stands for one piece of which nobody is known, made when missing. */
export async function ensurePieceCustomer(trx: Db, { workspaceId }: Scope, feedbackId: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into customer (workspace_id, kind, place, key, person_id) values (${workspaceId}, 'piece', '', ${String(feedbackId)}, 0)
    on conflict (workspace_id, kind, place, key) do update set key = excluded.key returning id`.execute(trx)
  const id = rows[0]?.id ?? 0
  await sql`update customer set person_id = id where workspace_id = ${workspaceId} and id = ${id} and person_id = 0`.execute(
    trx,
  )
  return id
}

/** Says something of a customer, over whatever an import says; null takes it back. */
export async function setAttribute(
  trx: Db,
  scope: Scope,
  { customerId, name, value }: { customerId: number; name: string; value: string | null },
): Promise<void> {
  const { workspaceId, userId } = scope
  await sql`delete from customer_attribute a using customer c, customer p
    where a.workspace_id = ${workspaceId} and a.name = ${name} and c.workspace_id = a.workspace_id and c.id = a.customer_id
      and p.workspace_id = a.workspace_id and p.id = ${customerId} and c.person_id = p.person_id`.execute(trx)
  if (value !== null)
    await trx
      .insertInto('customerAttribute')
      .values({ workspaceId, customerId, name, value, memberId: userId, setAt: new Date() })
      .execute()
  await record(trx, scope, 'customer.described', { customerId, name })
}

/** Gathers what members said of all parts of persons, the newest word over older ones. */
export async function gatherOwn(trx: Db, { workspaceId }: Scope, persons: number[]): Promise<void> {
  if (persons.length === 0) return
  await sql`update customer p set own = coalesce((
      select jsonb_object_agg(a.name, a.value order by a.set_at) from customer c
      join customer_attribute a on a.workspace_id = c.workspace_id and a.customer_id = c.id
      where c.workspace_id = p.workspace_id and (c.id = p.id or (c.person_id = p.id and c.person_id <> c.id))), '{}')
    where p.workspace_id = ${workspaceId} and p.id = any(${persons}::int[])
      and (p.own <> '{}' or exists (select 1 from customer_attribute a where a.workspace_id = p.workspace_id))`.execute(
    trx,
  )
}

/** Deletes customers with all that was said of them and every match. */
export async function dropCustomers(trx: Db, { workspaceId }: Scope, ids: number[]): Promise<void> {
  if (ids.length > 0)
    await trx.deleteFrom('customer').where('workspaceId', '=', workspaceId).where('id', 'in', ids).execute()
}

/** Has all earlier feedback without a customer looked at again, in every workspace. */
export async function beginFiling(db: Db): Promise<void> {
  await sql`insert into customer_filing (workspace_id) select id from workspace on conflict (workspace_id) do update set after = 0`.execute(
    db,
  )
}

/** Notes how far the filing of earlier feedback has come; null when it is done. */
export async function noteFiling(trx: Db, { workspaceId }: Scope, after: number | null): Promise<void> {
  if (after === null) await trx.deleteFrom('customerFiling').where('workspaceId', '=', workspaceId).execute()
  else await trx.updateTable('customerFiling').set({ after }).where('workspaceId', '=', workspaceId).execute()
}
