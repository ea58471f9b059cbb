import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { shortIdSchema } from '../feedback/schema.ts'
import { joinProducts, partAlias, renameProduct } from './commands.ts'
import { proposeJoins } from './likeness.ts'
import { listProducts } from './queries.ts'
import { joinInput, productInput, productProposal } from './schema.ts'

const one = z.object({ workspace: z.string(), product: shortIdSchema })

export const productEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/products/proposals',
      policy: 'viewer',
      summary: 'Products that look like one',
      params: one.pick({ workspace: true }),
      returns: z.array(productProposal),
    },
    async call =>
      proposeJoins(await listProducts(db, scopeOf(call))).map(({ products, likeness }) => ({
        products: products.map(({ id, name }) => ({ id: String(id), name })),
        likeness,
      })),
  ),
  endpoint(
    {
      method: 'patch',
      path: '/workspaces/:workspace/products/:product',
      policy: 'member',
      summary: 'Rename a product',
      params: one,
      body: productInput,
    },
    async call => renameProduct(db, scopeOf(call), Number(call.params.product), call.body.name),
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/products/:product/aliases',
      policy: 'member',
      summary: 'Join other products into this one',
      params: one,
      body: joinInput,
    },
    async call => joinProducts(db, scopeOf(call), Number(call.params.product), call.body.others.map(Number)),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/workspaces/:workspace/products/:product/aliases/:alias',
      policy: 'member',
      summary: 'Part an alias from its product again',
      params: one.extend({ alias: shortIdSchema }),
    },
    async call => partAlias(db, scopeOf(call), Number(call.params.product), Number(call.params.alias)),
  ),
]
