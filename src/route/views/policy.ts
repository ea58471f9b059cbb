import { mayActAs } from '../../people/members/policy.ts'
import type { Scope } from '../../people/members/scope.ts'
import type { ViewChange } from './schema.ts'

/** May they change or remove this view? Its maker may, and those who manage the workspace; to the team's alone come the latter. */
export const mayChangeView = (scope: Scope, madeBy: string | null): boolean =>
  (madeBy !== null && madeBy === scope.userId) || mayActAs(scope.role, 'admin')

/** A view taken from the team must not vanish for the one who made it. */
export const mayTakeBack = (scope: Scope, madeBy: string | null, { audience }: ViewChange): boolean =>
  audience !== 'mine' || (madeBy !== null && madeBy === scope.userId)
