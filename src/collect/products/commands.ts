import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'

export interface AliasKey {
  kind: string
  key: string
  name: string
}

export const aliasKey = ({ kind, key }: { kind: string; key: string }): string => `${kind} ${key}`

/** Finds or makes the alias of each; a new one gets a product of its own, until a person joins them. Returns ids by aliasKey. */
export async function ensureAliases(db: Db, scope: Scope, wanted: AliasKey[]): Promise<Map<string, number>> {
  if (wanted.length === 0) return new Map()
  const json = JSON.stringify(wanted)
  const find = () =>
    sql<{ id: number; kind: string; key: string }>`
      select a.id, a.kind, a.key from product_alias a join jsonb_to_recordset(${json}::jsonb) as n(kind text, key text) on a.kind = n.kind and a.key = n.key
      where a.workspace_id = ${scope.workspaceId}`.execute(db)
  const known = new Set((await find()).rows.map(aliasKey))
  const missing = wanted.filter(it => !known.has(aliasKey(it)))
  if (missing.length > 0) {
    // One lock per workspace: two imports that meet the same product must not make it twice.
    await db.transaction().execute(async trx => {
      await sql`select pg_advisory_xact_lock(7462002, ${scope.workspaceId})`.execute(trx)
      const there = new Set(
        (
          await sql<{
            kind: string
            key: string
          }>`select kind, key from product_alias where workspace_id = ${scope.workspaceId}`.execute(trx)
        ).rows.map(aliasKey),
      )
      const news = missing.filter(it => !there.has(aliasKey(it)))
      if (news.length === 0) return
      const products = await trx
        .insertInto('product')
        .values(news.map(it => ({ workspaceId: scope.workspaceId, name: it.name })))
        .returning('id')
        .execute()
      await trx
        .insertInto('productAlias')
        .values(
          news.map((it, i) => ({
            workspaceId: scope.workspaceId,
            productId: products[i]?.id ?? 0,
            kind: it.kind,
            key: it.key,
            name: it.name,
          })),
        )
        .execute()
    })
  }
  return new Map((await find()).rows.map(row => [aliasKey(row), row.id]))
}

/** Moves the aliases of `others` to the product and forgets the others. */
export async function joinProducts(db: Db, scope: Scope, productId: number, others: number[]): Promise<void> {
  await db.transaction().execute(async trx => {
    const found = await trx
      .selectFrom('product')
      .select('id')
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', 'in', [productId, ...others])
      .execute()
    const joined = others.filter(id => id !== productId)
    if (found.length !== new Set([productId, ...joined]).size) throw notFound('product')
    if (joined.length === 0) return
    await trx
      .updateTable('productAlias')
      .set({ productId })
      .where('workspaceId', '=', scope.workspaceId)
      .where('productId', 'in', joined)
      .execute()
    await trx.deleteFrom('product').where('workspaceId', '=', scope.workspaceId).where('id', 'in', joined).execute()
    await record(trx, scope, 'products.joined', { productId, others: joined })
  })
}

/** Gives an alias a product of its own again. */
export async function partAlias(db: Db, scope: Scope, productId: number, aliasId: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const aliases = await trx
      .selectFrom('productAlias')
      .selectAll()
      .where('workspaceId', '=', scope.workspaceId)
      .where('productId', '=', productId)
      .execute()
    const alias = aliases.find(it => it.id === aliasId)
    if (!alias) throw notFound('alias')
    if (aliases.length === 1) return
    const own = await trx
      .insertInto('product')
      .values({ workspaceId: scope.workspaceId, name: alias.name })
      .returning('id')
      .executeTakeFirstOrThrow()
    await trx
      .updateTable('productAlias')
      .set({ productId: own.id })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', aliasId)
      .execute()
    await record(trx, scope, 'product.parted', { aliasId, productId: own.id })
  })
}

export async function renameProduct(db: Db, scope: Scope, productId: number, name: string): Promise<void> {
  await db.transaction().execute(async trx => {
    const changed = await trx
      .updateTable('product')
      .set({ name })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', productId)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) throw notFound('product')
    await record(trx, scope, 'product.renamed', { productId, name })
  })
}
