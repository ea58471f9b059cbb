import type { Filing } from '../../collect/feedback/record.ts'
import { LEANINGS, type Leaning, type Part } from './parts.ts'

/** What a member said a part of a reading is. */
export interface Correction {
  part: Part
  topic: string | null
  now: string | null
}

const SCORES = { positive: 1, neutral: 0, mixed: 0, negative: -1 } as const

const leaningOf = (polarity: number): Leaning => LEANINGS[1 - Math.sign(polarity)] ?? 'neutral'
const polarityOf = (leaning: string): number => 1 - LEANINGS.indexOf(leaning as Leaning)

/** The value of a part as it is filed; of a topic its leaning, null where the piece is not about it. */
export function partOf(
  filing: Pick<Filing, 'sentiment' | 'tone' | 'language' | 'topics' | 'polarities'>,
  { part, topic }: Omit<Correction, 'now'>,
): string | null {
  if (part !== 'topic') return filing[part]
  const at = filing.topics.indexOf(topic ?? '')
  return at < 0 ? null : leaningOf(filing.polarities[at] ?? 0)
}

/** Lays corrections over what the reader found, in order. A sentiment that a member said is sure. */
export function correct(found: Filing, corrections: readonly Correction[]): Filing {
  return corrections.reduce(corrected, found)
}

function corrected(filing: Filing, { part, topic, now }: Correction): Filing {
  if (part === 'topic') return withTopic(filing, topic ?? '', now)
  if (now === null) return filing
  if (part !== 'sentiment') return { ...filing, [part]: now }
  const sentiment = now as keyof typeof SCORES
  return { ...filing, sentiment, tone: toneWith(sentiment, filing.tone), score: SCORES[sentiment], confidence: 1 }
}

const ILL: readonly Filing['tone'][] = ['frustrated', 'angry']

/** Nobody is satisfied and means it ill: a tone that cannot go with the sentiment said gives way to the nearest that can. */
function toneWith(sentiment: keyof typeof SCORES, tone: Filing['tone']): Filing['tone'] {
  if (sentiment === 'negative' && tone === 'satisfied') return 'frustrated'
  if (sentiment === 'positive' && ILL.includes(tone)) return 'satisfied'
  if (sentiment === 'neutral' && (tone === 'satisfied' || ILL.includes(tone))) return 'neutral'
  return tone
}

function withTopic(filing: Filing, topic: string, leaning: string | null): Filing {
  const pairs = filing.topics.map((id, i): [string, number] => [id, filing.polarities[i] ?? 0])
  const at = pairs.findIndex(([id]) => id === topic)
  if (leaning === null) pairs.splice(at, at < 0 ? 0 : 1)
  else pairs.splice(at < 0 ? pairs.length : at, 1, [topic, polarityOf(leaning)])
  return { ...filing, topics: pairs.map(([id]) => id), polarities: pairs.map(([, polarity]) => polarity) }
}
