import { z } from '@hono/zod-openapi'
import { listSaidBy } from '../../collect/authors/queries.ts'
import { fileUnder } from '../../collect/feedback/commands.ts'
import { findFeedback } from '../../collect/feedback/queries.ts'
import { feedbackPage, idSchema, shortIdSchema } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import {
  ensurePieceCustomer,
  holdCustomers,
  makeOfPiece,
  sayMatch,
  setAttribute,
  turnMatches,
} from '../../people/customers/commands.ts'
import { findPerson, listAttributes, listOfPersons, listPersons, personsOf } from '../../people/customers/queries.ts'
import {
  attributeChoice,
  attributeInput,
  customersPage,
  customersQuery,
  customerView,
  matchesInput,
  matchInput,
  matchResult,
  personResult,
  suggestionView,
} from '../../people/customers/schema.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import type { Scope } from '../../people/members/scope.ts'
import { getSegment } from '../../people/segments/queries.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import { settlePersons } from '../persons.ts'
import { showPerson } from './customer-view.ts'
import { suggestFor } from './suggestions.ts'

const workspace = z.object({ workspace: z.string() })
const one = workspace.extend({ customer: shortIdSchema })
const PATH = '/workspaces/:workspace/customers/:customer'
const saidQuery = z.object({
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})

/** Who said it, over all channels. */
export const customerEndpoints = (db: Db): Endpoint[] => [
  ...listEndpoints(db),
  ...readEndpoints(db),
  ...writeEndpoints(db),
]

/** The person behind an id of the path; throws `not-found`. */
export async function loadPerson(db: Db, scope: Scope, id: string) {
  const person = await findPerson(db, scope, Number(id))
  if (person === undefined) throw notFound('customer')
  return person
}

const listEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/customers',
      policy: 'viewer',
      summary: 'A page of customers, searched or of a segment',
      params: workspace,
      query: customersQuery,
      returns: customersPage,
    },
    async call => {
      const scope = scopeOf(call)
      const { segment } = call.query
      const conditions = segment === undefined ? [] : (await getSegment(db, scope, Number(segment))).conditions
      const { rows, next } = await listPersons(db, scope, call.query, conditions)
      const items = rows.map(({ id, name, kind, key, pieces, lastAt }) => ({
        id: String(id),
        name,
        handle: kind === 'piece' ? null : key,
        pieces,
        lastAt: lastAt?.toISOString() ?? null,
      }))
      return { items, next }
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/customers/attributes',
      policy: 'viewer',
      summary: 'What is known of customers, with common values',
      params: workspace,
      returns: z.array(attributeChoice),
    },
    async call => listAttributes(db, scopeOf(call)),
  ),
]

const readEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: PATH,
      policy: 'viewer',
      summary: 'One customer: what they are known by, and figures',
      params: one,
      returns: customerView,
    },
    async call => showPerson(db, scopeOf(call), await loadPerson(db, scopeOf(call), call.params.customer)),
  ),
  endpoint(
    {
      method: 'get',
      path: `${PATH}/feedback`,
      policy: 'viewer',
      summary: 'What a customer said on any channel, newest first',
      params: one,
      query: saidQuery,
      returns: feedbackPage,
    },
    async call => {
      const scope = scopeOf(call)
      const { customers } = await loadPerson(db, scope, call.params.customer)
      const { cursor, limit } = call.query
      return listSaidBy(db, scope, { customers: customers.map(it => it.id), cursor, limit })
    },
  ),
  endpoint(
    {
      method: 'get',
      path: `${PATH}/suggestions`,
      policy: 'viewer',
      summary: 'Who may be the same person, and why',
      params: one,
      returns: z.array(suggestionView),
    },
    async call => suggestFor(db, scopeOf(call), await loadPerson(db, scopeOf(call), call.params.customer)),
  ),
]

const writeEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/feedback/:feedback/customer',
      policy: 'member',
      summary: 'Make a customer of whoever said a piece, where nobody is known yet',
      params: workspace.extend({ feedback: idSchema }),
      returns: personResult,
    },
    async call => {
      const scope = scopeOf(call)
      return db.transaction().execute(async trx => {
        await holdCustomers(trx, scope)
        const piece = await findFeedback(trx, scope, Number(call.params.feedback))
        if (piece === undefined || piece.ours) throw notFound('feedback')
        if (piece.customerId === null) {
          const customerId = await makeOfPiece(trx, scope, piece.id)
          await fileUnder(trx, scope, [{ id: piece.id, customerId }])
          await settlePersons(trx, scope, [customerId])
          return { customer: String(customerId) }
        }
        return { customer: String((await personsOf(trx, scope, [piece.customerId]))[0]) }
      })
    },
  ),
  endpoint(
    {
      method: 'post',
      path: `${PATH}/matches`,
      policy: 'member',
      summary: 'Say that two are the same person, or are not',
      params: one,
      body: matchInput,
      returns: matchResult,
    },
    async call => {
      const scope = scopeOf(call)
      const person = await loadPerson(db, scope, call.params.customer)
      return db.transaction().execute(async trx => {
        const other = await otherOf(trx, scope, call.body)
        if ((await personsOf(trx, scope, [other]))[0] === person.id && call.body.verdict === 'same')
          throw new Problem('customers-already-one', 'These are already one person.', { status: 409 })
        await holdCustomers(trx, scope)
        const match = await sayMatch(trx, scope, { one: person.id, other, verdict: call.body.verdict })
        return { customer: await settleMatched(trx, scope, [person.id, other]), match: String(match) }
      })
    },
  ),
  endpoint(
    {
      method: 'patch',
      path: `${PATH}/matches`,
      policy: 'member',
      summary: 'Take matches back, or let them hold again',
      params: one,
      body: matchesInput,
      returns: personResult,
    },
    async call => {
      const scope = scopeOf(call)
      const { id } = await loadPerson(db, scope, call.params.customer)
      const { matches, undone } = call.body
      return db.transaction().execute(async trx => {
        await holdCustomers(trx, scope)
        const customers = await turnMatches(trx, scope, { matches: matches.map(Number), undone })
        return { customer: await settleMatched(trx, scope, [id, ...customers]) }
      })
    },
  ),
  endpoint(
    {
      method: 'put',
      path: `${PATH}/attributes/:name`,
      policy: 'member',
      summary: 'Say something of a customer',
      params: one.extend({ name: z.string().trim().min(1).max(80) }),
      body: attributeInput,
    },
    async call => describe(db, scopeOf(call), { ...call.params, value: call.body.value }),
  ),
  endpoint(
    {
      method: 'delete',
      path: `${PATH}/attributes/:name`,
      policy: 'member',
      summary: 'Take back what was said of a customer',
      params: one.extend({ name: z.string().trim().min(1).max(80) }),
    },
    async call => describe(db, scopeOf(call), { ...call.params, value: null }),
  ),
]

async function describe(
  db: Db,
  scope: Scope,
  { customer, name, value }: { customer: string; name: string; value: string | null },
): Promise<void> {
  const { id } = await loadPerson(db, scope, customer)
  await db.transaction().execute(async trx => {
    await holdCustomers(trx, scope)
    await setAttribute(trx, scope, { customerId: id, name, value })
    await settlePersons(trx, scope, [id])
  })
}

/** The customer meant by the other side of a match: one of the path's workspace, or the one that stands for a piece. */
async function otherOf(trx: Db, scope: Scope, { other, feedback }: z.infer<typeof matchInput>): Promise<number> {
  if (other !== undefined) return (await loadPerson(trx, scope, other)).id
  const piece = await findFeedback(trx, scope, Number(feedback))
  if (piece === undefined || piece.ours) throw notFound('feedback')
  return piece.customerId ?? ensurePieceCustomer(trx, scope, piece.id)
}

/** Sorts persons anew after a match has changed; a piece stands under its own customer only while that is part of somebody. Returns the first one's person. */
async function settleMatched(trx: Db, scope: Scope, customers: number[]): Promise<string> {
  const persons = [...new Set([...(await personsOf(trx, scope, customers)), ...customers])]
  await settlePersons(trx, scope, persons)
  const after = await personsOf(trx, scope, customers)
  const parts = await listOfPersons(trx, scope, after)
  const pieces = parts.filter(part => part.kind === 'piece')
  if (pieces.length > 0) {
    const sizes = new Map<number, number>()
    for (const part of parts) sizes.set(part.personId, (sizes.get(part.personId) ?? 0) + 1)
    await fileUnder(
      trx,
      scope,
      pieces.map(part => ({ id: Number(part.key), customerId: sizes.get(part.personId) === 1 ? null : part.id })),
    )
    await settlePersons(trx, scope, after)
  }
  const [person] = await personsOf(trx, scope, customers.slice(0, 1))
  return String(person)
}
