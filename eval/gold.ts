import { readFileSync } from 'node:fs'
import type { Sentiment } from '../src/analyze/text/judgement.ts'
import type { ReadLanguage } from '../src/analyze/text/model.ts'
import type { PiiKind } from '../src/analyze/text/pii.ts'
import type { Tone } from '../src/analyze/text/tone.ts'
import type { Area } from '../src/analyze/text/topic.ts'

export const PARTS = ['open', 'sealed'] as const
export type Part = (typeof PARTS)[number]

export const LANGUAGES = ['ko', 'zh', 'ja', 'en'] as const satisfies readonly ReadLanguage[]

export const BUSINESSES = ['saas', 'shop', 'restaurant', 'hotel', 'app'] as const
export const CHANNELS = ['review', 'survey', 'mail', 'call', 'board'] as const
export const SLICES = [
  'negation',
  'contrast',
  'sarcasm',
  'conflict',
  'code-mix',
  'short',
  'long',
  'dialect',
  'implicit',
] as const

/** One document of the gold set, as eval/gold/README.md describes it. */
export interface GoldDocument {
  id: string
  language: 'ko' | 'zh-Hans' | 'zh-Hant' | 'ja' | 'en'
  business: (typeof BUSINESSES)[number]
  channel: (typeof CHANNELS)[number]
  rating: number | null
  text: string
  sentiment: Sentiment
  /** The first is the main one. */
  tones: Tone[]
  clauses: { text: string; aspect: Area; polarity: 'positive' | 'negative' | 'neutral' }[]
  questions: string[]
  pii: { kind: PiiKind; text: string }[]
  slices: (typeof SLICES)[number][]
}

/** The documents of one file, in order. Those of `sealed` are for scores alone: nothing may print them. */
export function goldOf(part: Part, language: ReadLanguage): GoldDocument[] {
  const file = readFileSync(new URL(`./gold/${part}/${language}.jsonl`, import.meta.url), 'utf8')
  return file
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as GoldDocument)
}
