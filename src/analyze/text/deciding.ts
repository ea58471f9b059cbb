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
}

const MOST = 6
/** Phrases below this share of the strongest are noise. */
const SMALLEST_SHARE = 0.15
const SMALLEST = 0.08

/** Spreads every n-gram's and every opinion's exact contribution evenly over the codes it covers. */
function contributions(done: Work, model: Model | null, delta: Delta | null): Float64Array {
  const { grams, opinions, normalized, clauses } = done
  const blend = BLENDS[done.language]
  const shares = new Float64Array(normalized.length)
  const spread = (start: number, end: number, value: number) => {
    const share = value / (end - start)
    for (let i = start; i < end; i++) shares[i] = (shares[i] ?? 0) + share
  }
  const share = done.share / Math.sqrt(Math.max(1, grams.count))
  const addModel = ({ weights, header }: Model, unit: number) => {
    for (let g = 0; g < grams.count; g++) {
      const weight = weights[grams.bucket[g] ?? 0] ?? 0
      if (weight) spread(grams.start[g] ?? 0, grams.end[g] ?? 0, weight * unit * header.scale)
    }
  }
  if (model) addModel(model, blend.model * share)
  if (delta) addModel(delta, share)
  const unit = blend.lexicon / Math.sqrt(1 + opinions.length)
  for (const opinion of opinions) {
    spread(opinion.start, opinion.end, opinion.value * turnFactor(clauses, opinion.clause) * unit)
  }
  return shares
}

function sumBetween(
  done: Work,
  shares: Float64Array,
  span: { start: number; end: number },
  from: number,
): [number, number] {
  const { starts, length } = done.normalized
  let i = from
  while (i < length && (starts[i] ?? 0) < span.start) i++
  let sum = 0
  for (; i < length && (starts[i] ?? 0) < span.end; i++) sum += shares[i] ?? 0
  return [sum, i]
}

/** Neighbours that pull the same way are one phrase. */
function join(text: string, words: readonly Deciding[]): Deciding[] {
  const joined: Deciding[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const near = last && word.start - last.end <= 1 && word.weight * last.weight > 0 && word.end - last.start <= 24
    if (last && near) {
      last.end = word.end
      last.weight += word.weight
      last.text = text.slice(last.start, last.end)
    } else joined.push({ ...word })
  }
  return joined
}

/** The words that moved the score most, at most six, strongest first. Contributions are those of the linear score itself. */
export function decidingPhrases(text: string, done: Work, model: Model | null, delta: Delta | null): Deciding[] {
  const shares = contributions(done, model, delta)
  const words: Deciding[] = []
  let from = 0
  for (const span of wordsOf(text, done.language)) {
    const [weight, next] = sumBetween(done, shares, span, from)
    from = next
    const { start, end } = trimmed(text, span)
    if (end > start) words.push({ start, end, text: text.slice(start, end), weight })
  }
  const strongest = words.reduce((most, word) => Math.max(most, Math.abs(word.weight)), 0)
  const floor = Math.max(SMALLEST, strongest * SMALLEST_SHARE)
  return join(
    text,
    words.filter(word => Math.abs(word.weight) >= floor),
  )
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST)
}
