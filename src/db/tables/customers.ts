import type { Generated, JSONColumnType } from 'kysely'

/** Who spoke. */
export interface CustomersTables {
  /** One thing somebody is known by. Those of a person share `personId`, the smallest of their ids; its row holds what is known of the person. */
  customer: {
    workspaceId: number
    id: Generated<number>
    kind: 'address' | 'author' | 'piece'
    place: string
    key: string
    personId: number
    name: string | null
    pieces: Generated<number>
    lastAt: Date | null
    /** As imports said last. */
    attributes: JSONColumnType<Record<string, string>, string | undefined, string>
    /** As members said (customer_attribute), of the whole person. */
    own: JSONColumnType<Record<string, string>, string | undefined, string>
    createdAt: Generated<Date>
  }

  /** Which two customers are one person, or are not; taken back by a moment, never deleted. */
  customerMatch: {
    workspaceId: number
    id: Generated<number>
    oneId: number
    otherId: number
    verdict: 'same' | 'different'
    /** found: one piece named both; member: somebody said so. */
    origin: 'found' | 'member'
    memberId: string | null
    createdAt: Generated<Date>
    undoneAt: Date | null
    undoneBy: string | null
  }

  /** What a member has said of a customer; it stands over what an import says. */
  customerAttribute: {
    workspaceId: number
    customerId: number
    name: string
    value: string
    memberId: string | null
    setAt: Generated<Date>
  }

  /** A named filter over what is known of customers. */
  segment: {
    workspaceId: number
    id: Generated<number>
    name: string
    conditions: JSONColumnType<object[], string, string>
    memberId: string | null
    createdAt: Generated<Date>
  }

  /** That somebody was erased; who it was is nowhere. */
  erasure: {
    workspaceId: number
    id: Generated<number>
    salt: string
    pieces: number
    memberId: string | null
    erasedAt: Generated<Date>
  }

  /** Salted hashes of what the erased were known by, and of their pieces' identities. */
  erasedKey: { workspaceId: number; hash: string; erasureId: number }

  /** Workspaces whose earlier feedback has yet to get its customers. */
  customerFiling: { workspaceId: number; after: number }
}
