import { mayActAs } from '../../people/members/policy.ts'
import type { Scope } from '../../people/members/scope.ts'
import type { ViewChange } from './schema.ts'

/** Viewers keep views for themselves; what the team sees is for members to make and to change. */
export const mayShareView = (scope: Scope, audience: 'mine' | 'team' | undefined): boolean =>
  audience !== 'team' || mayActAs(scope.role, 'member')

/** May they change or remove this view? Its maker may, and those who manage the workspace; to the team's alone come the latter. */
export const mayChangeView = (
  scope: Scope,
  { madeBy, audience }: { madeBy: string | null; audience: 'mine' | 'team' },
): boolean =>
  ((madeBy !== null && madeBy === scope.userId) || mayActAs(scope.role, 'admin')) && mayShareView(scope, audience)

/** A view taken from the team must not vanish for the one who made it. */
export const mayTakeBack = (scope: Scope, madeBy: string | null, { audience }: ViewChange): boolean =>
  audience !== 'mine' || (madeBy !== null && madeBy === scope.userId)
