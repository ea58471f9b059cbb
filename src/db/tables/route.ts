import type { Generated, JSONColumnType } from 'kysely'
import type { Kept } from './kept.ts'

/** Who looks after it. */
export interface RouteTables {
  tag: {
    workspaceId: number
    id: Generated<number>
    name: string
    color: string
    madeBy: string | null
    madeAt: Generated<Date>
    deletedBy: string | null
    /** A deleted tag stays on its pieces unseen, so that its deletion can be undone. */
    deletedAt: Date | null
    /** The tag it became; nothing of it can come back then. */
    mergedInto: number | null
  }

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

  /** One batch of pieces that a member assigned, finished, reopened or tagged; its pieces are in `handled`. */
  handling: {
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

  handled: {
    workspaceId: number
    feedbackId: number
    handlingId: number
    wasOwnerId: string | null
    wasWaivedAt: Date | null
    wasReopenedAt: Date | null
  }

  /** Up to which piece everything is read for a member, but for `unread_exception`; made at their first look at the list. */
  unreadMark: { workspaceId: number; memberId: string; upTo: number; begunAt: Generated<Date> }
  /** A piece above the mark that was read, or one below it that is unread. */
  unreadException: { workspaceId: number; memberId: string; feedbackId: number; unread: boolean }
  /** A filter of the list that somebody named; one put away keeps its row, so that it can come back. */
  savedView: Kept & {
    workspaceId: number
    id: Generated<number>
    name: string
    /** mine: seen by its maker alone. */
    audience: 'mine' | 'team'
    /** As the address of the list holds it, its order among it. */
    filter: JSONColumnType<object, string, string>
  }
}
