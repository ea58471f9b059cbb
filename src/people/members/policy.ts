import type { Role } from './schema.ts'

/** What a route asks of the caller; ACCESS.md is generated from these. */
export type Policy = 'anyone' | 'signed-in' | 'viewer' | 'member' | 'admin' | 'owner'

const STRENGTH: Record<Role, number> = { viewer: 1, member: 2, admin: 3, owner: 4 }

/** May somebody with this role do what asks for that role? */
export const mayActAs = (role: Role, asked: Role): boolean => STRENGTH[role] >= STRENGTH[asked]
