import type { Generated, JSONColumnType } from 'kysely'

interface Words {
  en: string
  ko: string
  zh: string
  ja: string
}

/** What is read of it. */
export interface AnalyzeTables {
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

  /** That a member said what a part of a reading is; laid over whatever the reader finds, the later over the earlier. */
  correction: {
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
}
