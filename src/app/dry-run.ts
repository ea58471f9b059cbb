import type { Piece } from '../collect/feedback/piece.ts'
import { findKnown } from '../collect/feedback/queries.ts'
import type { Settled } from '../collect/feedback/record.ts'
import { contentHashOf, derivedKeyOf, identityOf } from '../collect/sources/identity.ts'
import type { Inspection } from '../collect/sources/inspect.ts'
import { rejectMessage } from '../collect/sources/problem.ts'
import { findSource } from '../collect/sources/queries.ts'
import { readPieces } from '../collect/sources/read-pieces.ts'
import { findRepeats } from '../collect/sources/repeats.ts'
import type { Scope } from '../people/members/scope.ts'
import type { OpenFile } from '../platform/files.ts'
import { openSpill } from '../platform/spill.ts'
import type { House } from './house.ts'
import { isPiece } from './import-run.ts'

interface DryRun {
  file: OpenFile
  inspection: Inspection
  source: string
}

interface Outcome {
  rows: number
  imported: number
  updated: number
  unchanged: number
  rejected: { row: number; field: string | null; reason: string }[]
}

/**
 * What an import would do, storing nothing. Two passes: the first finds identities that stand in the file more than once, so that the
 * second needs to remember only those, and memory stays flat.
 */
export async function dryRun(house: House, scope: Scope, { file, inspection, source }: DryRun): Promise<Outcome> {
  const { limits } = house
  const { mapping } = inspection
  const keyOf = (piece: Piece) =>
    piece.nativeId === null ? derivedKeyOf(piece, mapping) : identityOf(piece, mapping, 1)
  const keys = async function* () {
    for await (const chunk of readPieces(file, inspection, { limits })) yield chunk.filter(isPiece).map(keyOf)
  }
  const spill = await openSpill(house.spills)
  const repeats = await findRepeats(keys(), spill).finally(() => spill.close())
  const sourceId = (await findSource(house.database.db, scope, source))?.id ?? null
  const outcome: Outcome = { rows: 0, imported: 0, updated: 0, unchanged: 0, rejected: [] }
  const met = new Map<string, Set<string>>()
  for await (const chunk of readPieces(file, inspection, { limits })) {
    outcome.rows += chunk.length
    for (const item of chunk)
      if (!isPiece(item)) outcome.rejected.push({ row: item.row, field: item.field, reason: rejectMessage(item) })
    const rows = chunk.filter(isPiece).map(piece => {
      const occurrence = repeats.occurrence(keyOf(piece))
      return {
        piece,
        repeated: repeats.isRepeated(keyOf(piece)),
        identity: identityOf(piece, mapping, occurrence),
        contentHash: contentHashOf(piece),
      }
    })
    const known =
      sourceId === null ? new Map() : await findKnown(house.database.db, scope, sourceId, rows as unknown as Settled[])
    for (const row of rows) outcome[classify(row, known.get(row.identity), met)]++
  }
  return outcome
}

interface Row {
  piece: Piece
  repeated: boolean
  identity: string
  contentHash: string
}

function classify(
  { piece, repeated, identity, contentHash }: Row,
  known: { contentHash: string; history: Set<string> } | undefined,
  met: Map<string, Set<string>>,
): 'imported' | 'updated' | 'unchanged' {
  const before = met.get(identity)
  if (repeated && piece.nativeId !== null) met.set(identity, (before ?? new Set()).add(contentHash))
  if (before?.has(contentHash) || known?.contentHash === contentHash || known?.history.has(contentHash))
    return 'unchanged'
  return known !== undefined || before !== undefined ? 'updated' : 'imported'
}
