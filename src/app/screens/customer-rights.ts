import { z } from '@hono/zod-openapi'
import { type FeedbackItem, shortIdSchema } from '../../collect/feedback/schema.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { csvResponse } from '../csv.ts'
import { everythingSaid, everythingSaidCsv } from '../customer-export.ts'
import { erasePerson } from '../erasure.ts'
import type { House } from '../house.ts'
import { showPerson } from './customer-view.ts'
import { loadPerson } from './customers.ts'

const one = z.object({ workspace: z.string(), customer: shortIdSchema })
const PATH = '/workspaces/:workspace/customers/:customer'

/** What a customer may ask for: everything held of them, and that it go. */
export const customerRightsEndpoints = (house: House): Endpoint[] => {
  const { db } = house.database
  return [
    endpoint(
      {
        method: 'get',
        path: `${PATH}/export.json`,
        policy: 'member',
        key: 'manage',
        summary: 'Everything held of a customer, as JSON',
        params: one,
      },
      async call => {
        const scope = scopeOf(call)
        const person = await loadPerson(db, scope, call.params.customer)
        const feedback: FeedbackItem[] = []
        for await (const items of everythingSaid(
          db,
          scope,
          person.customers.map(it => it.id),
        ))
          feedback.push(...items)
        return new Response(JSON.stringify({ customer: await showPerson(db, scope, person), feedback }, null, 2), {
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'content-disposition': `attachment; filename="customer-${person.id}.json"`,
          },
        })
      },
    ),
    endpoint(
      {
        method: 'get',
        path: `${PATH}/export.csv`,
        policy: 'member',
        key: 'manage',
        summary: 'Everything a customer said, as CSV',
        params: one,
      },
      async call => {
        const scope = scopeOf(call)
        const { id, customers } = await loadPerson(db, scope, call.params.customer)
        const lines = everythingSaidCsv(
          db,
          scope,
          customers.map(it => it.id),
        )
        return csvResponse(`customer-${id}.csv`, lines)
      },
    ),
    endpoint(
      {
        method: 'post',
        path: `${PATH}/erasure`,
        policy: 'admin',
        summary: 'Erase a customer for good; their words stay without a name',
        params: one,
        body: z.object({}),
        returns: z.object({ pieces: z.number() }),
      },
      async call => {
        const scope = scopeOf(call)
        const { id } = await loadPerson(db, scope, call.params.customer)
        return { pieces: await erasePerson(house, scope, id) }
      },
    ),
  ]
}
