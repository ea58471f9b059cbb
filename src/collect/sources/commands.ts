import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { type BulkTransaction, copyLine } from '../../db/transaction.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { Problem } from '../../platform/errors.ts'
import type { Reject } from '../feedback/piece.ts'
import { findSource, getImport, listPieceIds } from './queries.ts'

interface SourceWanted {
  name: string
  channel: string
  /** The scale of the ratings that come in; null leaves what is known. */
  scale?: { min: number; max: number } | null
}

/** The source of that name, made when missing. */
export async function ensureSource(db: Db, scope: Scope, { name, channel, scale = null }: SourceWanted) {
  const known = scale === null ? {} : { scaleMin: scale.min, scaleMax: scale.max }
  await db
    .insertInto('source')
    .values({ workspaceId: scope.workspaceId, name, channel, scaleMin: null, scaleMax: null, ...known })
    .onConflict(clash =>
      scale === null
        ? clash.columns(['workspaceId', 'name']).doNothing()
        : clash.columns(['workspaceId', 'name']).doUpdateSet(known),
    )
    .execute()
  const source = await findSource(db, scope, name)
  if (!source) throw new Problem('source-vanished', `The source ${name} could not be made.`, { status: 500 })
  return source
}

export async function keepUpload(
  db: Db,
  scope: Scope,
  upload: { id: string; name: string; size: number },
): Promise<void> {
  await db
    .insertInto('upload')
    .values({ workspaceId: scope.workspaceId, ...upload })
    .execute()
}

/** Forgets an upload whose file is gone. */
export async function forgetUpload(db: Db, { workspaceId }: { workspaceId: number }, id: string): Promise<void> {
  await db.deleteFrom('upload').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()
}

export async function rememberMapping(db: Db, scope: Scope, shape: string, mapping: object): Promise<void> {
  const json = JSON.stringify(mapping)
  await db
    .insertInto('mapping')
    .values({ workspaceId: scope.workspaceId, shape, mapping: json })
    .onConflict(clash =>
      clash.columns(['workspaceId', 'shape']).doUpdateSet({ mapping: json, rememberedAt: new Date() }),
    )
    .execute()
}

export interface PlannedImport {
  sourceId: number
  file: string
  uploadId: string | null
  member: number
  profile: string
  mapping: object
  bytesTotal: number
}

