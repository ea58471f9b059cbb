import { randomBytes } from 'node:crypto'
import { forgetTranslations } from '../analyze/translations/commands.ts'
import { listNamed, listNamedOf } from '../collect/authors/queries.ts'
import { unname } from '../collect/feedback/commands.ts'
import type { Settled } from '../collect/feedback/record.ts'
import { forgetRejected } from '../collect/sources/commands.ts'
import { placeOfAuthors } from '../collect/sources/platform.ts'
import type { Db } from '../db/connection.ts'
import { dropCustomers, holdCustomers } from '../people/customers/commands.ts'
import { handlesOf, handleText } from '../people/customers/handles.ts'
import { listHandles, listOfPersons, personsOf } from '../people/customers/queries.ts'
import { keepErasure } from '../people/erasures/commands.ts'
import { hashKey, namesWorth, pieceText } from '../people/erasures/hash.ts'
import { type Erasure, findErased, listErasures, listSalts } from '../people/erasures/queries.ts'
import type { Scope } from '../people/members/scope.ts'
import { listMachineScopes } from '../people/workspaces/queries.ts'
import { unnameReplies } from '../respond/replies/commands.ts'
import { enter } from './erasure-book.ts'
import type { House } from './house.ts'
import { settlePersons } from './persons.ts'

type Named = Awaited<ReturnType<typeof listNamed>>[number]

/** Erases a person: their words stay, everything that says whose they are goes, and does not come back. Returns how many pieces that were. */
export async function erasePerson(
  { database, config }: Pick<House, 'database' | 'config'>,
  scope: Scope,
  personId: number,
): Promise<number> {
  return database.db.transaction().execute(async trx => {
    const customers = (await listOfPersons(trx, scope, [personId])).map(it => it.id)
    const pieces = await listNamedOf(trx, scope, customers)
    const texts = await takeOut(trx, scope, { customers, pieces })
    const salt = (await listSalts(trx, scope))[0] ?? randomBytes(24).toString('hex')
    const hashes = [...texts, ...pieces.map(piece => pieceText(piece.sourceId, piece.identity))].map(text =>
      hashKey(salt, text),
    )
    const erasure: Erasure = {
      workspaceId: scope.workspaceId,
      salt,
      pieces: pieces.length,
      erasedAt: new Date(),
      hashes,
    }
    await keepErasure(trx, scope, erasure)
    // Before the end of the transaction: an erasure that is not in the book could be undone by a restore.
    await enter(config.dataDir, erasure)
    return pieces.length
  })
}

/** Takes customers out, and their names out of pieces, replies and rejected rows. Returns what they were known by. */
async function takeOut(
  trx: Db,
  scope: Scope,
  { customers, pieces }: { customers: number[]; pieces: Named[] },
): Promise<string[]> {
  await holdCustomers(trx, scope)
  const parts = await listOfPersons(trx, scope, await personsOf(trx, scope, customers))
  const gone = parts.filter(part => customers.includes(part.id))
  const ids = pieces.map(piece => piece.id)
  await unname(trx, scope, ids)
  await forgetTranslations(trx, scope, ids)
  await unnameReplies(trx, scope, ids, namesWorth(pieces.map(piece => piece.author)))
  const cells = [...gone.filter(it => it.kind !== 'piece').map(it => it.key), ...pieces.flatMap(it => it.author ?? [])]
  await forgetRejected(trx, scope, [...new Set(cells)])
  await dropCustomers(trx, scope, customers)
  await settlePersons(trx, scope, [...new Set(parts.map(part => part.personId))])
  return [...new Set([...gone.filter(it => it.kind !== 'piece').map(handleText), ...pieces.flatMap(textsOf)])]
}

const textsOf = (row: Named): string[] =>
  handlesOf({ id: row.authorId, email: row.authorEmail }, placeOfAuthors(row.profile, row.sourceId)).map(handleText)

/** Takes the erased out of a batch before it is stored: they stay nobody, whatever file says their name again. */
export async function withoutErased(
  trx: Db,
  scope: Scope,
  { sourceId, authorPlace, rows }: { sourceId: number; authorPlace: string; rows: Settled[] },
): Promise<Settled[]> {
  const salts = await listSalts(trx, scope)
  if (salts.length === 0) return rows
  const keysOf = ({ piece, identity }: Settled) =>
    [...handlesOf(piece.author, authorPlace).map(handleText), pieceText(sourceId, identity)].flatMap(text =>
      salts.map(salt => hashKey(salt, text)),
    )
  const keys = rows.map(keysOf)
  const erased = await findErased(trx, scope, keys.flat())
  return rows.map((row, at) => (keys[at]?.some(key => erased.has(key)) ? nameless(row) : row))
}

function nameless(row: Settled): Settled {
  const { piece } = row
  const reply = piece.reply && {
    ...piece.reply,
    text: namesWorth([piece.author.name]).reduce((text, name) => text.replaceAll(name, '…'), piece.reply.text),
  }
  return {
    ...row,
    piece: { ...piece, author: { id: null, name: null, email: null }, url: null, attributes: {}, reply },
  }
}

const STEP = 5000

/** After a restore: enters erasures the backup does not know, and erases again whoever they are about. Returns how many pieces that took. */
export async function eraseAgain({ database: { db } }: Pick<House, 'database'>, erasures: Erasure[]): Promise<number> {
  const known = new Set((await listErasures(db)).flatMap(it => it.hashes.map(hash => `${it.workspaceId} ${hash}`)))
  let taken = 0
  for (const scope of await listMachineScopes(db)) {
    const missing = erasures.filter(
      it => it.workspaceId === scope.workspaceId && it.hashes.some(hash => !known.has(`${scope.workspaceId} ${hash}`)),
    )
    for (const erasure of missing) await db.transaction().execute(trx => keepErasure(trx, scope, erasure))
    if ((await listSalts(db, scope)).length > 0) taken += await eraseFound(db, scope)
  }
  return taken
}

async function eraseFound(db: Db, scope: Scope): Promise<number> {
  const salts = await listSalts(db, scope)
  const find = async (texts: string[][]) => {
    const keys = texts.map(list => list.flatMap(text => salts.map(salt => hashKey(salt, text))))
    const erased = await findErased(db, scope, keys.flat())
    return keys.map(list => list.some(key => erased.has(key)))
  }
  let taken = 0
  for (let after = 0; ; ) {
    const customers = await listHandles(db, scope, { after, limit: STEP })
    if (customers.length === 0) break
    after = customers.at(-1)?.id ?? after
    const hits = await find(customers.map(customer => [handleText(customer)]))
    const ids = customers.filter((_, at) => hits[at]).map(it => it.id)
    await db.transaction().execute(async trx => {
      const pieces = await listNamedOf(trx, scope, ids)
      taken += pieces.length
      await takeOut(trx, scope, { customers: ids, pieces })
    })
  }
  for (let after = 0; ; ) {
    const pieces = await listNamed(db, scope, { after, limit: STEP })
    if (pieces.length === 0) return taken
    after = pieces.at(-1)?.id ?? after
    const hits = await find(pieces.map(piece => [...textsOf(piece), pieceText(piece.sourceId, piece.identity)]))
    const named = pieces.filter(
      (piece, at) => hits[at] && (piece.author ?? piece.authorId ?? piece.authorEmail) !== null,
    )
    taken += named.length
    await db.transaction().execute(trx => takeOut(trx, scope, { customers: [], pieces: named }))
  }
}
