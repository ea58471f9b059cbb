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

  /** A time in which a topic drew clearly more complaints than was to be expected. Found anew from the tallies; only its id and who looked are kept. */
  themeAlarm: {
    workspaceId: number
    id: Generated<number>
    topic: string
    /** Topics that rose with it, on the same pieces. */
    others: string[]
    firstDay: string
    raisedOn: string
    lastDay: string
    state: 'ongoing' | 'over' | 'lasting'
    /** The three days that stood out most: from, to, seen, expected. */
    peak: JSONColumnType<Peak, string, string>
    seen: number
    expected: number
    /** The one it is about, where it is one. */
    sourceId: number | null
    productId: number | null
    /** What is drawn: day, seen, expected, most. */
    days: JSONColumnType<WatchedDay[], string, string>
    foundAt: Generated<Date>
  }

  /** That a member looked at an alarm. */
  themeLook: {
    workspaceId: number
    id: Generated<number>
    alarmId: number
    lookedBy: string | null
    lookedAt: Generated<Date>
    takenBackBy: string | null
    takenBackAt: Date | null
  }
}

interface Peak {
  from: string
  to: string
  seen: number
  expected: number
}

interface WatchedDay {
  day: string
  seen: number
  expected: number
  most: number
}
