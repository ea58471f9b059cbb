import type { Generated, JSONColumnType } from 'kysely'

/** All tables on a page. Ids of a workspace's things are unique together with it; names are camelCase of the columns. */
export interface Tables {
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
  /** Tries counted under a key, for limits on guessing. */
  attempt: { key: string; count: number; since: Date }
  customer: CustomerTable
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
  import: ImportTable
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
  feedback: FeedbackTable
  feedbackRevision: RevisionTable

  topic: {
    workspaceId: number
    id: string
    area: string
    label: JSONColumnType<Words>
    seeds: JSONColumnType<Record<keyof Words, string[]>>
    active: boolean
  }
  reread: {
    workspaceId: number
    edition: number
    engine: string
    total: number
    done: number
    startedAt: Generated<Date>
    finishedAt: Date | null
  }
  correction: CorrectionTable

  reply: {
    workspaceId: number
    id: Generated<number>
    feedbackId: number
    origin: 'found' | 'written'
    text: string
    saidAt: Date | null
    memberId: string | null
    importId: number | null
    createdAt: Generated<Date>
  }

  houseVoice: {
    workspaceId: number
    tone: 'formal' | 'warm' | 'brief'
    /** Team, signature and contacts by language of the reply. */
    words: JSONColumnType<object, string, string>
    keptBy: string | null
    keptAt: Generated<Date>
  }
  replyTemplate: {
    workspaceId: number
    id: Generated<number>
    language: string
    list: 'positive' | 'negative' | 'any'
    name: string
    text: string
    keptBy: string | null
    keptAt: Generated<Date>
  }
  /** Who was seen writing an answer, and when last. */
  replyWriter: { workspaceId: number; feedbackId: number; memberId: string; writingAt: Generated<Date> }

  tally: {
    workspaceId: number
    dimension: string
    grain: string
    period: string
    sourceId: number
    key: string
    positive: number
    neutral: number
    negative: number
    mixed: number
    /** Our own words in a thread, in none of the other counts. */
    ours: number
    satisfied: number
    frustrated: number
    angry: number
    asking: number
    answered: number
    /** Unanswered pieces that need no answer. */
    waived: number
    rated: number
    ratingSum: number
  }

  tag: TagTable
  /** What a member noted on a piece for the others. */
  note: {
    workspaceId: number
    id: Generated<number>
    feedbackId: number
    text: string
    /** Counts changes, so that a change to an older text is told. */
    version: Generated<number>
    writtenBy: string | null
    writtenAt: Generated<Date>
    changedAt: Date | null
    removedAt: Date | null
  }
  /** Whom a note mentions, and how they are called in it. */
  noteMention: { workspaceId: number; noteId: number; memberId: string; called: string; feedbackId: number }
  handling: HandlingTable
  handled: {
    workspaceId: number
    feedbackId: number
    handlingId: number
    wasOwnerId: string | null
    wasWaivedAt: Date | null
    wasReopenedAt: Date | null
  }

  /** Long work on a workspace with its progress; that of kind `fill-sample` also says that the workspace is a sample. */
  chore: {
    workspaceId: number
    id: Generated<number>
    kind: string
    about: JSONColumnType<Record<string, string | number>, string, string>
    askedBy: string | null
    askedAt: Generated<Date>
    done: Generated<number>
    total: Generated<number>
    finishedAt: Date | null
    problem: JSONColumnType<
      { code: string; params: Record<string, string | number>; message: string },
      string | null,
      string | null
    > | null
  }

  /** Present where feedback is kept for so many months alone. */
  retention: { workspaceId: number; months: number; setBy: string | null; setAt: Generated<Date> }
  /** A filter of the list that somebody named; one put away keeps its row, so that it can come back. */
  savedView: {
    workspaceId: number
    id: Generated<number>
    name: string
    /** mine: seen by its maker alone. */
    audience: 'mine' | 'team'
    /** As the address of the list holds it, its order among it. */
    filter: JSONColumnType<object, string, string>
    madeBy: string | null
    madeAt: Generated<Date>
    changedBy: string | null
    changedAt: Generated<Date>
    removedBy: string | null
    removedAt: Date | null
  }
  /** Charts somebody put together; one put away keeps its row, so that it can come back. */
  board: {
    workspaceId: number
    id: Generated<number>
    name: string
    /** mine: seen by its maker alone. */
    audience: 'mine' | 'team'
    charts: JSONColumnType<object[], string, string>
    /** Counts changes, so that two who change at once do not undo each other. */
    version: Generated<number>
    madeBy: string | null
    madeAt: Generated<Date>
    changedBy: string | null
    changedAt: Generated<Date>
    removedBy: string | null
    removedAt: Date | null
  }

  /** What happened on a day or over several, marked on charts; one put away keeps its row. */
  annotation: {
    workspaceId: number
    id: Generated<number>
    day: string
    until: string | null
    text: string
    /** Null: about all of them. */
    sourceId: number | null
    productId: number | null
    version: Generated<number>
    madeBy: string | null
    madeAt: Generated<Date>
    changedBy: string | null
    changedAt: Generated<Date>
    removedBy: string | null
    removedAt: Date | null
  }
  /** A board open to whoever holds the link; of the token only a hash is kept. */
  boardLink: {
    workspaceId: number
    id: Generated<number>
    /** A board's id, or the name of a ready-made one. */
    board: string
    /** Range, source and comparison as they were when it was shared. */
    asked: JSONColumnType<object, string, string>
    /** Whether what is marked on charts is shown outside, too. */
    annotated: boolean
    tokenHash: string
    madeBy: string | null
    madeAt: Generated<Date>
    expiresAt: Date | null
    revokedBy: string | null
    revokedAt: Date | null
  }

  event: {
    workspaceId: number
    id: Generated<number>
    kind: string
    at: Generated<Date>
    actor: string | null
    batch: JSONColumnType<object, string, string>
  }
}

interface Words {
  en: string
  ko: string
  zh: string
  ja: string
}

interface ImportTable {
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

/** One thing somebody is known by. Those of a person share `personId`, the smallest of their ids; its row holds what is known of the person. */
interface CustomerTable {
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

interface FeedbackTable {
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

/** That a member said what a part of a reading is; laid over whatever the reader finds, the later over the earlier. */
interface CorrectionTable {
  workspaceId: number
  id: Generated<number>
  feedbackId: number
  part: 'sentiment' | 'tone' | 'language' | 'topic'
  /** Which topic, where the part is one. */
  topic: string | null
  /** A value of the part; of a topic its polarity in a word, null where the piece is not about it. */
  was: string | null
  now: string | null
  correctedBy: string | null
  correctedAt: Generated<Date>
  undoneBy: string | null
  undoneAt: Date | null
}

interface TagTable {
  workspaceId: number
  id: Generated<number>
  name: string
  color: string
  madeBy: string | null
  madeAt: Generated<Date>
  deletedBy: string | null
  /** A deleted tag stays on its pieces unseen, so that its deletion can be undone. */
  deletedAt: Date | null
}

/** One batch of pieces that a member assigned, finished, reopened or tagged; its pieces are in `handled`. */
interface HandlingTable {
  workspaceId: number
  id: Generated<number>
  verb: 'assign' | 'finish' | 'reopen' | 'tag' | 'untag'
  ownerId: string | null
  tagId: number | null
  reason: string | null
  doneBy: string | null
  doneAt: Generated<Date>
  undoneBy: string | null
  undoneAt: Date | null
}

interface RevisionTable {
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
