import type { z } from '@hono/zod-openapi'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { productProposal, productView } from '../schema.ts'

export type Product = z.infer<typeof productView>
export type Proposal = z.infer<typeof productProposal>

export const productsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'products'],
    queryFn: () => api.get<Product[]>(scope.at('/products')),
  })

export const proposalsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'products', 'proposals'],
    queryFn: () => api.get<Proposal[]>(scope.at('/products/proposals')),
  })

export const changes = (scope: Scope) => ({
  join: ({ id, others }: { id: string; others: string[] }) => api.post(scope.at(`/products/${id}/aliases`), { others }),
  part: ({ id, alias }: { id: string; alias: string }) => api.remove(scope.at(`/products/${id}/aliases/${alias}`)),
  rename: ({ id, name }: { id: string; name: string }) => api.patch(scope.at(`/products/${id}`), { name }),
})
