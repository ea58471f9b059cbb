import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { Problem } from '../../platform/errors.ts'
import { tokensIn } from './budget.ts'
import { type Model, ModelFailure, type Question, type Spent } from './port.ts'
import type { Purpose } from './purposes.ts'
import { usedTokens } from './queries.ts'
import type { ModelInput } from './schema.ts'

/** Says whether the workspace asks a model, and how much it may take in a month. Turning on needs a model of the house: throws `model-not-set`. */
export async function ruleModel(db: Db, scope: Scope, model: Model | null, { on, monthlyTokens }: ModelInput) {
  if (on && model === null) throw notSet()
  await db.transaction().execute(async trx => {
    const before = await holdBudget(trx, scope)
    const onSince = on ? (before?.onSince ?? new Date()) : null
    const row = { monthlyTokens, onSince, changedBy: scope.userId, changedAt: new Date() }
    await trx
      .insertInto('modelBudget')
      .values({ workspaceId: scope.workspaceId, ...row })
      .onConflict(clash => clash.column('workspaceId').doUpdateSet(row))
      .execute()
    if (on) await record(trx, scope, 'model.turned-on', { tokens: monthlyTokens })
    else await record(trx, scope, 'model.turned-off', { tokens: monthlyTokens })
  })
}

const holdBudget = (trx: Db, { workspaceId }: Scope) =>
  trx
    .selectFrom('modelBudget')
    .select(['monthlyTokens', 'onSince'])
    .where('workspaceId', '=', workspaceId)
    .forUpdate()
    .executeTakeFirst()

interface Asking {
  purpose: Purpose
  question: Question
}

/**
 * Asks the model of the house one question within the workspace's budget, and writes down what it took. Nothing of what is asked or
 * answered is kept here. Throws `model-not-set`, `model-off`, `model-over-budget`, or what went wrong with the model.
 */
export async function askModel(db: Db, model: Model | null, scope: Scope, asking: Asking): Promise<string> {
  if (model === null) throw notSet()
  const { question, purpose } = asking
  const setAside = tokensIn(question.instructions, question.material) + question.most
  const id = await setTokensAside(db, scope, { purpose, model: model.name, setAside })
  try {
    const { text, spent } = await model.ask(question)
    await closeCall(db, scope, id, { outcome: 'answered', spent })
    return text
  } catch (error) {
    const { code, spent } = error instanceof ModelFailure ? error : { code: 'unexpected', spent: null }
    await closeCall(db, scope, id, { outcome: code, spent })
    throw error
  }
}

/** Sets aside all that a call may take, so that several at once cannot take more than is left. */
async function setTokensAside(
  db: Db,
  scope: Scope,
  { purpose, model, setAside }: { purpose: Purpose; model: string; setAside: number },
): Promise<number> {
  return db.transaction().execute(async trx => {
    const budget = await holdBudget(trx, scope)
    if (budget === undefined || budget.onSince === null) throw off()
    const left = Math.max(0, budget.monthlyTokens - (await usedTokens(trx, scope)))
    if (setAside > left) throw overBudget(left, setAside)
    const { id } = await trx
      .insertInto('modelCall')
      .values({ workspaceId: scope.workspaceId, purpose, model, setAside, askedBy: scope.userId })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
}

async function closeCall(
  db: Db,
  scope: Scope,
  id: number,
  { outcome, spent }: { outcome: string; spent: Spent | null },
): Promise<void> {
  await db
    .updateTable('modelCall')
    .set({ outcome, tokensIn: spent?.in ?? null, tokensOut: spent?.out ?? null, answeredAt: new Date() })
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

const refused = (code: string, message: string, params = {}) => new Problem(code, message, { status: 409, params })

const notSet = () =>
  refused(
    'model-not-set',
    'This installation has no model. Whoever runs the server names one by EARSHOT_MODEL_URL and EARSHOT_MODEL_NAME.',
  )

const off = () =>
  refused('model-off', 'This workspace asks no model. An owner or admin turns it on under Settings, Model.')

const overBudget = (left: number, needed: number) =>
  refused(
    'model-over-budget',
    `This may take up to ${needed} tokens, and ${left} are left of this month's budget. An owner or admin raises it under Settings, Model.`,
    { left, needed },
  )
