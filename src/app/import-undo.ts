import { correct } from '../analyze/corrections/correct.ts'
import { correctionsOf } from '../analyze/corrections/queries.ts'
import { readPiece } from '../analyze/readings/filing.ts'
import { customersOf } from '../collect/authors/queries.ts'
import { fileAnswers, refile, remove, restoreWordings } from '../collect/feedback/commands.ts'
import { presentRating } from '../collect/feedback/present.ts'
import { countedOf, listToRead, listTouchedBy, parentsOf } from '../collect/feedback/queries.ts'
import { finishUndo } from '../collect/sources/commands.ts'
import type { Database } from '../db/connection.ts'
import type { Scope } from '../people/members/scope.ts'
import { ZoneDays } from '../platform/clock.ts'
import { restoreReplies } from '../respond/replies/commands.ts'
import { lastAnswers, listRepliedBy } from '../respond/replies/queries.ts'
import { moveTally } from '../share/dashboards/commands.ts'
import type { House } from './house.ts'
import { settleUnheard } from './persons.ts'
import { type CurrentReader, currentReader } from './reader.ts'

const STEP = 2000

/** Takes a whole import back, in steps that are each complete: what it brought goes, what it changed is as before. Safe to run again. */
export async function undoImport(
  { database, stopping }: Pick<House, 'database' | 'stopping'>,
  scope: Scope,
  importId: number,
): Promise<void> {
  const days = new ZoneDays(scope.zone)
  const current = await currentReader(database.db, scope)
  let removed = 0
  let restored = 0
  for (;;) {
    if (stopping.signal.aborted) return
    const touched = await listTouchedBy(database.db, scope, importId, STEP)
    // Replies to what it inserted go with that; those to other pieces come last.
    const replied = touched.inserted.length < STEP ? await listRepliedBy(database.db, scope, importId, STEP) : []
    if (touched.inserted.length + touched.changed.length + replied.length === 0) break
    const inserted = new Set(touched.inserted)
    const others = (ids: number[]) => [...new Set(ids)].filter(id => !inserted.has(id))
    const answered = others([...replied, ...(await parentsOf(database.db, scope, touched.inserted))])
    const changed = others([...touched.changed, ...answered])
    await database.db.transaction().execute(async trx => {
      const customers = await customersOf(trx, scope, touched.inserted)
      const gone = await remove(trx, scope, touched.inserted)
      const before = await countedOf(trx, scope, changed)
      await restoreWordings(trx, scope, importId, changed)
      await restoreReplies(trx, scope, importId, changed)
      await fileAnswers(trx, scope, await lastAnswers(trx, scope, answered))
      await settleUnheard(trx, scope, customers)
      await moveTally(trx, scope, days, { before: [...gone, ...before], after: await countedOf(trx, scope, changed) })
    })
    removed += touched.inserted.length
    restored += changed.length
  }
  await rereadDue({ database, scope, current, signal: stopping.signal })
  if (stopping.signal.aborted) return
  await finishUndo(database.db, scope, importId, { removed, restored })
}

interface Rereading {
  database: Database
  scope: Scope
  current: CurrentReader
  /** Aborted when the program is to stop; what is left is read after the next start. */
  signal: AbortSignal
  /** Told how many were read in each step. */
  onRead?: (count: number) => Promise<void>
}

/** Reads again everything whose reading is of another edition. */
export async function rereadDue({ database, scope, current, signal, onRead }: Rereading): Promise<void> {
  const days = new ZoneDays(scope.zone)
  for (let after = 0; !signal.aborted; ) {
    const due = await listToRead(database.db, scope, { edition: current.edition, after, limit: 500 })
    if (due.length === 0) return
    after = due.at(-1)?.id ?? after
    const found = due.map(piece => ({
      id: piece.id,
      filing: readPiece(current.reader, { ...piece, rating: presentRating(piece) }, current.edition),
    }))
    await database.db.transaction().execute(async trx => {
      const ids = due.map(piece => piece.id)
      // Held first: whoever corrects a reading meanwhile comes before or after this step, not in between.
      await countedOf(trx, scope, ids)
      const corrections = await correctionsOf(trx, scope, ids)
      const filings = found.map(({ id, filing }) => ({ id, filing: correct(filing, corrections.get(id) ?? []) }))
      await moveTally(trx, scope, days, await refile(trx, scope, filings))
    })
    await onRead?.(due.length)
  }
}
