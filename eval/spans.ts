import type { Explanation } from '../src/analyze/text/reader.ts'
import type { Found } from './figures.ts'
import type { GoldDocument } from './gold.ts'

interface Span {
  start: number
  end: number
}

/** The places of parts that stand in a text in this order; a part out of order is looked for from the beginning. */
function placesOf(text: string, parts: readonly string[]): Span[] {
  let from = 0
  return parts.map(part => {
    const ahead = text.indexOf(part, from)
    const start = ahead < 0 ? Math.max(0, text.indexOf(part)) : ahead
    from = start + part.length
    return { start, end: from }
  })
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** The polarity the reader gives the clause that shares most with a stretch of the text. */
export function polarityAt(text: string, clauses: Explanation['clauses'], stretch: string): string {
  const [asked] = placesOf(text, [stretch]) as [Span]
  const places = placesOf(
    text,
    clauses.map(clause => clause.text),
  )
  const weights = { positive: 0, neutral: 0, negative: 0 }
  clauses.forEach((clause, c) => {
    const common = shared(asked, places[c] as Span)
    // A clause that says nothing gives way to one that speaks.
    weights[clause.polarity] += clause.polarity === 'neutral' ? common / 100 : common
  })
  const [first] = Object.entries(weights).sort((a, b) => b[1] - a[1])
  return first?.[0] ?? 'neutral'
}

const MARK = /[?？]/

function isMarked(text: string, { start, end }: Span): boolean {
  return MARK.test(text.slice(Math.max(start, end - 3), end + 2))
}

/** A question is found when at least half of it lies in one the reader found. `unmarked`: those without a question mark alone. */
export function matchQuestions(
  gold: GoldDocument,
  said: readonly string[],
  { unmarked }: { unmarked: boolean },
): Found {
  const every = placesOf(gold.text, gold.questions)
  const found = placesOf(gold.text, said)
  const meant = (span: Span) => !unmarked || !isMarked(gold.text, span)
  const meets = (question: Span, other: Span) => shared(question, other) * 2 >= question.end - question.start
  const there = every.filter(meant)
  const told = found.filter(meant)
  return {
    there: there.length,
    said: told.length,
    foundOfThere: there.filter(question => found.some(other => meets(question, other))).length,
    rightOfSaid: told.filter(other => every.some(question => meets(question, other))).length,
  }
}

/** What both cover of what either covers, at least, for two stretches to be the same datum. */
const SAME = 0.8

/** Personal data of the same kind in the same place. */
export function matchPii(text: string, there: GoldDocument['pii'], said: GoldDocument['pii']): Found {
  const expected = placesOf(
    text,
    there.map(datum => datum.text),
  )
  const found = placesOf(
    text,
    said.map(datum => datum.text),
  )
  const same = (e: number, f: number) => {
    const a = expected[e] as Span
    const b = found[f] as Span
    const common = shared(a, b)
    return there[e]?.kind === said[f]?.kind && common >= SAME * (a.end - a.start + (b.end - b.start) - common)
  }
  return {
    there: there.length,
    said: said.length,
    foundOfThere: expected.filter((_, e) => found.some((_, f) => same(e, f))).length,
    rightOfSaid: found.filter((_, f) => expected.some((_, e) => same(e, f))).length,
  }
}
