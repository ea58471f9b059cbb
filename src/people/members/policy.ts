import type { Role } from './schema.ts'

/** What a route asks of the caller; ACCESS.md is generated from these. `link`: whoever holds the link of a shared board, signed in or not. */
export type Policy = 'anyone' | 'link' | 'signed-in' | 'viewer' | 'member' | 'admin' | 'owner'

/** What a key may be made for; each is by itself, none holds another. */
export const KEY_SCOPES = ['read', 'write', 'reply', 'manage'] as const
export type KeyScope = (typeof KEY_SCOPES)[number]

/** What a route asks of a key. Who owns, who is in and what opens doors stays with people. */
export type KeyPolicy = KeyScope | 'none'

const BY_ROLE: Record<Policy, KeyPolicy> = {
  anyone: 'none',
  link: 'none',
  'signed-in': 'none',
  viewer: 'read',
  member: 'write',
  admin: 'manage',
  owner: 'none',
}

/** What a route with this policy asks of a key unless it says otherwise. */
export const keyPolicyOf = (policy: Policy): KeyPolicy => BY_ROLE[policy]

const STRENGTH: Record<Role, number> = { viewer: 1, member: 2, admin: 3, owner: 4 }

/** May somebody with this role do what asks for that role? */
export const mayActAs = (role: Role, asked: Role): boolean => STRENGTH[role] >= STRENGTH[asked]

/** May somebody with this role make others this? Only an owner makes owners. */
export const mayGrant = (role: Role, granted: Role): boolean =>
  mayActAs(role, 'admin') && (granted !== 'owner' || role === 'owner')

/** May somebody with this role change or remove a member who is this? Only an owner touches owners. */
export const mayMove = (role: Role, theirs: Role): boolean => mayGrant(role, theirs)
