import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'

/** Products with their aliases; the counts come from the tallies and are joined by app/. */
export async function listProducts(db: Db, scope: Scope) {
  const products = await db
    .selectFrom('product')
    .select(['id', 'name'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('name')
    .execute()
  const aliases = await db
    .selectFrom('productAlias')
    .select(['id', 'productId', 'kind', 'key', 'name'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('id')
    .execute()
  // Map.groupBy would say it better; Node 20 has none.
  const byProduct = new Map<number, typeof aliases>(products.map(({ id }) => [id, []]))
  for (const alias of aliases) byProduct.get(alias.productId)?.push(alias)
  return products.map(product => ({ ...product, aliases: byProduct.get(product.id) ?? [] }))
}

/** Product name by alias id, of all aliases or of these. */
export async function productNames(
  db: Db,
  scope: Scope,
  aliases?: readonly number[],
): Promise<Map<number, { productId: number; name: string }>> {
  const rows = await db
    .selectFrom('productAlias as a')
    .innerJoin('product as p', join =>
      join.onRef('p.workspaceId', '=', 'a.workspaceId').onRef('p.id', '=', 'a.productId'),
    )
    .select(['a.id', 'p.id as productId', 'p.name'])
    .where('a.workspaceId', '=', scope.workspaceId)
    .$if(aliases !== undefined, query => query.where(sql<boolean>`a.id = any(${aliases}::bigint[])`))
    .execute()
  return new Map(rows.map(({ id, ...product }) => [id, product]))
}
