import { emptyHits, type Hits } from './automaton.ts'
import type { Clause } from './clauses.ts'
import { BLIND, DEGREE, type Lexicon, NEGATE_LAST, NEGATE_NEXT, OPINION, TURN_AFTER } from './lexicon.ts'
import type { Normalized } from './normalize.ts'

/** One opinion word with what its surroundings make of it. Places are in normalised codes. */
export interface Opinion {
  start: number
  end: number
  /** −6 … 6 after negation and degree. */
  value: number
  angry: boolean
  clause: number
  /** The stretch whose sense the rules have settled, negator and all; empty where nothing was turned. */
  settled: { start: number; end: number }
}

interface Mark {
  kind: number
  value: number
  angry: boolean
  negated: boolean
  start: number
  end: number
}

/** A negated praise hurts more than a negated complaint helps: "not good" is bad, "not bad" is fair. */
const NEGATED_PRAISE = -0.8
const NEGATED_COMPLAINT = -0.5

/**
 * Which of two overlapping marks stands: one that covers the other; else words of opinion before negators;
 * else the one that begins first ("not worth | it", "不值得 | 购买").
 */
function gives(last: Mark, next: Mark): boolean {
  if (next.start <= last.start) return next.end - next.start > last.end - last.start
  const lastSpeaks = last.kind === OPINION || last.kind === BLIND
  const nextSpeaks = next.kind === OPINION || next.kind === BLIND
  return !lastSpeaks && nextSpeaks && next.end - next.start > 1
}

function withoutOverlaps(lexicon: Lexicon, hits: Hits): Mark[] {
  const marks: Mark[] = []
  for (let h = 0; h < hits.count; h++) {
    const pattern = hits.pattern[h] ?? 0
    const kind = lexicon.kind[pattern] ?? 0
    if (kind >= TURN_AFTER) continue
    const mark = {
      kind,
      value: lexicon.value[pattern] ?? 0,
      angry: lexicon.angry[pattern] === 1,
      negated: lexicon.negated[pattern] === 1,
      start: hits.start[h] ?? 0,
      end: hits.end[h] ?? 0,
    }
    let last = marks.at(-1)
    while (last && last.end > mark.start && gives(last, mark)) {
      marks.pop()
      last = marks.at(-1)
    }
    if (!last || last.end <= mark.start) marks.push(mark)
  }
  return marks
}

function negate(value: number): number {
  return value * (value > 0 ? NEGATED_PRAISE : NEGATED_COMPLAINT)
}

/** An opinion on its way: what words around it have made of it so far, and how far the turned stretch reaches. */
interface Turned {
  value: number
  start: number
  end: number
  turned: boolean
}

/** Walks back over the negators and degree words that stand close before an opinion. */
function turnByWordsBefore(marks: readonly Mark[], at: number, from: number, lexicon: Lexicon): Turned {
  const opinion = marks[at] as Mark
  const result = { value: opinion.value, start: opinion.start, end: opinion.end, turned: opinion.negated }
  let edge = opinion.start
  for (let i = at - 1; i >= 0; i--) {
    const mark = marks[i] as Mark
    if (mark.start < from || (mark.kind !== DEGREE && mark.kind !== NEGATE_NEXT)) break
    const degree = mark.kind === DEGREE
    if (edge - mark.end > (degree ? lexicon.reach.degree : lexicon.reach.before)) break
    edge = mark.start
    result.value = degree ? result.value * mark.value : negate(result.value)
    result.start = mark.start
    result.turned ||= !degree
  }
  return result
}

function turnByWordBehind(marks: readonly Mark[], at: number, to: number, lexicon: Lexicon): Mark | null {
  const opinion = marks[at] as Mark
  const next = marks[at + 1]
  if (opinion.negated || next?.kind !== NEGATE_LAST || next.start >= to) return null
  return next.start - opinion.end > lexicon.reach.after ? null : next
}

function clauseAt(clauses: readonly Clause[], position: number, from: number): number {
  let c = from
  while (c < clauses.length - 1 && position >= (clauses[c]?.end ?? 0)) c++
  return c
}

/** The opinion words of a text in order, longest match first, turned by negators and scaled by degree words. */
export function findOpinions(lexicon: Lexicon, hits: Hits, clauses: readonly Clause[]): Opinion[] {
  const marks = withoutOverlaps(lexicon, hits)
  const opinions: Opinion[] = []
  let clause = 0
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark
    if (mark.kind !== OPINION || mark.value === 0) continue
    clause = clauseAt(clauses, mark.start, clause)
    const { start, end } = clauses[clause] as Clause
    const turned = turnByWordsBefore(marks, i, start, lexicon)
    const behind = turnByWordBehind(marks, i, end, lexicon)
    const value = behind ? negate(turned.value) : turned.value
    const settled = { start: turned.start, end: behind?.end ?? turned.end }
    if (!behind && !turned.turned) settled.end = settled.start
    opinions.push({ start: mark.start, end: mark.end, value, angry: mark.angry && value < 0, clause, settled })
  }
  return opinions
}

/** All lexicon hits of a text; also what the clause splitter needs. */
export function scan(lexicon: Lexicon, text: Normalized, hits: Hits = emptyHits()): Hits {
  lexicon.automaton.find(text.codes, text.length, hits)
  return hits
}
