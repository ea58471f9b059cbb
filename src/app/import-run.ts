import { fileAnswers } from '../collect/feedback/commands.ts'
import type { Piece, Reject } from '../collect/feedback/piece.ts'
import { countedOf, findUnanswered, listOurs } from '../collect/feedback/queries.ts'
import type { Settled } from '../collect/feedback/record.ts'
import { beginImport, finishImport, type ImportProblem, keepRejects, noteBatch } from '../collect/sources/commands.ts'
import { derivedKeyOf, identityOf } from '../collect/sources/identity.ts'
import type { Inspection } from '../collect/sources/inspect.ts'
import type { Limits } from '../collect/sources/limits.ts'
import { type Mapping, mappingSchema } from '../collect/sources/mapping.ts'
import { FileProblem } from '../collect/sources/problem.ts'
import { getImport, listUnfinished } from '../collect/sources/queries.ts'
import { readPieces } from '../collect/sources/read-pieces.ts'
import { countAsTheyCome, findRepeats, type Repeats } from '../collect/sources/repeats.ts'
import type { Database } from '../db/connection.ts'
import type { Scope } from '../people/members/scope.ts'
import { findMachineScope } from '../people/workspaces/queries.ts'
import { ZoneDays } from '../platform/clock.ts'
import { Problem } from '../platform/errors.ts'
import type { OpenFile } from '../platform/files.ts'
import { openSpill } from '../platform/spill.ts'
import { moveTally } from '../share/dashboards/commands.ts'
import { holdImport } from './import-lock.ts'
import { type Intake, occurrenceOf, settlePieces, storePieces } from './intake.ts'
import { currentReader } from './reader.ts'

/**
 * Rows stored in one transaction: few at first, so that progress shows at once, then more, so that tallies meet often; never so many that
 * memory would grow with the file.
 */
const FIRST_BATCH = 2500
const LARGEST_BATCH = 20_000

export interface ImportRun {
  database: Database
  scope: Scope
  importId: number
  file: OpenFile
  inspection: Inspection
  limits: Limits
  /** Folder for the temporary files of the first pass. */
  spillDir: string
  /** Aborted when the program is to stop: the import rests after the batch in hand and goes on at the next start. */
  signal?: AbortSignal
}

class ImportCancelled extends Error {}

/**
 * Runs a planned import to its end; called again after a crash it goes on where it stopped. Every batch is one transaction together with
 * the import's counts, so what is acknowledged is exactly what is stored. Never throws for a bad file: the import ends as failed.
 */
export async function runImport(run: ImportRun): Promise<void> {
  const { database, scope, importId } = run
  if (!(await beginImport(database.db, scope, importId))) return
  try {
    await storeFile(run)
    await finishImport(database.db, scope, importId, null)
  } catch (error) {
    if (error instanceof ImportCancelled || run.signal?.aborted) return
    const problem = problemOf(error)
    if (problem === null) throw error
    await finishImport(database.db, scope, importId, problem)
  }
}

/** Ends an import that cannot go on at all, so that it does not wait for ever. */
export async function abandonImport(
  { database, scope, importId }: Pick<ImportRun, 'database' | 'scope' | 'importId'>,
  error: unknown,
): Promise<void> {
  if (await beginImport(database.db, scope, importId))
    await finishImport(database.db, scope, importId, problemOf(error) ?? UNEXPECTED)
}

/** Imports of the command line that were killed: nobody but their user has the file, so they end, and can be run again or undone. */
export async function settleInterrupted(database: Database): Promise<void> {
  for (const { workspaceId, id, state, uploadId } of await listUnfinished(database.db)) {
    if (uploadId !== null || state === 'undoing') continue
    const scope = await findMachineScope(database.db, { workspaceId })
    if (scope === undefined) continue
    await holdImport(database, { importId: id, wait: false }, () =>
      abandonImport(
        { database, scope, importId: id },
        new Problem('import-interrupted', 'The import was interrupted. Run it again: what is stored already is known.'),
      ),
    )
  }
}

const UNEXPECTED: ImportProblem = {
  code: 'unexpected',
  params: {},
  message: 'Something went wrong on our side. Try again; the log says more.',
}

/** What a person can do something about; null for everything else. */
function problemOf(error: unknown): ImportProblem | null {
  if (error instanceof FileProblem || error instanceof Problem)
    return { code: error.code, params: error.params, message: error.message }
  if ((error as { code?: string }).code === '53100')
    return {
      code: 'disk-full',
      params: {},
      message: 'The disk is full. Free some space and import the file again; what is stored stays.',
    }
  return null
}

async function storeFile(run: ImportRun): Promise<void> {
  const intake = await prepare(run)
  const stored = await getImport(run.database.db, run.scope, run.importId)
  let ours = false
  let bytes = 0
  let storing: Promise<unknown> = Promise.resolve()
  const read = readPieces(run.file, run.inspection, {
    limits: run.limits,
    onBytes: n => {
      bytes = n
    },
  })
  const passed = (piece: Piece) => {
    ours ||= piece.ours
    occurrenceOf(intake, piece)
  }
  try {
    for await (const { pieces, rejects } of inBatches(skip(read, stored.rows, passed))) {
      run.signal?.throwIfAborted()
      const rows = await settlePieces(intake, pieces)
      ours ||= pieces.some(piece => piece.ours)
      const bytesDone = Math.min(bytes, stored.bytesTotal || bytes)
      // The next batch is read and understood while the database still stores this one.
      await storing
      storing = storeOne(intake, run, { rows, rejects, bytesDone })
      storing.catch(() => undefined)
    }
  } finally {
    // Also when the file breaks off: what was read before the break is stored before the import ends.
    await storing.catch(() => undefined)
  }
  await storing
  if (ours) await answerParents(intake, run)
  await refreshStatistics(run)
}

