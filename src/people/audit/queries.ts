import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { keyNames } from '../api-keys/queries.ts'
import { memberNames } from '../members/queries.ts'
import type { Scope } from '../members/scope.ts'
import { MACHINE } from './machine.ts'
import type { AuditChoices, AuditFilter, AuditPage } from './schema.ts'
import { subjectOf, toldOf } from './told.ts'

const PAGE = 50

/** Programs act under the name of their key (events/log). */
const isProgram = (actor: string): boolean => actor.startsWith('key-')

/** Names of members and of keys, by what the log calls them. */
async function namesOf(db: Db, scope: Scope, actors: string[]): Promise<Map<string, string>> {
  const keys = actors.filter(isProgram).map(actor => Number(actor.slice('key-'.length)))
  const people = await memberNames(
    db,
    actors.filter(actor => !isProgram(actor)),
  )
  const programs = await keyNames(db, scope, keys)
  return new Map([...people, ...[...programs].map(([id, name]) => [`key-${id}`, name] as const)])
}

/** What happened, newest first, fifty at a time. */
export async function listAudit(db: Db, scope: Scope, filter: AuditFilter): Promise<AuditPage> {
  const { by, kind, cursor } = filter
  let asked = db
    .selectFrom('event')
    .select(['id', 'at', 'kind', 'actor', 'batch'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  if (by !== undefined) asked = by === MACHINE ? asked.where('actor', 'is', null) : asked.where('actor', '=', by)
  if (kind !== undefined) asked = asked.where('kind', '=', kind)
  if (cursor !== undefined) asked = asked.where(sql<boolean>`id < ${cursor}::bigint`)
  const rows = await asked.execute()
  const shown = rows.slice(0, PAGE)
  const ids = shown.flatMap(row => [row.actor, subjectOf(row.batch)]).filter(id => id !== null)
  const names = await namesOf(db, scope, [...new Set(ids)])
  return {
    items: shown.map(({ id, at, kind: happened, actor, batch }) => ({
      id: String(id),
      at: at.toISOString(),
      kind: happened,
      by: actor === null ? null : { id: actor, name: names.get(actor) ?? null, program: isProgram(actor) },
      told: toldOf(batch, names),
    })),
    next: rows.length > PAGE ? String(shown.at(-1)?.id) : null,
  }
}

/** Each value once, by hopping along the index: a log of millions has few kinds and few people. */
async function distinct(db: Db, scope: Scope, column: 'kind' | 'actor'): Promise<string[]> {
  const name = sql.ref(column)
  const { rows } = await sql<{ value: string }>`with recursive hop as (
      (select ${name} as value from event where workspace_id = ${scope.workspaceId} and ${name} is not null order by ${name} limit 1)
      union all
      select (select ${name} from event where workspace_id = ${scope.workspaceId} and ${name} > hop.value order by ${name} limit 1)
      from hop where hop.value is not null)
    select value from hop where value is not null`.execute(db)
  return rows.map(row => row.value)
}

export async function listAuditChoices(db: Db, scope: Scope): Promise<AuditChoices> {
  const actors = await distinct(db, scope, 'actor')
  const names = await namesOf(db, scope, actors)
  const machine = await db
    .selectFrom('event')
    .select('id')
    .where('workspaceId', '=', scope.workspaceId)
    .where('actor', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return {
    people: actors
      .map(id => ({ id, name: names.get(id) ?? '?', program: isProgram(id) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    machine: machine !== undefined,
    kinds: await distinct(db, scope, 'kind'),
  }
}
