import type { Generated, JSONColumnType } from 'kysely'

/** What we answered. */
export interface RespondTables {
  reply: {
    workspaceId: number
    id: Generated<number>
    feedbackId: number
    origin: 'found' | 'written'
    text: string
    saidAt: Date | null
    memberId: string | null
    importId: number | null
    /** Import that brought a newer text of a found reply; undoing it brings this one back. */
    replacedBy: number | null
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
}
