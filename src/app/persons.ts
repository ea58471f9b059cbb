import { listAuthors, listUnfiled, saidBy } from '../collect/authors/queries.ts'
import { fileUnder } from '../collect/feedback/commands.ts'
import type { Settled } from '../collect/feedback/record.ts'
import { placeOfAuthors } from '../collect/sources/platform.ts'
import type { Db } from '../db/connection.ts'
import { type BulkTransaction, inBulkTransaction } from '../db/transaction.ts'
import {
  fileHeard,
  forgetCustomers,
  forgetLinks,
  gatherOwn,
  holdCustomers,
  noteFiling,
  noteKnown,
  regroup,
} from '../people/customers/commands.ts'
import { handlesOf, handleText } from '../people/customers/handles.ts'
import { attributesOf, type Known, NOTHING_KNOWN, together } from '../people/customers/heard.ts'
import { findFiling, listFoundLinks, personsOf } from '../people/customers/queries.ts'
import type { Scope } from '../people/members/scope.ts'
import type { House } from './house.ts'

/** Finds or makes who said each of the new pieces of a batch, in its transaction; our own words are nobody's. */
export const fileFresh =
  (bulk: BulkTransaction, scope: Scope, authorPlace: string) =>
  (fresh: Settled[]): Promise<(number | null)[]> => {
    const now = new Date()
    return fileHeard(
      bulk,
      scope,
      fresh.map(({ piece, filing: { language } }) => {
        const handles = piece.ours ? [] : handlesOf(piece.author, authorPlace)
        if (handles.length === 0) return { handles, name: null, at: now, attributes: {} }
        const { country, device } = piece
        const spoken = language === 'und' ? null : language
        return {
          handles,
          name: piece.author.name,
          at: piece.saidAt === null ? now : new Date(piece.saidAt),
          attributes: attributesOf({ ...piece.attributes, country, device, language: spoken }),
        }
      }),
    )
  }

/** Sorts persons anew by the matches that hold now, and counts what each of them said. */
export async function settlePersons(trx: Db, scope: Scope, persons: number[]): Promise<void> {
  const personOf = await regroup(trx, scope, persons)
  const known = new Map<number, Known>([...personOf.values()].map(person => [person, NOTHING_KNOWN]))
  for (const { customerId, attributes, ...said } of await saidBy(trx, scope, [...personOf.keys()])) {
    const person = personOf.get(customerId) ?? customerId
    known.set(person, together(known.get(person) ?? NOTHING_KNOWN, { ...said, attributes: attributesOf(attributes) }))
  }
  await noteKnown(trx, scope, known)
  await gatherOwn(trx, scope, [...known.keys()])
}

/** After pieces have gone: customers, and links between them, that no piece speaks for go too. */
export async function settleUnheard(trx: Db, scope: Scope, customers: number[]): Promise<void> {
  if (customers.length === 0) return
  await holdCustomers(trx, scope)
  const links = await listFoundLinks(trx, scope, customers)
  const all = [...new Set([...customers, ...links.map(it => it.otherId)])]
  const persons = await personsOf(trx, scope, all)
  const spoken = new Set(
    (await listAuthors(trx, scope, customers)).flatMap(row =>
      handlesOf({ id: row.authorId, email: row.authorEmail }, placeOfAuthors(row.profile, row.sourceId)).map(
        handle => `${row.customerId} ${handleText(handle)}`,
      ),
    ),
  )
  const silent = links.filter(link => !spoken.has(`${link.oneId} ${handleText(link)}`))
  await forgetLinks(
    trx,
    scope,
    silent.map(link => link.id),
  )
  const heard = new Set((await saidBy(trx, scope, all)).map(it => it.customerId))
  await forgetCustomers(
    trx,
    scope,
    all.filter(id => !heard.has(id)),
  )
  await settlePersons(trx, scope, persons)
}

const STEP = 2000

/** Files earlier feedback under who said it, in steps that are each complete. Safe to run again. */
export async function fileEarlier({ database, stopping }: Pick<House, 'database' | 'stopping'>, scope: Scope) {
  for (;;) {
    if (stopping.signal.aborted) return
    const after = await findFiling(database.db, scope)
    if (after === undefined) return
    await inBulkTransaction(database, async bulk => {
      const due = await listUnfiled(bulk.trx, scope, { after, limit: STEP })
      const filed = await fileHeard(
        bulk,
        scope,
        due.map(({ authorId, authorEmail, sourceId, profile, author, sortedAt, attributes, ...row }) => ({
          handles: handlesOf({ id: authorId, email: authorEmail }, placeOfAuthors(profile, sourceId)),
          name: author,
          at: sortedAt,
          attributes: attributesOf({
            ...attributes,
            country: row.country,
            device: row.device,
            language: row.language === 'und' ? null : row.language,
          }),
        })),
      )
      await fileUnder(
        bulk.trx,
        scope,
        due.flatMap(({ id }, at) => (filed[at] == null ? [] : [{ id, customerId: filed[at] }])),
      )
      await noteFiling(bulk.trx, scope, due.length < STEP ? null : (due.at(-1)?.id ?? null))
    })
  }
}
