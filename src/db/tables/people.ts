import type { Generated } from 'kysely'

/** Who works here, and how they come in. */
export interface PeopleTables {
  user: { id: string; name: string; email: string }

  workspace: { id: Generated<number>; slug: string; name: string; zone: string; createdAt: Generated<Date> }

  profile: { userId: string; locale: string | null; zone: string | null; settledAt: Date | null }

  member: { workspaceId: number; userId: string; role: string; createdAt: Generated<Date> }

  /** Open while neither accepted nor revoked; `mailedAt` only when the link went out by mail alone. */
  invitation: {
    workspaceId: number
    id: Generated<number>
    email: string
    role: string
    locale: string
    tokenHash: string
    invitedBy: string | null
    createdAt: Generated<Date>
    expiresAt: Date
    mailedAt: Date | null
    acceptedAt: Date | null
    acceptedBy: string | null
    revokedAt: Date | null
    revokedBy: string | null
  }

  /** A ready-made team has a kind, and no name until it is renamed. */
  team: {
    workspaceId: number
    id: Generated<number>
    kind: 'marketing' | 'success' | 'product' | null
    name: string | null
    createdAt: Generated<Date>
  }

  teamMember: { workspaceId: number; teamId: number; userId: string; createdAt: Generated<Date> }

  /** Of the first workspace: the house's, for what belongs to people. `password` is sealed (platform/secret). */
  mailServer: {
    workspaceId: number
    host: string
    port: number
    security: 'tls' | 'starttls' | 'none'
    username: string | null
    password: string | null
    fromName: string
    fromAddress: string
    /** Address of the console as the owner had it who set this server: where links in mails lead. */
    origin: string | null
    changedBy: string | null
    changedAt: Generated<Date>
  }

  /** What a program shows to act in a workspace; whoever reads the database cannot use it. */
  apiKey: {
    workspaceId: number
    id: Generated<number>
    name: string
    scopes: string[]
    /** Its first characters, to tell keys apart. */
    beginning: string
    tokenHash: string
    madeBy: string | null
    madeAt: Generated<Date>
    expiresAt: Date | null
    /** Kept to the minute. */
    usedAt: Date | null
    revokedBy: string | null
    revokedAt: Date | null
  }

  /** Present where everybody must sign in with a second step. */
  secondStepRule: { workspaceId: number; requiredBy: string | null; requiredAt: Generated<Date> }

  /**
   * That a person wants another address (`askedAt`), has it (`takenAt`), or had it taken back (`undoneAt`) by whoever has the old one. Both
   * links are kept as their hashes; the one for the way back is made with its mail.
   */
  addressChange: {
    id: Generated<string>
    userId: string
    fromAddress: string
    toAddress: string
    takeHash: string
    undoHash: string | null
    askedAt: Generated<Date>
    takenAt: Date | null
    undoneAt: Date | null
  }

  /** Tries counted under a key, for limits on guessing. */
  attempt: { key: string; count: number; since: Date }
}
