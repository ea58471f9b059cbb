import type { Piece } from '../../collect/feedback/piece.ts'
import { joinProducts, renameProduct } from '../../collect/products/commands.ts'
import { listProducts } from '../../collect/products/queries.ts'
import { beginImport, ensureSource, finishImport, noteBatch, planImport } from '../../collect/sources/commands.ts'
import { mappingSchema } from '../../collect/sources/mapping.ts'
import { noteChore } from '../../people/chores/commands.ts'
import type { StoredChore } from '../../people/chores/queries.ts'
import { localeSchema } from '../../people/members/schema.ts'
import type { Scope } from '../../people/members/scope.ts'
import { ZoneDays } from '../../platform/clock.ts'
import type { House } from '../house.ts'
import { holdImport } from '../import-lock.ts'
import { settlePieces, storePieces } from '../intake.ts'
import { currentReader } from '../reader.ts'
import { PLACES, PRODUCTS, type Product } from './company.ts'
import { composeYear, type PlaceYear } from './year.ts'

const STEP = 200

/** Brings in the invented year by the way every import takes. Begun again, it finds what is there already and adds the rest. */
export async function fillSample(house: House, scope: Scope, chore: StoredChore): Promise<void> {
  const { db } = house.database
  const year = composeYear(chore.askedAt, localeSchema.catch('en').parse(chore.about.locale))
  const total = year.reduce((sum, { pieces, edited }) => sum + pieces.length + edited.length, 0)
  const progress = { done: 0, total }
  await noteChore(db, scope, chore.id, progress)
  for (const place of year) {
    await bringIn({ house, scope, choreId: chore.id, progress }, place)
    if (house.stopping.signal.aborted) return
  }
  await nameProducts(house, scope)
}

interface Filling {
  house: House
  scope: Scope
  choreId: number
  progress: { done: number; total: number }
}

async function bringIn({ house, scope, choreId, progress }: Filling, place: PlaceYear): Promise<void> {
  const { database } = house
  const mapping = mappingSchema.parse({ fields: {}, channel: place.channel, rating: place.scale, identity: 'native' })
  const source = await ensureSource(database.db, scope, place)
  const importId = await planImport(database.db, scope, {
    sourceId: source.id,
    file: `${place.id}.csv`,
    uploadId: null,
    member: 0,
    profile: 'sample',
    mapping,
    bytesTotal: 0,
  })
  const intake = {
    database,
    scope,
    sourceId: source.id,
    importId,
    mapping,
    current: await currentReader(database.db, scope),
    days: new ZoneDays(scope.zone),
    occurrence: () => 1,
    aliases: new Map<string, number>(),
  }
  const storeBatch = async (pieces: Piece[]) =>
    storePieces(intake, await settlePieces(intake, pieces), async ({ trx }, { imported, updated, unchanged }) => {
      progress.done += pieces.length
      await noteBatch(trx, scope, importId, {
        rows: pieces.length,
        imported,
        updated,
        unchanged,
        rejected: 0,
        bytesDone: 0,
      })
      await noteChore(trx, scope, choreId, progress)
    })
  await holdImport(database, { importId, wait: false }, async () => {
    await beginImport(database.db, scope, importId)
    for (let i = 0; i < place.pieces.length; i += STEP) await storeBatch(place.pieces.slice(i, i + STEP))
    if (place.edited.length > 0) await storeBatch(place.edited)
    await finishImport(database.db, scope, importId, null)
  })
}

/** One product under all its names, as a person would join them. */
async function nameProducts({ database: { db } }: House, scope: Scope): Promise<void> {
  for (const [product, name] of Object.entries(PRODUCTS) as [Product, string][]) {
    const keys = PLACES.flatMap(place => place.products[product]?.key ?? [])
    const [first, ...others] = (await listProducts(db, scope)).filter(it => it.aliases.some(a => keys.includes(a.key)))
    if (first === undefined) continue
    await joinProducts(
      db,
      scope,
      first.id,
      others.map(it => it.id),
    )
    if (first.name !== name) await renameProduct(db, scope, first.id, name)
  }
}
