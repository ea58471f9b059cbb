import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'
import type { AnnotationInput, AnnotationView } from './schema.ts'

/** Everything that was marked, the earliest day first. */
export async function listAnnotations(db: Db, scope: Scope): Promise<AnnotationView[]> {
  const rows = await db
    .selectFrom('annotation as a')
    .leftJoin('source as s', join => join.onRef('s.workspaceId', '=', 'a.workspaceId').onRef('s.id', '=', 'a.sourceId'))
    .leftJoin('product as p', join =>
      join.onRef('p.workspaceId', '=', 'a.workspaceId').onRef('p.id', '=', 'a.productId'),
    )
    .leftJoin('user as m', 'm.id', 'a.madeBy')
    .leftJoin('user as c', 'c.id', 'a.changedBy')
    .select(['a.id', 'a.day', 'a.until', 'a.text', 'a.version', 'a.madeAt', 'a.changedAt', 'a.sourceId', 'a.productId'])
    .select(['s.name as source', 'p.name as product', 'm.name as madeBy', 'c.name as changedBy'])
    .where('a.workspaceId', '=', scope.workspaceId)
    .where('a.removedAt', 'is', null)
    .orderBy('a.day')
    .orderBy('a.id')
    .execute()
  return rows.map(row => ({
    id: String(row.id),
    day: row.day,
    until: row.until,
    text: row.text,
    source: row.sourceId === null ? null : { id: String(row.sourceId), name: row.source ?? '' },
    product: row.productId === null ? null : { id: String(row.productId), name: row.product ?? '' },
    version: row.version,
    by: row.madeBy,
    at: row.madeAt.toISOString(),
    changed: row.version === 1 ? null : { by: row.changedBy, at: row.changedAt.toISOString() },
  }))
}

/** Throws `not-found` unless source and product are the workspace's. */
export async function checkSubjects(trx: Db, scope: Scope, { source, product }: AnnotationInput): Promise<void> {
  for (const [table, id] of [
    ['source', source],
    ['product', product],
  ] as const) {
    if (id === null) continue
    const found = await trx
      .selectFrom(table)
      .select('id')
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', Number(id))
      .executeTakeFirst()
    if (found === undefined) throw notFound(table)
  }
}
