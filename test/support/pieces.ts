import type { Intake } from '../../src/app/intake.ts'
import { settlePieces, storePieces } from '../../src/app/intake.ts'
import { currentReader } from '../../src/app/reader.ts'
import type { Piece } from '../../src/collect/feedback/piece.ts'
import { ensureSource } from '../../src/collect/sources/commands.ts'
import { mappingSchema } from '../../src/collect/sources/mapping.ts'
import { ZoneDays } from '../../src/platform/clock.ts'
import type { TestHouse } from './house.ts'

/** A piece as a file would have given it; only what a test is about needs to be said. */
export const pieceWith = (given: Partial<Piece> & { nativeId: string }): Piece => ({
  row: 1,
  parentId: null,
  ours: false,
  saidAt: null,
  saidPrecision: given.saidAt == null ? 'unknown' : 'instant',
  editedAt: null,
  rating: null,
  title: '',
  verbatim: '',
  author: { id: null, name: null, email: null },
  product: null,
  url: null,
  version: null,
  device: null,
  country: null,
  language: null,
  reply: null,
  attributes: {},
  ...given,
})

/** The way into the store that imports take, for a source made when missing. */
export async function openIntake({ house, scope }: TestHouse, source: string, at = scope): Promise<Intake> {
  const { db } = house.database
  return {
    database: house.database,
    scope: at,
    sourceId: (await ensureSource(db, at, { name: source, channel: 'review', scale: null })).id,
    importId: null,
    mapping: mappingSchema.parse({ fields: {} }),
    current: await currentReader(db, at),
    days: new ZoneDays(at.zone),
    occurrence: () => 1,
    aliases: new Map(),
  }
}

/** Stores pieces as one batch; returns their ids in the order given. */
export async function store(intake: Intake, pieces: Piece[]): Promise<string[]> {
  const { ids } = await storePieces(intake, await settlePieces(intake, pieces), async () => undefined)
  return ids.map(String)
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
