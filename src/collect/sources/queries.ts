import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'
import type { Reject } from '../feedback/piece.ts'

export async function listSources(db: Db, scope: Scope) {
  const { rows } = await sql<{
    id: number
    name: string
    channel: string
    lastImportAt: Date | null
    scaleMin: number | null
    scaleMax: number | null
  }>`
    select s.id, s.name, s.channel, s.scale_min, s.scale_max, (select max(finished_at) from import i where i.workspace_id = s.workspace_id and i.source_id = s.id and i.state = 'done') as last_import_at
    from source s where s.workspace_id = ${scope.workspaceId} order by s.name`.execute(db)
  return rows
}

export async function findSource(db: Db, scope: Scope, name: string) {
  return db
    .selectFrom('source')
    .select(['id', 'name', 'channel'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('name', '=', name)
    .executeTakeFirst()
}

export async function findUpload(db: Db, scope: Scope, id: string) {
  return db
    .selectFrom('upload')
    .selectAll()
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The mapping a person last confirmed for files of this shape. */
export async function recallMapping(db: Db, scope: Scope, shape: string): Promise<unknown> {
  const row = await db
    .selectFrom('mapping')
    .select('mapping')
    .where('workspaceId', '=', scope.workspaceId)
    .where('shape', '=', shape)
    .executeTakeFirst()
  return row?.mapping
}

const imports = (db: Db, scope: Scope) =>
  db
    .selectFrom('import as i')
    .innerJoin('source as s', join =>
      join.onRef('s.workspaceId', '=', 'i.workspaceId').onRef('s.id', '=', 'i.sourceId'),
    )
    .selectAll('i')
    .select(eb => [
      's.name as sourceName',
      eb
        .selectFrom('import as later')
        .select(({ fn }) => fn.min('later.id').as('id'))
        .whereRef('later.workspaceId', '=', 'i.workspaceId')
        .whereRef('later.sourceId', '=', 'i.sourceId')
        .whereRef('later.id', '>', 'i.id')
        .where('later.state', '<>', 'undone')
        .where('later.rows', '>', 0)
        .as('undoBlockedBy'),
    ])
    .where('i.workspaceId', '=', scope.workspaceId)

export type StoredImport = Awaited<ReturnType<typeof getImport>>

/** Throws not-found for an import of another workspace as for one that never was. */
export async function getImport(db: Db, scope: Scope, id: number) {
  return imports(db, scope)
    .where('i.id', '=', id)
    .executeTakeFirstOrThrow(() => notFound('import'))
}

export async function listImports(db: Db, scope: Scope) {
  return imports(db, scope).orderBy('i.id', 'desc').limit(200).execute()
}

/** Imports and undoings that were under way: after a crash they are taken up again. */
export async function listUnfinished(db: Db) {
  return db
    .selectFrom('import')
    .select(['workspaceId', 'id', 'state', 'uploadId'])
    .where('state', 'in', ['waiting', 'running', 'undoing'])
    .execute()
}

/** Rejects in row order, in steps of 1,000. */
export async function* eachReject(db: Db, scope: Scope, importId: number): AsyncGenerator<Reject> {
  for (let last = -1; ; ) {
    const rows = await db
      .selectFrom('importReject')
      .selectAll()
      .where('workspaceId', '=', scope.workspaceId)
      .where('importId', '=', importId)
      .where('row', '>', last)
      .orderBy('row')
      .limit(1000)
      .execute()
    if (rows.length === 0) return
    for (const { row, field, code, params, cells } of rows)
      yield { row, field: field === '' ? null : field, code, params, cells }
    last = rows.at(-1)?.row ?? last
  }
}

/** Ids of the oldest pieces of a source. */
export async function listPieceIds(db: Db, scope: Scope, sourceId: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('feedback')
    .select('id')
    .where('workspaceId', '=', scope.workspaceId)
    .where('sourceId', '=', sourceId)
    .limit(limit)
    .execute()
  return rows.map(row => row.id)
}

/** The source of that id with what goes when it is removed. Throws not-found. */
export async function getSourceRemoval(db: Db, scope: Scope, id: number) {
  const { rows } = await sql<{ name: string; pieces: number; replies: number; imports: number }>`
    select s.name,
      (select count(*) from feedback f where f.workspace_id = s.workspace_id and f.source_id = s.id) as pieces,
      (select count(*) from reply r join feedback f on f.workspace_id = r.workspace_id and f.id = r.feedback_id where f.workspace_id = s.workspace_id and f.source_id = s.id) as replies,
      (select count(*) from import i where i.workspace_id = s.workspace_id and i.source_id = s.id) as imports
    from source s where s.workspace_id = ${scope.workspaceId} and s.id = ${id}`.execute(db)
  const [found] = rows
  if (found === undefined) throw notFound('source')
  return found
}

/** Names of the files a workspace has uploaded. */
export async function listUploadIds(db: Db, scope: Scope): Promise<string[]> {
  const rows = await db.selectFrom('upload').select('id').where('workspaceId', '=', scope.workspaceId).execute()
  return rows.map(row => row.id)
}

/** Uploads older than so many days that no unfinished import needs. */
export async function listSpentUploads(db: Db, days: number) {
  const { rows } = await sql<{ workspaceId: number; id: string }>`
    select u.workspace_id, u.id from upload u where u.created_at < now() - make_interval(days => ${days}) and not exists (
      select 1 from import i where i.workspace_id = u.workspace_id and i.upload_id = u.id and i.state in ('waiting', 'running'))`.execute(
    db,
  )
  return rows
}
