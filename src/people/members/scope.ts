import type { Role } from './schema.ts'

/** Proof that somebody may act in a workspace. Only the gate (app/gate) and the command line make one. */
export interface Scope {
  readonly workspaceId: number
  readonly slug: string
  /** Reporting zone: days of charts are counted in it. */
  readonly zone: string
  /** Null when the machine itself acts (a job, the command line) or a program with a key. */
  readonly userId: string | null
  /** Present where a program acts with a key. */
  readonly keyId?: number
  readonly role: Role
}
