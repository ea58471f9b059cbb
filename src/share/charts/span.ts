import { addDays, daysBetween, lastOfMonth, monthOf, monthsFrom } from '../../platform/days.ts'

/** The ranges offered by name; any other is given by its first and last day. */
export const RANGES = ['30d', '90d', '12m', 'all'] as const
export type AskedSpan = { range: (typeof RANGES)[number] } | { from: string; to: string }

/** First and last day of what is counted, both included, and the step of its series. */
export interface Span {
  from: string
  to: string
  step: 'day' | 'month'
  /** Everything there is, undated pieces included: no day bounds it. */
  whole: boolean
}

/** A row of cells of one grain that lie side by side. */
export interface Stretch {
  grain: 'day' | 'month'
  from: string
  to: string
}

/** More columns than days of a quarter cannot be told apart. */
const MOST_DAYS = 92

const daysIn = ({ from, to }: { from: string; to: string }): number => daysBetween(from, to) + 1
const earlier = (a: string, b: string): string => (a < b ? a : b)
const later = (a: string, b: string): string => (a < b ? b : a)

/** Named ranges end today, but no later than the last month with feedback: an export of last year still fills its charts. */
export function spanOf(
  asked: AskedSpan,
  { first, last, today }: { first: string | null; last: string | null; today: string },
): Span {
  if (!('range' in asked)) return { ...asked, step: daysIn(asked) > MOST_DAYS ? 'month' : 'day', whole: false }
  const to = last === null ? today : earlier(lastOfMonth(last), today)
  if (asked.range === 'all') return { from: first ?? monthOf(to), to, step: 'month', whole: true }
  if (asked.range === '12m') return { from: monthsFrom(to, -11), to, step: 'month', whole: false }
  return { from: addDays(to, asked.range === '30d' ? -29 : -89), to, step: 'day', whole: false }
}

/**
 * The period before: as many days, up to the day before. Where a span begins with a month, as many months, ending on the same day of its
 * month, so that no month is cut. Null for everything: nothing came before it.
 */
export function spanBefore(span: Span): Span | null {
  if (span.whole) return null
  if (span.step === 'day' || span.from !== monthOf(span.from)) {
    const days = daysIn(span)
    return { ...span, from: addDays(span.from, -days), to: addDays(span.from, -1) }
  }
  const months = periodsOf(span).length
  const lastMonth = monthsFrom(span.to, -months)
  const isCut = span.to < lastOfMonth(span.to)
  const to = isCut
    ? earlier(`${lastMonth.slice(0, 8)}${span.to.slice(8)}`, lastOfMonth(lastMonth))
    : lastOfMonth(lastMonth)
  return { ...span, from: monthsFrom(span.from, -months), to }
}

/** The span with its first and last month made whole, for what is counted by month alone. */
export const inWholeMonths = (span: Span): Span => ({
  ...span,
  step: 'month',
  from: monthOf(span.from),
  to: lastOfMonth(span.to),
})

/** The steps of a span's series, none left out; the first and last may be cut by the span. */
export function periodsOf({ from, to, step }: Span): { from: string; to: string }[] {
  const periods: { from: string; to: string }[] = []
  for (let start = step === 'month' ? monthOf(from) : from; start <= to; ) {
    const end = step === 'month' ? lastOfMonth(start) : start
    periods.push({ from: later(start, from), to: earlier(end, to) })
    start = addDays(end, 1)
  }
  return periods
}

/** The fewest cells that make up a span: whole months by month, what is left at its ends by day. */
export function stretchesOf({ from, to }: { from: string; to: string }): Stretch[] {
  const firstWhole = from === monthOf(from) ? from : monthsFrom(from, 1)
  const afterWhole = to === lastOfMonth(to) ? addDays(to, 1) : monthOf(to)
  if (firstWhole >= afterWhole) return [{ grain: 'day', from, to }]
  const stretches: Stretch[] = [{ grain: 'month', from: firstWhole, to: monthsFrom(afterWhole, -1) }]
  if (from < firstWhole) stretches.unshift({ grain: 'day', from, to: addDays(firstWhole, -1) })
  if (afterWhole <= to) stretches.push({ grain: 'day', from: afterWhole, to })
  return stretches
}
