import { listNameless, listTraces } from '../../collect/authors/queries.ts'
import type { Db } from '../../db/connection.ts'
import {
  initialsOf,
  likeness,
  nameMatch,
  ordersIn,
  type Trace,
  WORTH_SHOWING,
} from '../../people/customers/likeness.ts'
import { listMatches, listNamed, listOfPersons } from '../../people/customers/queries.ts'
import type { SuggestionView } from '../../people/customers/schema.ts'
import type { Scope } from '../../people/members/scope.ts'
import type { Person } from './customer-view.ts'

const DAY = 86_400_000
const MOST = 8

type Row = Awaited<ReturnType<typeof listTraces>>[number]

const traceOf = (name: string, rows: Row[]): Trace => ({
  name,
  orders: rows.flatMap(row => ordersIn(row.attributes ?? {})),
  products: rows.flatMap(row => row.productId ?? []),
  moments: rows.map(row => row.sortedAt.getTime()),
})

/** Others, and single pieces of nobody known, whose name, order, product and time go together with a person's; the likeliest first. */
export async function suggestFor(db: Db, scope: Scope, person: Person): Promise<SuggestionView[]> {
  if (person.name === null) return []
  const ids = person.customers.map(it => it.id)
  const rows = await listTraces(db, scope, ids)
  const trace = traceOf(person.name, rows)
  if (trace.moments.length === 0) return []
  const refused = await refusedBy(db, scope, ids)
  const found = [
    ...(await likePersons(db, scope, { trace, ids, refused })),
    ...(await likePieces(db, scope, { trace, refused })),
  ]
  return found
    .filter(it => it.score >= WORTH_SHOWING)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
}

interface Refused {
  customers: Set<number>
  pieces: Set<number>
}

/** Whom a member has said they are not. */
async function refusedBy(db: Db, scope: Scope, ids: number[]): Promise<Refused> {
  const others = (await listMatches(db, scope, ids))
    .filter(match => match.verdict === 'different' && match.undoneAt === null)
    .flatMap(match => [match.oneId, match.otherId])
  const customers = await listOfPersons(db, scope, others)
  return {
    customers: new Set(customers.map(it => it.personId)),
    pieces: new Set(customers.filter(it => it.kind === 'piece').map(it => Number(it.key))),
  }
}

async function likePersons(
  db: Db,
  scope: Scope,
  { trace, ids, refused }: { trace: Trace; ids: number[]; refused: Refused },
): Promise<SuggestionView[]> {
  const named = (await listNamed(db, scope, initialsOf(trace.name), ids)).filter(
    it => nameMatch(it.name, trace.name) !== null && !refused.customers.has(it.id),
  )
  const rows = await listTraces(
    db,
    scope,
    named.map(it => it.id),
  )
  return named.map(({ id, name, pieces, lastAt }) => ({
    ...likeness(
      trace,
      traceOf(
        name,
        rows.filter(row => row.customerId === id),
      ),
    ),
    customer: String(id),
    feedback: null,
    name,
    pieces,
    at: lastAt?.toISOString() ?? null,
  }))
}

async function likePieces(
  db: Db,
  scope: Scope,
  { trace, refused }: { trace: Trace; refused: Refused },
): Promise<SuggestionView[]> {
  const rows = await listNameless(db, scope, {
    initials: initialsOf(trace.name),
    from: new Date(Math.min(...trace.moments) - 30 * DAY),
    to: new Date(Math.max(...trace.moments) + 30 * DAY),
  })
  return rows
    .filter(row => row.author !== null && nameMatch(row.author, trace.name) !== null && !refused.pieces.has(row.id))
    .map(row => ({
      ...likeness(trace, traceOf(row.author ?? '', [row])),
      customer: null,
      feedback: String(row.id),
      name: row.author ?? '',
      pieces: 1,
      at: row.sortedAt.toISOString(),
    }))
}
