import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { startOfDay, ZoneDays } from '../../platform/clock.ts'
import { monthOf } from '../../platform/days.ts'
import type { Model } from './port.ts'
import type { Purpose } from './purposes.ts'
import type { CallPage, ModelView } from './schema.ts'

const PAGE = 50
/** What a workspace begins with when nobody has said another. */
const USUAL_TOKENS = 200_000

/** What a call counts: what it took, or where that is not known all that was set aside for it. */
const COUNTED = sql<number>`coalesce(tokens_in + tokens_out, set_aside)`

/** Whether the workspace asks a model, its budget and what is gone of it. */
export async function getModel(db: Db, scope: Scope, model: Model | null): Promise<ModelView> {
  const row = await db
    .selectFrom('modelBudget')
    .select(['monthlyTokens', 'onSince'])
    .where('workspaceId', '=', scope.workspaceId)
    .executeTakeFirst()
  return {
    model: model && { name: model.name, host: model.host },
    on: model !== null && row !== undefined && row.onSince !== null,
    monthlyTokens: row?.monthlyTokens ?? USUAL_TOKENS,
    usedTokens: await usedTokens(db, scope),
  }
}

/** Tokens that count in this month of the workspace's zone. */
export async function usedTokens(db: Db, { workspaceId, zone }: Scope): Promise<number> {
  const since = new Date(startOfDay(monthOf(new ZoneDays(zone).dayOf(Date.now())), zone))
  const { used } = await db
    .selectFrom('modelCall')
    .select(sql<string>`coalesce(sum(${COUNTED}), 0)`.as('used'))
    .where('workspaceId', '=', workspaceId)
    .where('askedAt', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(used)
}

/** What was asked of a model, newest first, fifty at a time. */
export async function listCalls(db: Db, scope: Scope, cursor: string | undefined): Promise<CallPage> {
  let asked = db
    .selectFrom('modelCall as c')
    .leftJoin('user as u', 'u.id', 'c.askedBy')
    .select(['c.id', 'c.askedAt', 'u.name as by', 'c.purpose', 'c.model', 'c.outcome', 'c.tokensIn', 'c.tokensOut'])
    .select(COUNTED.as('counted'))
    .where('c.workspaceId', '=', scope.workspaceId)
    .orderBy('c.id', 'desc')
    .limit(PAGE + 1)
  if (cursor !== undefined) asked = asked.where('c.id', '<', Number(cursor))
  const rows = await asked.execute()
  const shown = rows.slice(0, PAGE)
  return {
    items: shown.map(({ id, askedAt, purpose, counted, ...rest }) => ({
      ...rest,
      id: String(id),
      at: askedAt.toISOString(),
      purpose: purpose as Purpose,
      counted: Number(counted),
    })),
    next: rows.length > PAGE ? String(shown.at(-1)?.id) : null,
  }
}
