import { countSaidBy } from '../../collect/authors/queries.ts'
import { listSources } from '../../collect/sources/queries.ts'
import type { Db } from '../../db/connection.ts'
import type { findPerson } from '../../people/customers/queries.ts'
import { listMatches } from '../../people/customers/queries.ts'
import type { CustomerView } from '../../people/customers/schema.ts'
import { memberNames } from '../../people/members/queries.ts'
import type { Scope } from '../../people/members/scope.ts'

export type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** A person as the console shows them. */
export async function showPerson(db: Db, scope: Scope, person: Person): Promise<CustomerView> {
  const ids = person.customers.map(it => it.id)
  const [{ firstAt, ...figures }, matches, sources] = await Promise.all([
    countSaidBy(db, scope, ids),
    listMatches(db, scope, ids),
    listSources(db, scope),
  ])
  const names = await memberNames(
    db,
    matches.flatMap(match => match.memberId ?? []),
  )
  const sourceNames = new Map(sources.map(source => [`source ${source.id}`, source.name]))
  return {
    id: String(person.id),
    name: person.name,
    pieces: person.pieces,
    firstAt: firstAt?.toISOString() ?? null,
    lastAt: person.lastAt?.toISOString() ?? null,
    ...figures,
    handles: person.customers.map(({ id, kind, place, key }) => ({
      id: String(id),
      kind,
      place: sourceNames.get(place) ?? place,
      key,
    })),
    matches: matches.map(match => ({
      id: String(match.id),
      one: String(match.oneId),
      other: String(match.otherId),
      verdict: match.verdict,
      origin: match.origin,
      member: match.memberId === null ? null : (names.get(match.memberId) ?? null),
      at: match.createdAt.toISOString(),
      undoneAt: match.undoneAt?.toISOString() ?? null,
    })),
    attributes: Object.entries({ ...person.attributes, ...person.own })
      .map(([name, value]) => ({ name, value, own: name in person.own }))
      .sort((a, b) => Number(b.own) - Number(a.own) || a.name.localeCompare(b.name)),
  }
}