async function prepare(run: ImportRun): Promise<Intake> {
  const { database, scope, importId, inspection } = run
  const { sourceId } = await getImport(database.db, scope, importId)
  const repeats = await repeatsOf(run)
  return {
    database,
    scope,
    sourceId,
    importId,
    mapping: inspection.mapping,
    current: await currentReader(database.db, scope),
    days: new ZoneDays(scope.zone),
    occurrence: key => repeats.occurrence(key),
    aliases: new Map(),
  }
}

/** Files with native ids need no first pass. */
async function repeatsOf({
  file,
  inspection,
  limits,
  spillDir,
}: Pick<ImportRun, 'file' | 'inspection' | 'limits' | 'spillDir'>): Promise<Repeats> {
  const keysOf = async function* () {
    for await (const chunk of readPieces(file, inspection, { limits }))
      yield chunk.flatMap(item =>
        isPiece(item) && item.nativeId === null ? [derivedKeyOf(item, inspection.mapping)] : [],
      )
  }
  if (inspection.mapping.identity === 'native') return countAsTheyCome()
  const spill = await openSpill(spillDir)
  return findRepeats(keysOf(), spill).finally(() => spill.close())
}

export const isPiece = (item: Piece | Reject): item is Piece => !('code' in item)

/** Leaves out the rows that an interrupted run already stored, yet counts them among their equals. */
async function* skip(
  chunks: AsyncIterable<(Piece | Reject)[]>,
  done: number,
  count: (piece: Piece) => void,
): AsyncGenerator<(Piece | Reject)[]> {
  let left = done
  for await (const chunk of chunks) {
    const passed = chunk.slice(0, left)
    for (const item of passed) if (isPiece(item)) count(item)
    left -= passed.length
    if (passed.length < chunk.length) yield chunk.slice(passed.length)
  }
}

async function* inBatches(
  chunks: AsyncIterable<(Piece | Reject)[]>,
): AsyncGenerator<{ pieces: Piece[]; rejects: Reject[] }> {
  let pieces: Piece[] = []
  let rejects: Reject[] = []
  let size = FIRST_BATCH
  for await (const chunk of chunks) {
    for (const item of chunk) isPiece(item) ? pieces.push(item) : rejects.push(item)
    if (pieces.length + rejects.length < size) continue
    yield { pieces, rejects }
    pieces = []
    rejects = []
    size = Math.min(size * 2, LARGEST_BATCH)
  }
  if (pieces.length + rejects.length > 0) yield { pieces, rejects }
}

async function storeOne(
  intake: Intake,
  { scope, importId }: ImportRun,
  batch: { rows: Settled[]; rejects: Reject[]; bytesDone: number },
): Promise<void> {
  await storePieces(intake, batch.rows, async (bulk, { imported, updated, unchanged }) => {
    await keepRejects(bulk, scope, importId, batch.rejects)
    const counts = {
      rows: batch.rows.length + batch.rejects.length,
      imported,
      updated,
      unchanged,
      rejected: batch.rejects.length,
      bytesDone: batch.bytesDone,
    }
    if (!(await noteBatch(bulk.trx, scope, importId, counts))) throw new ImportCancelled()
  })
}

/** Our own words in a thread answer the piece they answer, wherever in the file either stands. */
async function answerParents(
  { sourceId, mapping, days }: Intake,
  { database, scope, importId }: ImportRun,
): Promise<void> {
  for (let after = 0; ; ) {
    const ours = await listOurs(database.db, scope, { sourceId, importId, after, limit: 2000 })
    if (ours.length === 0) return
    after = ours.at(-1)?.id ?? after
    const answeredAt = new Map(ours.map(it => [parentIdentity(it.parentId, mapping), it.sortedAt]))
    await database.db.transaction().execute(async trx => {
      const parents = await findUnanswered(trx, scope, sourceId, [...answeredAt.keys()])
      const ids = parents.map(it => it.id)
      const before = await countedOf(trx, scope, ids)
      const answers = parents.map(({ id, identity }) => ({ id, at: answeredAt.get(identity) ?? null }))
      await fileAnswers(trx, scope, answers)
      await moveTally(trx, scope, days, { before, after: await countedOf(trx, scope, ids) })
    })
  }
}

/** The identity of the piece with a native id, of which nothing else needs to be known. */
export const parentIdentity = (nativeId: string, mapping: Mapping = mappingSchema.parse({ fields: {} })): string =>
  identityOf({ nativeId } as Piece, mapping, 1)

/** Below this many new pieces the planner's picture of the table is still true. */
const WORTH_A_LOOK = 2000
/** What queries search and sort by: looking at the texts as well would take twice as long. */
const SEARCHED =
  'workspace_id, id, source_id, import_id, identity, parent_id, alias_id, customer_id, ours, said_at, sorted_at, answered_at, found_by'

async function refreshStatistics({ database, scope, importId }: ImportRun): Promise<void> {
  const { imported } = await getImport(database.db, scope, importId)
  if (imported < WORTH_A_LOOK) return
  await database.pool.query("select gin_clean_pending_list('feedback_found_by')").catch(() => undefined)
  await database.pool.query(`analyze feedback (${SEARCHED})`)
  await database.pool.query('analyze tally, product_alias')
}
