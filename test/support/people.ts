import type { Db } from '../../src/db/connection.ts'
import type { Scope } from '../../src/people/members/scope.ts'

/** All customers of a workspace as they would be if each piece were looked at anew: what is wrong, in words. Empty: all is right. */
export async function wrongCustomers(db: Db, scope: Scope): Promise<string[]> {
  const customers = await db.selectFrom('customer').selectAll().where('workspaceId', '=', scope.workspaceId).execute()
  const pieces = await db
    .selectFrom('feedback')
    .select(['id', 'customerId', 'sortedAt'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('customerId', 'is not', null)
    .execute()
  const byId = new Map(customers.map(it => [it.id, it]))
  const counted = new Map<number, { pieces: number; lastAt: number }>()
  const wrong: string[] = []
  for (const piece of pieces) {
    const customer = byId.get(piece.customerId ?? 0)
    if (customer === undefined) {
      wrong.push(`piece ${piece.id} is filed under nobody`)
      continue
    }
    const sum = counted.get(customer.personId) ?? { pieces: 0, lastAt: 0 }
    counted.set(customer.personId, {
      pieces: sum.pieces + 1,
      lastAt: Math.max(sum.lastAt, piece.sortedAt.getTime()),
    })
  }
  for (const { id, personId, key, pieces: held, lastAt } of customers) {
    const want = counted.get(id) ?? { pieces: 0, lastAt: 0 }
    if (!byId.has(personId)) wrong.push(`${key} belongs to nobody`)
    if (held !== want.pieces) wrong.push(`${key} has ${held} pieces, a count says ${want.pieces}`)
    if ((lastAt?.getTime() ?? 0) !== want.lastAt) wrong.push(`${key} was last heard at another moment`)
  }
  return wrong
}
