import { BLENDS } from './blend.ts'
import { type Deciding, decidingPhrases } from './deciding.ts'
import type { Deltas } from './delta.ts'
import {
  isPossiblySarcastic,
  judgeRating,
  judgeWords,
  type Polarity,
  polarityOf,
  polarityWithin,
  type Sentiment,
} from './judgement.ts'
import { detectLanguage } from './language.ts'
import type { Models, ReadLanguage } from './model.ts'
import type { Opinion } from './opinions.ts'
import { findPhrases } from './phrases.ts'
import { findPii, type Pii } from './pii.ts'
import { asks, findQuestions, trimmed } from './questions.ts'
import { type Tone, toneOf } from './tone.ts'
import type { TopicDefinition } from './topic.ts'
import { createWorkshop, type Work } from './work.ts'

export type { Models } from './model.ts'
export type { TopicDefinition } from './topic.ts'

/** Version of the engine. Readings carry it; a new one re-reads in the background. */
export const ENGINE = '3'

export interface Reading {
  /** BCP-47; `und` if nothing tells. */
  language: string
  /** Whether the words were read; other languages are named, never guessed. */
  analysed: boolean
  sentiment: Sentiment
  /** −1 … 1. */
  score: number
  /** Chance that the sentiment is right, 0 … 1. */
  confidence: number
  tone: Tone
  sarcasm: 'possible' | 'none'
  topics: { id: string; polarity: Polarity }[]
}

export interface Explanation extends Reading {
  clauses: { text: string; topics: string[]; polarity: 'positive' | 'neutral' | 'negative' }[]
  /** Phrases that decided, strongest first; the sign of the weight is the direction. */
  deciding: Deciding[]
  /** Log-odds that no word gave, learned from how content people are in the workspace as a rule; 0 where nothing was. */
  lean: number
  phrases: string[]
  questions: string[]
  pii: Pii[]
}

export interface Reader {
  /** Everything a list, a filter or a chart needs. `rating` is normalised to 0 … 1. */
  read(text: string, rating?: number | null): Reading
  /** Everything a person needs to see why. */
  explain(text: string, rating?: number | null): Explanation
}

/** Languages of texts, as they are named, whose words are read. */
export const READ: Record<string, ReadLanguage> = { ko: 'ko', en: 'en', ja: 'ja', 'zh-Hans': 'zh', 'zh-Hant': 'zh' }

function topicReadings(work: Work, topics: readonly TopicDefinition[]): { id: string; polarity: Polarity }[] {
  const sums = new Map<string, number>()
  for (const hit of work.hits) {
    const topic = topics[hit.topic]
    const clause = work.weighed.clauses[hit.clause]
    if (topic && clause)
      sums.set(
        topic.id,
        (sums.get(topic.id) ?? 0) +
          (polarityWithin(BLENDS[work.language], work.weighed, clause) || (topic.leaning ?? 0)),
      )
  }
  return Array.from(sums, ([id, sum]) => ({ id, polarity: Math.sign(sum) as Polarity }))
}

function anger(opinions: readonly Opinion[]): number {
  return opinions.reduce((sum, opinion) => sum + (opinion.angry ? 1 : 0), 0)
}

function unread(language: string, rating: number | null): Reading {
  const judgement = judgeRating(rating)
  const tone = toneOf(judgement.sentiment, judgement.score, 0, () => false)
  return { language, analysed: false, ...judgement, tone, sarcasm: 'none', topics: [] }
}

/** Emoji speak without a language. */
const FACES = /\p{Extended_Pictographic}|[:;=][-']?[()DdPp/]|\^_?\^/u

function wordsLanguage(language: string, text: string): ReadLanguage | undefined {
  return READ[language] ?? (language === 'und' && FACES.test(text.slice(0, 200)) ? 'en' : undefined)
}

const NAMES = ['negative', 'neutral', 'positive'] as const

/** A reader of four languages, with what a workspace has taught it. It keeps scratch memory: use one per thread. */
export function createReader(models: Models, topics: TopicDefinition[], deltas: Deltas = {}): Reader {
  const work = createWorkshop(models, topics, deltas)

  function readingOf(text: string, language: string, done: Work, rating: number | null): Reading {
    const judgement = judgeWords(BLENDS[done.language], done.weighed, rating)
    const { score } = judgement
    return {
      language,
      analysed: true,
      ...judgement,
      tone: toneOf(judgement.sentiment, score, anger(done.opinions), () => asks(text, done.language)),
      sarcasm: isPossiblySarcastic(score, rating, done.weighed.text.opinions) ? 'possible' : 'none',
      topics: topicReadings(done, topics),
    }
  }

  function clausesOf(text: string, done: Work): Explanation['clauses'] {
    return done.clauses.flatMap((clause, c) => {
      const start = done.normalized.starts[clause.start] ?? 0
      const span = trimmed(text, { start, end: done.normalized.ends[clause.end - 1] ?? text.length })
      if (span.end <= span.start) return []
      const about = new Set(done.hits.filter(hit => hit.clause === c).map(hit => topics[hit.topic]?.id ?? ''))
      const weight = done.weighed.clauses[c]
      const polarity = NAMES[(weight ? polarityOf(BLENDS[done.language], weight) : 0) + 1] ?? 'neutral'
      return [{ text: text.slice(span.start, span.end), topics: [...about], polarity }]
    })
  }

  return {
    read(text, rating = null) {
      const language = detectLanguage(text)
      const words = wordsLanguage(language, text)
      return words ? readingOf(text, language, work(text, words), rating) : unread(language, rating)
    },
    explain(text, rating = null) {
      const language = detectLanguage(text)
      const words = wordsLanguage(language, text)
      const pii = findPii(text)
      if (!words)
        return { ...unread(language, rating), clauses: [], deciding: [], lean: 0, phrases: [], questions: [], pii }
      const done = work(text, words)
      return {
        ...readingOf(text, language, done, rating),
        clauses: clausesOf(text, done),
        deciding: decidingPhrases(text, done, models[words] ?? null, deltas[words] ?? null),
        lean: done.weighed.text.prior,
        phrases: findPhrases(text, words),
        questions: findQuestions(text, words).map(span => text.slice(span.start, span.end)),
        pii,
      }
    },
  }
}
