import type { Generated, JSONColumnType } from 'kysely'

/** What they said, and how it came. */
export interface CollectTables {
  source: {
    workspaceId: number
    id: Generated<number>
    name: string
    channel: string
    /** The scale its ratings were last given in; null while it has none. */
    scaleMin: number | null
    scaleMax: number | null
    createdAt: Generated<Date>
  }

  product: { workspaceId: number; id: Generated<number>; name: string; createdAt: Generated<Date> }

  productAlias: {
    workspaceId: number
    id: Generated<number>
    productId: number
    kind: string
    key: string
    name: string
  }

  upload: { workspaceId: number; id: string; name: string; size: number; createdAt: Generated<Date> }

  mapping: {
    workspaceId: number
    shape: string
    mapping: JSONColumnType<object, string, string>
    rememberedAt: Generated<Date>
  }

  import: {
    workspaceId: number
    id: Generated<number>
    sourceId: number
    file: string
    uploadId: string | null
    member: Generated<number>
    profile: string
    mapping: JSONColumnType<object, string, string>
    state: Generated<'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'undoing' | 'undone'>
    problem: JSONColumnType<
      { code: string; params: Record<string, string | number>; message: string },
      string | null,
      string | null
    > | null
    rows: Generated<number>
    imported: Generated<number>
    updated: Generated<number>
    unchanged: Generated<number>
    rejected: Generated<number>
    bytesDone: Generated<number>
    bytesTotal: Generated<number>
    startedAt: Date | null
    finishedAt: Date | null
    createdAt: Generated<Date>
    startedBy: string | null
  }

  importReject: {
    workspaceId: number
    importId: number
    row: number
    field: Generated<string>
    code: string
    params: JSONColumnType<Record<string, string | number>>
    cells: JSONColumnType<string[]>
  }

  /** A piece that a member deleted: its identity alone, so that no import brings it back until that is lifted. */
  deletion: {
    workspaceId: number
    id: Generated<number>
    sourceId: number
    identity: string
    reason: 'spam' | 'duplicate' | 'personal' | 'test' | 'other'
    words: string | null
    deletedBy: string | null
    deletedAt: Generated<Date>
    liftedBy: string | null
    liftedAt: Date | null
  }

  feedback: {
    workspaceId: number
    id: Generated<number>
    sourceId: number
    importId: number | null
    /** 128 bits of what makes the piece itself: its native id, or its fields and occurrence. */
    identity: string
    contentHash: string
    nativeId: string | null
    parentId: string | null
    ours: Generated<boolean>
    aliasId: number | null
    saidAt: Date | null
    saidPrecision: 'instant' | 'day' | 'unknown'
    /** When it was said, or when it came where nobody knows: the order of lists. */
    sortedAt: Date
    editedAt: Date | null
    receivedAt: Generated<Date>
    rating: number | null
    ratingMin: number | null
    ratingMax: number | null
    title: Generated<string>
    verbatim: Generated<string>
    author: string | null
    authorId: string | null
    authorEmail: string | null
    customerId: number | null
    url: string | null
    version: string | null
    device: string | null
    country: string | null
    attributes: JSONColumnType<Record<string, string>, string | null, string | null> | null
    language: string
    /** Null for our own words. */
    sentiment: 'positive' | 'neutral' | 'negative' | 'mixed' | null
    score: number
    confidence: number
    tone: 'satisfied' | 'frustrated' | 'angry' | 'asking' | 'neutral'
    sarcasm: Generated<boolean>
    topics: Generated<string[]>
    polarities: Generated<number[]>
    edition: number
    answeredAt: Date | null
    /** When a member said that it needs no answer. */
    waivedAt: Date | null
    /** When an answered piece became open again. */
    reopenedAt: Date | null
    /** User id of the member who looks after it. */
    ownerId: string | null
    tags: Generated<number[]>
    foundBy: string
  }

  feedbackRevision: {
    workspaceId: number
    id: Generated<number>
    feedbackId: number
    importId: number | null
    contentHash: string
    title: string
    verbatim: string
    rating: number | null
    ratingMin: number | null
    ratingMax: number | null
    version: string | null
    attributes: JSONColumnType<Record<string, string>, string | null, string | null> | null
    editedAt: Date | null
    /** True for an older wording that came after a newer one; it was never replaced. */
    late: Generated<boolean>
    until: Generated<Date>
  }

  /** Present where feedback is kept for so many months alone. */
  retention: { workspaceId: number; months: number; setBy: string | null; setAt: Generated<Date> }
}
