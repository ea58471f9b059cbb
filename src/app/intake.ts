import { setImmediate as breathe } from 'node:timers/promises'
import { correct } from '../analyze/corrections/correct.ts'
import { correctionsOf } from '../analyze/corrections/queries.ts'
import { readPiece } from '../analyze/readings/filing.ts'
import { storeBatch } from '../collect/feedback/commands.ts'
import type { Piece } from '../collect/feedback/piece.ts'
import type { Settled } from '../collect/feedback/record.ts'
import { aliasKey, ensureAliases } from '../collect/products/commands.ts'
import { contentHashOf, derivedKeyOf, identityOf } from '../collect/sources/identity.ts'
import type { Mapping } from '../collect/sources/mapping.ts'
import { placeOfAuthors } from '../collect/sources/platform.ts'
import type { Database, Db } from '../db/connection.ts'
import { type BulkTransaction, inBulkTransaction } from '../db/transaction.ts'
import { record } from '../events/log.ts'
import type { Scope } from '../people/members/scope.ts'
import type { ZoneDays } from '../platform/clock.ts'
import { keepFound } from '../respond/replies/commands.ts'
import { moveTally } from '../share/dashboards/commands.ts'
import { withoutErased } from './erasure.ts'
import { fileFresh } from './persons.ts'
import type { CurrentReader } from './reader.ts'

/** What turning pieces into stored feedback needs to know, the same for every batch of an import. */
export interface Intake {
  database: Database
  scope: Scope
  sourceId: number
  importId: number | null
  mapping: Mapping
  current: CurrentReader
  days: ZoneDays
  /** How often a derived identity has been seen in this file, counting this time. */
  occurrence: (key: string) => number
  aliases: Map<string, number>
}

/** Pieces settled in one go, a few milliseconds: the batch before is being stored meanwhile, and each of its queries waits for us to look up. */
const PORTION = 40

/** Gives each piece its identity, its product and its reading. */
export async function settlePieces(intake: Intake, pieces: Piece[]): Promise<Settled[]> {
  await learnAliases(intake, pieces)
  const rows: Settled[] = []
  for (let i = 0; i < pieces.length; i += PORTION) {
    for (const piece of pieces.slice(i, i + PORTION)) rows.push(settle(intake, piece))
    await breathe()
  }
  return rows
}

function settle(intake: Intake, piece: Piece): Settled {
  const { mapping, current, aliases } = intake
  return {
    piece,
    identity: identityOf(piece, mapping, occurrenceOf(intake, piece)),
    contentHash: contentHashOf(piece),
    aliasId: piece.product === null ? null : (aliases.get(aliasKey(piece.product)) ?? null),
    filing: readPiece(current.reader, piece, current.edition),
  }
}

export function occurrenceOf({ mapping, occurrence }: Pick<Intake, 'mapping' | 'occurrence'>, piece: Piece): number {
  return piece.nativeId === null ? occurrence(derivedKeyOf(piece, mapping)) : 1
}

const MOST_ALIASES = 50_000

async function learnAliases({ database, scope, aliases }: Intake, pieces: Piece[]): Promise<void> {
  const wanted = new Map<string, NonNullable<Piece['product']>>()
  for (const { product } of pieces)
    if (product !== null && !aliases.has(aliasKey(product))) wanted.set(aliasKey(product), product)
  if (wanted.size === 0) return
  if (aliases.size > MOST_ALIASES) aliases.clear()
  for (const [key, id] of await ensureAliases(database.db, scope, [...wanted.values()])) aliases.set(key, id)
}

export interface StoredCounts {
  imported: number
  updated: number
  unchanged: number
  ids: number[]
}

/** People → collect → analyze → respond → tally for one batch, in one transaction. `within` adds to it; when it throws, nothing of the batch stays. */
export async function storePieces(
  intake: Intake,
  rows: Settled[],
  within: (bulk: BulkTransaction, counts: StoredCounts) => Promise<void>,
): Promise<StoredCounts> {
  const { database, scope, sourceId, importId } = intake
  return inBulkTransaction(database, async bulk => {
    const authorPlace = placeOfAuthors(intake.mapping.profile, sourceId)
    const known = await withoutErased(bulk.trx, scope, { sourceId, authorPlace, rows })
    const customersOf = fileFresh(bulk, scope, authorPlace)
    const correctedOf = layCorrections(bulk.trx, scope)
    const stored = await storeBatch(bulk, scope, { sourceId, importId, rows: known, customersOf, correctedOf })
    const replies = (list: { id: number; settled: Settled }[]) =>
      list.flatMap(({ id, settled: { piece } }) =>
        piece.reply === null
          ? []
          : [{ feedbackId: id, text: piece.reply.text, at: piece.reply.at === null ? null : new Date(piece.reply.at) }],
      )
    await keepFound(bulk, scope, importId, {
      fresh: replies(stored.insert),
      again: replies([...stored.update, ...stored.replies]),
    })
    await moveTally(bulk.trx, scope, intake.days, stored)
    const ids = stored.insert.map(it => it.id)
    const counts = { imported: stored.imported, updated: stored.updated, unchanged: stored.unchanged, ids }
    if (stored.imported + stored.updated > 0) {
      await record(bulk.trx, scope, 'feedback.collected', {
        importId,
        sourceId,
        imported: stored.imported,
        updated: stored.updated,
        firstId: ids[0] ?? null,
        lastId: ids.at(-1) ?? null,
      })
    }
    await within(bulk, counts)
    return counts
  })
}

/** What members said of a reading stands over the reading of an edited piece too. */
const layCorrections = (trx: Db, scope: Scope) => async (revised: { id: number; settled: Settled }[]) => {
  const corrections = await correctionsOf(
    trx,
    scope,
    revised.map(it => it.id),
  )
  return revised.map(({ id, settled }) => ({
    id,
    settled: { ...settled, filing: correct(settled.filing, corrections.get(id) ?? []) },
  }))
}
