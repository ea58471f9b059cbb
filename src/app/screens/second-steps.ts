import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { noteSecondStep } from '../../people/members/commands.ts'
import { type Endpoint, endpoint, scopeOf, userOf } from '../../people/members/endpoint.ts'
import { findSecondStep } from '../../people/members/queries.ts'
import {
  codeInput,
  confirmInput,
  provedInput,
  secondStepBegun,
  secondStepCodes,
  secondStepRuleInput,
  secondStepRuleView,
  secondStepView,
} from '../../people/members/schema.ts'
import { letSecondStepBe, requireSecondStep } from '../../people/workspaces/commands.ts'
import { getSecondStepRule, listRequiring } from '../../people/workspaces/queries.ts'
import { Problem } from '../../platform/errors.ts'
import type { Auth } from '../auth.ts'
import { beginSecondStep, confirmSecondStep, endSecondStep, giveCode, renewCodes } from '../second-step.ts'

const path = '/second-step'
const rule = '/workspaces/:workspace/second-step'
const workspace = z.object({ workspace: z.string() })

/** A second step of signing in: a code of an app on the phone. */
export const secondStepEndpoints = (db: Db, auth: Auth): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path: '/sign-in/code',
      policy: 'anyone',
      summary: 'Sign in, second step: a code of the app or a backup code, after the password',
      body: codeInput,
    },
    call => giveCode(auth, call.request.headers, call.body),
  ),
  endpoint(
    { method: 'get', path, policy: 'signed-in', summary: 'Whether a second step is set up', returns: secondStepView },
    async call => {
      const { id } = userOf(call)
      return { ...(await findSecondStep(db, id)), requiredBy: await listRequiring(db, id) }
    },
  ),
  endpoint(
    {
      method: 'post',
      path,
      policy: 'signed-in',
      summary: 'Begin to set a second step up',
      body: provedInput,
      returns: secondStepBegun,
    },
    call => beginSecondStep(auth, call.request.headers, call.body.password),
  ),
  endpoint(
    {
      method: 'put',
      path,
      policy: 'signed-in',
      summary: 'Confirm the second step with a code; other places are signed out',
      body: confirmInput,
    },
    async call => {
      const { id } = userOf(call)
      if ((await findSecondStep(db, id)).on)
        throw new Problem('second-step-on', 'The second step is set up already.', { status: 409 })
      const answer = await confirmSecondStep(auth, call.request.headers, id, call.body.code)
      await noteSecondStep(db, id, true)
      return answer
    },
  ),
  endpoint(
    {
      method: 'post',
      path: `${path}/end`,
      policy: 'signed-in',
      summary: 'Sign in without a second step again',
      body: provedInput,
    },
    async call => {
      const { id } = userOf(call)
      await checkOn(db, id)
      const [name] = await listRequiring(db, id)
      if (name !== undefined)
        throw new Problem('second-step-required', `${name} requires a second step.`, { status: 403, params: { name } })
      const answer = await endSecondStep(auth, call.request.headers, call.body.password)
      await noteSecondStep(db, id, false)
      return answer
    },
  ),
  endpoint(
    {
      method: 'post',
      path: `${path}/codes`,
      policy: 'signed-in',
      summary: 'New backup codes in place of the old',
      body: provedInput,
      returns: secondStepCodes,
    },
    async call => {
      await checkOn(db, userOf(call).id)
      return { codes: await renewCodes(auth, call.request.headers, call.body.password) }
    },
  ),
  ...ruleEndpoints(db),
]

/** Whether a workspace requires it of everybody. */
const ruleEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: rule,
      policy: 'admin',
      key: 'none',
      summary: 'Whether everybody must sign in with a second step, and who has none',
      params: workspace,
      returns: secondStepRuleView,
    },
    call => getSecondStepRule(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'put',
      path: rule,
      policy: 'owner',
      summary: 'Require a second step of everybody, or of nobody',
      params: workspace,
      body: secondStepRuleInput,
    },
    async call => {
      if (!call.body.required) return letSecondStepBe(db, scopeOf(call))
      if (!(await findSecondStep(db, userOf(call).id)).on)
        throw new Problem('second-step-first', 'Set up your own second step first.', { status: 409 })
      await requireSecondStep(db, scopeOf(call))
    },
  ),
]

async function checkOn(db: Db, userId: string): Promise<void> {
  if (!(await findSecondStep(db, userId)).on)
    throw new Problem('second-step-off', 'The second step is not set up.', { status: 409 })
}
