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

  /** That a member said no to a suggested topic, by the words it gathered. */
  topicRefusal: {
    workspaceId: number
    id: Generated<number>
    language: 'ko' | 'en' | 'zh' | 'ja'
    words: string[]
    refusedBy: string | null
    refusedAt: Generated<Date>
    takenBackBy: string | null
    takenBackAt: Date | null
  }

  /** One time the reader learned from ratings and corrections, of every language there were any in. At most one is under way. */
  learning: {
    workspaceId: number
    id: Generated<number>
    /** Null where it began by itself. */
    askedBy: string | null
    askedAt: Generated<Date>
    finishedAt: Date | null
    /** What was there when it ended: later ones are reason to learn again. */
    newestPiece: Generated<number>
    newestCorrection: Generated<number>
  }

  /** What came of it in one language. The newest with a delta of the present engine that was not dropped is what readings are made with. */
  lesson: {
    workspaceId: number
    id: Generated<number>
    learningId: number
    language: 'ko' | 'en' | 'zh' | 'ja'
    /** The engine it was learned on top of. */
    engine: string
    /** Pieces learned from: by their ratings, and by members' corrections. */
    ratings: number
    corrections: number
    /** Pieces both were measured on while they were held out; 0 where there were too few to learn from. */
    measured: number
    baseAccuracy: number
    baseMacroF1: number
    learnedAccuracy: number
    learnedMacroF1: number
    /** Null where it was no better and nothing was adopted. */
    kind: 'words' | 'prior' | null
    /** The weights; null also for versions too old to go back to. */
    delta: Buffer | null
    /** Who went back to what was before; null where it was Earshot, because feedback it came from is gone. */
    droppedBy: string | null
    droppedAt: Date | null
  }

  /** Whether the workspace asks a model, since when, and how many tokens a month it may take. */
  modelBudget: {
    workspaceId: number
    monthlyTokens: number
    onSince: Date | null
    changedBy: string | null
    changedAt: Generated<Date>
  }

  /** That a model was asked: who, when, for what, and what it took; never what was asked or answered. */
  modelCall: {
    workspaceId: number
    id: Generated<number>
    purpose: string
    model: string
    /** Tokens it may take at most; they count until it is known how many it took. */
    setAside: number
    askedBy: string | null
    askedAt: Generated<Date>
    /** `answered`, or the code of what went wrong. */
    outcome: string | null
    tokensIn: number | null
    tokensOut: number | null
    answeredAt: Date | null
  }

  /** What a model made of a piece in a reader's language, for as long as the piece says the same. */
  translation: {
    workspaceId: number
    feedbackId: number
    target: 'en' | 'ko' | 'zh' | 'ja'
    /** What was translated, as a short sum of its words. */
    said: string
    text: string
    model: string
    askedBy: string | null
    askedAt: Generated<Date>
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
