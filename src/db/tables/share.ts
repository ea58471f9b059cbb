import type { Generated, JSONColumnType } from 'kysely'
import type { Kept } from './kept.ts'

/** What the house shows of it. */
export interface ShareTables {
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

  /** Charts somebody put together; one put away keeps its row, so that it can come back. */
  board: Kept & {
    workspaceId: number
    id: Generated<number>
    name: string
    /** mine: seen by its maker alone. */
    audience: 'mine' | 'team'
    charts: JSONColumnType<object[], string, string>
    /** Counts changes, so that two who change at once do not undo each other. */
    version: Generated<number>
  }

  /** What happened on a day or over several, marked on charts; one put away keeps its row. */
  annotation: Kept & {
    workspaceId: number
    id: Generated<number>
    day: string
    until: string | null
    text: string
    /** Null: about all of them. */
    sourceId: number | null
    productId: number | null
    version: Generated<number>
  }

  /** That the site answers a question, as a member said; taken back, it keeps its row. */
  siteAnswer: {
    workspaceId: number
    id: Generated<number>
    /** An example of it; questions that say the same are answered with it. */
    question: string
    /** As pieces are filed, `ko` or `zh-Hans`. */
    language: string
    url: string | null
    markedBy: string | null
    markedAt: Generated<Date>
    undoneBy: string | null
    undoneAt: Date | null
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
}
