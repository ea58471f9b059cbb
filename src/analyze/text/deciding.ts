import { BLENDS, turnFactor } from './blend.ts'
import type { Delta } from './delta.ts'
import type { Model } from './model.ts'
import { trimmed } from './questions.ts'
import { wordsOf } from './words.ts'
import type { Work } from './work.ts'

/** A phrase that decided: its place in the text, and its share of the log-odds, signed by direction. */
export interface Deciding {
  start: number
  end: number
  text: string
  weight: number
  /** Whether most of its weight was taught by the workspace's own ratings and corrections. */
  learned: boolean
}

const MOST = 6
/** Phrases below this share of the strongest are noise. */
const SMALLEST_SHARE = 0.15
const SMALLEST = 0.08

interface Shares {
  all: Float64Array
  /** The part of it that was learned. */
  learned: Float64Array
}

/** Spreads every n-gram's and every opinion's exact contribution evenly over the codes it covers. */
function contributions(done: Work, model: Model | null, delta: Delta | null): Shares {
  const { grams, opinions, normalized, clauses } = done
  const blend = BLENDS[done.language]
  const all = new Float64Array(normalized.length)
  const learned = new Float64Array(normalized.length)
  const spread = (start: number, end: number, value: number, shares: Float64Array = all) => {
    const share = value / (end - start)
    for (let i = start; i < end; i++) shares[i] = (shares[i] ?? 0) + share
  }
  const share = done.share / Math.sqrt(Math.max(1, grams.count))
  const addModel = ({ weights, header }: Model, unit: number, shares: Float64Array) => {
    for (let g = 0; g < grams.count; g++) {
      const weight = weights[grams.bucket[g] ?? 0] ?? 0
      if (weight) spread(grams.start[g] ?? 0, grams.end[g] ?? 0, weight * unit * header.scale, shares)
    }
  }
  if (model) addModel(model, blend.model * share, all)
  if (delta) addModel(delta, share, learned)
  for (let i = 0; i < all.length; i++) all[i] = (all[i] ?? 0) + (learned[i] ?? 0)
  const unit = blend.lexicon / Math.sqrt(1 + opinions.length)
  for (const opinion of opinions) {
    spread(opinion.start, opinion.end, opinion.value * turnFactor(clauses, opinion.clause) * unit)
  }
  return { all, learned }
}

function sumBetween(
  done: Work,
  { all, learned }: Shares,
  span: { start: number; end: number },
  from: number,
): { weight: number; taught: number; next: number } {
  const { starts, length } = done.normalized
  let i = from
  while (i < length && (starts[i] ?? 0) < span.start) i++
  let weight = 0
  let taught = 0
  for (; i < length && (starts[i] ?? 0) < span.end; i++) {
    weight += all[i] ?? 0
    taught += learned[i] ?? 0
  }
  return { weight, taught, next: i }
}

type Weighed = Omit<Deciding, 'learned'> & { taught: number }

/** Neighbours that pull the same way are one phrase. */
function join(text: string, words: readonly Weighed[]): Weighed[] {
  const joined: Weighed[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const near = last && word.start - last.end <= 1 && word.weight * last.weight > 0 && word.end - last.start <= 24
    if (last && near) {
      last.end = word.end
      last.weight += word.weight
      last.taught += word.taught
      last.text = text.slice(last.start, last.end)
    } else joined.push({ ...word })
  }
  return joined
}

/** The words that moved the score most, at most six, strongest first. Contributions are those of the linear score itself. */
export function decidingPhrases(text: string, done: Work, model: Model | null, delta: Delta | null): Deciding[] {
  const shares = contributions(done, model, delta)
  const words: Weighed[] = []
  let from = 0
  for (const span of wordsOf(text, done.language)) {
    const { weight, taught, next } = sumBetween(done, shares, span, from)
    from = next
    const { start, end } = trimmed(text, span)
    if (end > start) words.push({ start, end, text: text.slice(start, end), weight, taught })
  }
  const strongest = words.reduce((most, word) => Math.max(most, Math.abs(word.weight)), 0)
  const floor = Math.max(SMALLEST, strongest * SMALLEST_SHARE)
  return join(
    text,
    words.filter(word => Math.abs(word.weight) >= floor),
  )
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST)
    .map(({ taught, ...phrase }) => ({ ...phrase, learned: taught / phrase.weight > 0.5 }))
}
