import type { Sentiment } from './judgement.ts'

export type Tone = 'satisfied' | 'frustrated' | 'angry' | 'asking' | 'neutral'

function unhappyTone(score: number, anger: number, asking: () => boolean): Tone {
  if (anger > 0) return 'angry'
  return score > -0.6 && asking() ? 'asking' : 'frustrated'
}

/** Praise and complaint: the heavier side is the tone. */
function mixedTone(score: number, anger: number): Tone {
  if (score > 0) return 'satisfied'
  return anger > 0 && score < -0.3 ? 'angry' : 'frustrated'
}

/** Tone follows sentiment; anger needs its own words, asking needs a question (looked for only where it matters) and little opinion. */
export function toneOf(sentiment: Sentiment, score: number, anger: number, asking: () => boolean): Tone {
  if (sentiment === 'negative') return unhappyTone(score, anger, asking)
  if (sentiment === 'mixed') return mixedTone(score, anger)
  if ((sentiment === 'neutral' || Math.abs(score) < 0.4) && asking()) return 'asking'
  return sentiment === 'positive' ? 'satisfied' : 'neutral'
}