/** Writes down that a file is to be imported. Returns the import's id. */
export async function planImport(db: Db, scope: Scope, plan: PlannedImport): Promise<number> {
  const { id } = await db
    .insertInto('import')
    .values({
      workspaceId: scope.workspaceId,
      ...plan,
      mapping: JSON.stringify(plan.mapping),
      startedBy: scope.userId,
      startedAt: null,
      finishedAt: null,
      problem: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const one = (scope: Scope, id: number) => sql`workspace_id = ${scope.workspaceId} and id = ${id}`

/** Takes an import up. False when it was cancelled before it began. */
export async function beginImport(db: Db, scope: Scope, id: number): Promise<boolean> {
  const { rows } =
    await sql`update import set state = 'running', started_at = coalesce(started_at, now()) where ${one(scope, id)} and state in ('waiting', 'running') returning id`.execute(
      db,
    )
  return rows.length === 1
}

export interface BatchCounts {
  rows: number
  imported: number
  updated: number
  unchanged: number
  rejected: number
  bytesDone: number
}

/** Adds a batch to the import's counts, in the batch's own transaction. False when somebody cancelled it: the batch must not stay. */
export async function noteBatch(trx: Db, scope: Scope, id: number, batch: BatchCounts): Promise<boolean> {
  const { rows } = await sql`
    update import set rows = rows + ${batch.rows}, imported = imported + ${batch.imported}, updated = updated + ${batch.updated}, unchanged = unchanged + ${batch.unchanged},
      rejected = rejected + ${batch.rejected}, bytes_done = ${batch.bytesDone}
    where ${one(scope, id)} and state = 'running' returning id`.execute(trx)
  return rows.length === 1
}

export async function keepRejects(
  { copy }: BulkTransaction,
  scope: Scope,
  importId: number,
  rejects: Reject[],
): Promise<void> {
  const lines = rejects.map(({ row, field, code, params, cells }) =>
    copyLine([scope.workspaceId, importId, row, field ?? '', code, JSON.stringify(params), JSON.stringify(cells)]),
  )
  if (lines.length > 0)
    await copy('import_reject', ['workspace_id', 'import_id', 'row', 'field', 'code', 'params', 'cells'], lines)
}

export type ImportProblem = { code: string; params: Record<string, string | number>; message: string }

/** Ends a running import, as done or as failed with what went wrong. A cancelled one stays cancelled. */
export async function finishImport(db: Db, scope: Scope, id: number, problem: ImportProblem | null): Promise<void> {
  await db.transaction().execute(async trx => {
    const state = problem === null ? 'done' : 'failed'
    const { rows } = await sql`
      update import set state = ${state}, problem = ${problem === null ? null : JSON.stringify(problem)}::jsonb, finished_at = now(),
        bytes_done = case when ${state} = 'done' then bytes_total else bytes_done end
      where ${one(scope, id)} and state = 'running' returning id`.execute(trx)
    if (rows.length === 1) await record(trx, scope, 'import.finished', { importId: id, state })
  })
}

/** Stops an import; what it stored so far stays, and can be undone. */
export async function cancelImport(db: Db, scope: Scope, id: number): Promise<void> {
  await getImport(db, scope, id)
  const { rows } =
    await sql`update import set state = 'cancelled', finished_at = now() where ${one(scope, id)} and state in ('waiting', 'running') returning id`.execute(
      db,
    )
  if (rows.length === 0)
    throw new Problem('import-not-running', 'This import is not running any more.', { status: 409 })
  await record(db, scope, 'import.finished', { importId: id, state: 'cancelled' })
}

/** Stops every import into a source: it is to be removed. */
export async function stopImports(trx: Db, scope: Scope, sourceId: number): Promise<void> {
  await sql`update import set state = 'cancelled', finished_at = now() where workspace_id = ${scope.workspaceId} and source_id = ${sourceId} and state in ('waiting', 'running')`.execute(
    trx,
  )
}

/** Forgets a source of which no piece is left, with its imports and their rejects. Throws source-in-use when new pieces came meanwhile. */
export async function forgetSource(trx: Db, scope: Scope, { id, name }: { id: number; name: string }): Promise<void> {
  // The lock of whoever stores into the source: nothing comes in between.
  await sql`select pg_advisory_xact_lock(${scope.workspaceId}, ${id})`.execute(trx)
  if ((await listPieceIds(trx, scope, id, 1)).length > 0)
    throw new Problem('source-in-use', 'New feedback came into the source meanwhile. Remove it again.', { status: 409 })
  await sql`delete from import_reject r using import i where r.workspace_id = ${scope.workspaceId} and i.workspace_id = r.workspace_id and i.id = r.import_id and i.source_id = ${id}`.execute(
    trx,
  )
  await trx.deleteFrom('import').where('workspaceId', '=', scope.workspaceId).where('sourceId', '=', id).execute()
  await trx.deleteFrom('source').where('workspaceId', '=', scope.workspaceId).where('id', '=', id).execute()
  await record(trx, scope, 'source.removed', { sourceId: id, name })
}

/** Begins to undo an import. Imports of one source are undone last first, or history would lose its thread. */
export async function beginUndo(db: Db, scope: Scope, id: number): Promise<void> {
  const found = await getImport(db, scope, id)
  if (found.undoBlockedBy !== null) {
    throw new Problem('undo-later-first', `Undo import ${found.undoBlockedBy} of the same source first.`, {
      status: 409,
      params: { import: found.undoBlockedBy },
    })
  }
  const { rows } =
    await sql`update import set state = 'undoing' where ${one(scope, id)} and state in ('done', 'failed', 'cancelled') returning id`.execute(
      db,
    )
  if (rows.length === 0)
    throw new Problem('undo-impossible', `An import that is ${found.state} cannot be undone.`, {
      status: 409,
      params: { state: found.state },
    })
}

export async function finishUndo(
  db: Db,
  scope: Scope,
  id: number,
  counts: { removed: number; restored: number },
): Promise<void> {
  await db.transaction().execute(async trx => {
    await sql`update import set state = 'undone' where ${one(scope, id)}`.execute(trx)
    await record(trx, scope, 'import.undone', { importId: id, ...counts })
  })
}

/** Empties rejected rows in which one of these stands as a cell, in any case. */
export async function forgetRejected(trx: Db, scope: Scope, cells: string[]): Promise<void> {
  if (cells.length === 0) return
  await sql`update import_reject r set cells = '[]' where r.workspace_id = ${scope.workspaceId}
    and exists (select 1 from jsonb_array_elements_text(r.cells) c where lower(trim(c)) = any(${cells.map(it => it.toLowerCase())}::text[]))`.execute(
    trx,
  )
}
