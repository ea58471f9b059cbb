import type { Clause } from './clauses.ts'
import type { Grams } from './grams.ts'
import type { Model, ReadLanguage } from './model.ts'
import type { Opinion } from './opinions.ts'

/** How lexicon and model are weighed in one language. */
export interface Blend {
  /** Log-odds of one unit of lexicon strength. */
  lexicon: number
  /** Share of the model's log-odds. */
  model: number
  /** Added to the log-odds of a whole text. */
  bias: number
  /** Log-odds below which a text or clause without a word of opinion has none. */
  silence: number
  /** Platt scaling (Platt 1999) of |log-odds| to the chance that the sign is right: 1 / (1 + e^−(a·x + b)). */
  platt: { a: number; b: number }
}

/** Weights chosen as models/README.md tells; Platt's numbers fitted by models/calibrate.ts. */
export const BLENDS: Record<ReadLanguage, Blend> = {
  ko: { lexicon: 1, model: 1.3, bias: 0.15, silence: 2, platt: { a: 0.67, b: 0 } },
  en: { lexicon: 1, model: 1, bias: -0.15, silence: 1.4, platt: { a: 1.01, b: 0.17 } },
  zh: { lexicon: 1, model: 1, bias: -0.1, silence: 1, platt: { a: 1.11, b: -0.37 } },
  ja: { lexicon: 1, model: 1, bias: -0.15, silence: 1, platt: { a: 1.15, b: 0.02 } },
}

/** What words alone say about a text or a clause. */
export interface Weight {
  /** Log-odds of positive against negative. */
  logit: number
  /** Opinion words met. */
  opinions: number
  /** Of these, the praising and complaining strengths. */
  praise: number
  complaint: number
  /** The part of the log-odds that no word says: how content people are in this workspace as a rule. */
  prior: number
}

/** Words before a turn count less than those behind it (Hutto and Gilbert 2014 use 0.5 and 1.5). */
const BEFORE_TURN = 0.75
const AFTER_TURN = 1.25

export interface Weighed {
  text: Weight
  clauses: Weight[]
}

function emptyWeight(): Weight {
  return { logit: 0, opinions: 0, praise: 0, complaint: 0, prior: 0 }
}

function add(weight: Weight, value: number): void {
  weight.opinions++
  if (value > 0) weight.praise += value
  else weight.complaint -= value
}

/** Log-odds of the lexicon: the sum of strengths, damped so that length alone convinces nobody. */
export function lexiconLogit(weight: Weight): number {
  const sum = weight.praise - weight.complaint
  return sum / Math.sqrt(1 + weight.opinions)
}

export function turnFactor(clauses: readonly Clause[], clause: number): number {
  if (clauses[clause]?.turned) return AFTER_TURN
  return clauses[clause + 1]?.turned ? BEFORE_TURN : 1
}

export interface ModelLogits {
  all: number
  each: Float64Array
}

/** The clause an n-gram begins in. N-grams come in order of their starts, but for the words, which begin again. */
function clauseOf(clauses: readonly Clause[], start: number, from: number): number {
  let c = start < (clauses[from]?.start ?? 0) ? 0 : from
  while (c < clauses.length - 1 && start >= (clauses[c]?.end ?? 0)) c++
  return c
}

/**
 * Log-odds of the model over the n-grams that lie in each clause, and over all of them.
 * `share` is what is left of them after negated phrases were taken out; the model's say shrinks with it.
 */
export function modelLogits(model: Model, grams: Grams, clauses: readonly Clause[], share = 1): ModelLogits {
  const { weights, header } = model
  const each = new Float64Array(clauses.length)
  const counts = new Int32Array(clauses.length)
  let sum = 0
  let clause = 0
  for (let g = 0; g < grams.count; g++) {
    const weight = weights[grams.bucket[g] as number] as number
    sum += weight
    clause = clauseOf(clauses, grams.start[g] as number, clause)
    if ((grams.end[g] as number) > (clauses[clause] as Clause).end) continue
    each[clause] = (each[clause] as number) + weight
    counts[clause] = (counts[clause] as number) + 1
  }
  const scaled = (total: number, count: number) =>
    count === 0 ? 0 : share * (header.bias + (total * header.scale) / Math.sqrt(count))
  return { all: scaled(sum, grams.count), each: each.map((total, c) => scaled(total, counts[c] as number)) }
}

/** What n-grams say: those of the frozen model, and those a workspace has taught. */
export interface Says {
  model: ModelLogits | null
  learned: ModelLogits | null
  /** Log-odds a workspace has taught for whole texts. */
  prior: number
}

/** Weighs a text and each of its clauses: lexicon with turns, the model where there is one, and what was learned. */
export function weigh(
  blend: Blend,
  clauses: readonly Clause[],
  opinions: readonly Opinion[],
  { model, learned, prior }: Says,
): Weighed {
  const text = emptyWeight()
  const each = clauses.map(emptyWeight)
  for (const opinion of opinions) {
    const clause = each[opinion.clause]
    if (clause) add(clause, opinion.value)
    add(text, opinion.value * turnFactor(clauses, opinion.clause))
  }
  text.prior = prior
  text.logit =
    blend.bias + blend.lexicon * lexiconLogit(text) + blend.model * (model?.all ?? 0) + (learned?.all ?? 0) + prior
  each.forEach((clause, c) => {
    clause.logit = blend.lexicon * lexiconLogit(clause) + blend.model * (model?.each[c] ?? 0) + (learned?.each[c] ?? 0)
  })
  return { text, clauses: each }
}
