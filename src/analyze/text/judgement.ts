import { type Blend, lexiconLogit, type Weighed, type Weight } from './blend.ts'

export type Sentiment = 'positive' | 'neutral' | 'negative' | 'mixed'
export type Polarity = -1 | 0 | 1

export interface Judgement {
  sentiment: Sentiment
  /** −1 … 1. */
  score: number
  /** Chance that the sentiment is right, 0 … 1. */
  confidence: number
}

/** Log-odds below this are no opinion although a word of opinion was met. */
const BAND = 0.35

/** A clause must lean this far by its words of opinion, and not against the model, to count for "mixed". */
const LEAN = 0.7

/** Up to this share of the other side, praise or complaint is an aside. */
const ASIDE = 0.4

const RATING_LOW = 0.4
const RATING_HIGH = 0.7

/** 1 or −1 where a weight speaks clearly, else 0. A text whose words say nothing has no opinion, whatever most people here say. */
export function polarityOf(blend: Blend, { opinions, logit, prior }: Weight): Polarity {
  const band = opinions > 0 ? BAND : blend.silence
  if (Math.abs(logit) < band || Math.abs(logit - prior) < band) return 0
  return logit > 0 ? 1 : -1
}

/** Log-odds a clause needs to lean by itself where the text as a whole says nothing. */
const HINT = 0.8

/** A clause that has no word of opinion leans as the model sees it, else as the text does: people say what they mean once. */
export function polarityWithin(blend: Blend, weighed: Weighed, clause: Weight): Polarity {
  const own = polarityOf(blend, clause)
  if (own !== 0) return own
  if (clause.opinions === 0 && Math.abs(clause.logit) >= HINT) return clause.logit > 0 ? 1 : -1
  return polarityOf(blend, weighed.text)
}

/** Both signs, said in words, in different clauses, and neither a mere aside of the other. */
function isMixed(weighed: Weighed): boolean {
  let praise = 0
  let complaint = 0
  for (const clause of weighed.clauses) {
    const words = lexiconLogit(clause)
    if (words > LEAN && clause.logit > 0) praise += words
    else if (words < -LEAN && clause.logit < 0) complaint -= words
  }
  return Math.min(praise, complaint) > ASIDE * Math.max(praise, complaint)
}

function chance(blend: Blend, logit: number): number {
  return 1 / (1 + Math.exp(-(blend.platt.a * Math.abs(logit) + blend.platt.b)))
}

/** A rating alone: at most 0.4 of its scale is bad, 0.7 and more is good; surer towards the ends. */
export function judgeRating(rating: number | null): Judgement {
  if (rating === null) return { sentiment: 'neutral', score: 0, confidence: 0 }
  const score = Math.max(-1, Math.min(1, rating * 2 - 1))
  const confidence = 0.55 + 0.4 * Math.abs(score)
  if (rating <= RATING_LOW) return { sentiment: 'negative', score, confidence }
  return { sentiment: rating >= RATING_HIGH ? 'positive' : 'neutral', score, confidence }
}

/**
 * Sentiment of words. The rating never overrules them: it only decides where they are within the neutral band
 * and the rating is clearly good or bad.
 */
export function judgeWords(blend: Blend, weighed: Weighed, rating: number | null): Judgement {
  const { logit } = weighed.text
  const score = Math.tanh(logit / 2)
  if (isMixed(weighed)) {
    const sure = Math.min(1, Math.abs(logit) / 4)
    return { sentiment: 'mixed', score: score * 0.6, confidence: 0.75 - 0.25 * sure }
  }
  const polarity = polarityOf(blend, weighed.text)
  if (polarity !== 0) {
    return { sentiment: polarity > 0 ? 'positive' : 'negative', score, confidence: chance(blend, logit) }
  }
  const byRating = judgeRating(rating)
  if (rating !== null && byRating.sentiment !== 'neutral') {
    return { sentiment: byRating.sentiment, score: (score + byRating.score) / 2, confidence: 0.6 }
  }
  return { sentiment: 'neutral', score, confidence: Math.max(0.3, 0.7 - 0.3 * Math.abs(logit)) }
}

/** Words and rating that contradict each other outright. Only ever a possibility, to be shown with both. */
export function isPossiblySarcastic(score: number, rating: number | null, opinions: number): boolean {
  if (rating === null || opinions === 0) return false
  return (rating <= 0.25 && score > 0.6) || (rating >= 0.9 && score < -0.75)
}
