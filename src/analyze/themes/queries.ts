import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'
import type { Carried } from './fold.ts'
import type { StoredAlarm } from './settle.ts'
import type { Alarm } from './watch.ts'

/** Alarms as they are stored, the earliest first. */
export async function listStored(db: Db, scope: Scope): Promise<StoredAlarm[]> {
  return db
    .selectFrom('themeAlarm')
    .select(['id', 'topic', 'firstDay', 'lastDay'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('id')
    .execute()
}

const alarmsWithPlaces = (db: Db, scope: Scope) =>
  db
    .selectFrom('themeAlarm as a')
    .leftJoin('source as s', join => join.onRef('s.workspaceId', '=', 'a.workspaceId').onRef('s.id', '=', 'a.sourceId'))
    .leftJoin('product as p', join =>
      join.onRef('p.workspaceId', '=', 'a.workspaceId').onRef('p.id', '=', 'a.productId'),
    )
    .leftJoin('themeLook as l', join =>
      join.onRef('l.workspaceId', '=', 'a.workspaceId').onRef('l.alarmId', '=', 'a.id').on('l.takenBackAt', 'is', null),
    )
    .leftJoin('user as u', 'u.id', 'l.lookedBy')
    .selectAll('a')
    .select(['s.name as sourceName', 'p.name as productName', 'l.lookedAt', 'u.name as lookedBy'])
    .where('a.workspaceId', '=', scope.workspaceId)

/** Alarms with what they are about and who looked, the latest first, up to `limit`. */
export const listAlarms = (db: Db, scope: Scope, limit: number) =>
  alarmsWithPlaces(db, scope).orderBy('a.firstDay', 'desc').orderBy('a.id').limit(limit).execute()

/** One alarm; throws `not-found`. */
export const getAlarm = (db: Db, scope: Scope, id: number) =>
  alarmsWithPlaces(db, scope)
    .where('a.id', '=', id)
    .executeTakeFirstOrThrow(() => notFound('alarm'))

export type AlarmRow = Awaited<ReturnType<typeof getAlarm>>

interface Days {
  from: string
  to: string
}

/** Dated pieces of customers said from one day to another, in the reporting zone. */
export const saidWithin = ({ zone, workspaceId }: Scope, { from, to }: Days) =>
  sql`f.workspace_id = ${workspaceId} and not f.ours and f.said_at is not null
    and f.sorted_at >= (${from}::date)::timestamp at time zone ${zone} and f.sorted_at < (${to}::date + 1)::timestamp at time zone ${zone}`

/** What the pieces that carry an alarm are about and whose they are. */
export async function countCarried(db: Db, scope: Scope, alarm: Alarm): Promise<Carried> {
  const { rows } = await sql<{ kind: string; key: string; count: number }>`
    with said as materialized (
      select f.topics, a.product_id from feedback f left join product_alias a on a.workspace_id = f.workspace_id and a.id = f.alias_id
      where ${saidWithin(scope, { from: alarm.firstDay, to: alarm.lastDay })} and f.sentiment = 'negative' and ${alarm.topic} = any(f.topics))
    select 'all' as kind, '' as key, count(*)::int as count from said
    union all select 'topic', topic, count(*)::int from said, unnest(topics) as topic group by topic
    union all select 'product', product_id::text, count(*)::int from said where product_id is not null group by product_id`.execute(
    db,
  )
  const of = (kind: string) => rows.filter(row => row.kind === kind)
  return {
    alarm,
    pieces: of('all')[0]?.count ?? 0,
    topics: new Map(of('topic').map(({ key, count }) => [key, count])),
    products: new Map(of('product').map(({ key, count }) => [Number(key), count])),
  }
}

/** What is needed of a piece to find what sets it apart. */
export interface Worded {
  id: number
  text: string
  language: string
}

/** Pieces of some days on one topic and side that have words, the newest first. */
export async function listWorded(
  db: Db,
  scope: Scope,
  { topic, side, days, limit }: { topic: string; side: 'negative' | 'positive'; days: Days; limit: number },
): Promise<Worded[]> {
  const { rows } = await sql<Worded>`
    select f.id, left(concat_ws(' ', nullif(f.title, ''), f.verbatim), 1000) as text, f.language from feedback f
    where ${saidWithin(scope, days)} and f.sentiment = ${side} and ${topic} = any(f.topics) and f.verbatim <> ''
    order by f.sorted_at desc limit ${limit}`.execute(db)
  return rows
}

/** Unhappy pieces of some days that have words, the newest first. */
export async function listUnhappy(
  db: Db,
  scope: Scope,
  { days, limit }: { days: Days; limit: number },
): Promise<(Worded & { topics: string[]; handled: boolean })[]> {
  const { rows } = await sql<Worded & { topics: string[]; handled: boolean }>`
    select f.id, left(concat_ws(' ', nullif(f.title, ''), f.verbatim), 3000) as text, f.language, f.topics,
      f.answered_at is not null or f.waived_at is not null as handled from feedback f
    where ${saidWithin(scope, days)} and f.sentiment in ('negative', 'mixed') and f.verbatim <> ''
    order by f.sorted_at desc limit ${limit}`.execute(db)
  return rows
}

/** Pieces of some days that are not about a topic, spread over those days. */
export async function listOthers(
  db: Db,
  scope: Scope,
  { topic, days, limit }: { topic: string; days: Days; limit: number },
): Promise<Worded[]> {
  const { rows } = await sql<Worded>`
    select f.id, left(concat_ws(' ', nullif(f.title, ''), f.verbatim), 1000) as text, f.language from feedback f
    where ${saidWithin(scope, days)} and not (${topic} = any(f.topics)) and f.verbatim <> ''
    order by f.id * 2654435761 % 4294967296 limit ${limit}`.execute(db)
  return rows
}

/** Complaints of some days by topic and product, and by topic and version. */
export async function countPlaces(
  db: Db,
  scope: Scope,
  days: Days,
): Promise<
  { topic: string; productId: number | null; product: string | null; version: string | null; count: number }[]
> {
  const { rows } = await sql<{
    topic: string
    productId: number | null
    product: string | null
    version: string | null
    count: number
  }>`
    with said as materialized (
      select topic, p.id as product_id, p.name as product, f.version from feedback f
        left join product_alias a on a.workspace_id = f.workspace_id and a.id = f.alias_id
        left join product p on p.workspace_id = f.workspace_id and p.id = a.product_id, unnest(f.topics) as topic
      where ${saidWithin(scope, days)} and f.sentiment = 'negative')
    select topic, product_id, product, null as version, count(*)::int as count from said where product_id is not null group by 1, 2, 3
    union all select topic, null, null, version, count(*)::int from said where version is not null group by 1, 4
    order by count desc, topic`.execute(db)
  return rows
}
