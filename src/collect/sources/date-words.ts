/** A date taken apart. `time` in milliseconds of the day (null: none written, -1: impossible), `offset` in minutes east of UTC. */
export interface Moment {
  year: number
  month: number
  day: number
  time: number | null
  offset: number | null
}

type Order = 'ymd' | 'mdy' | 'dmy'

const MONTHS = new Map<string, number>()
// English, German, French, Spanish, Italian, Portuguese; found by their first letters, longest first where they would clash.
const MONTH_STARTS = [
  'jan ene gen',
  'feb fév fev',
  'mar mär mrz',
  'apr avr abr',
  'may mai mag',
  'jun juin giu',
  'jul juil lug',
  'aug aoû aou ago',
  'sep set',
  'oct okt ott out',
  'nov',
  'dec dez déc dic',
]
MONTH_STARTS.forEach((names, i) => {
  for (const name of names.split(' ')) MONTHS.set(name, i + 1)
})

const OFFSETS: Record<string, number> = { Z: 0, UTC: 0, GMT: 0, KST: 540, JST: 540 }
const TIME =
  /(AM|PM|a\.m\.|p\.m\.|오전|오후|午前|午後|上午|下午)?\s*(\d{1,2})\s*(?:[:.h]|[시時时点點])\s*(\d{1,2})?\s*[분分]?\s*(?:[:.]?\s*(\d{1,2})(?:[.,]\d+)?\s*[초秒]?)?\s*(AM|PM|a\.m\.|p\.m\.)?/i
const OFFSET = /(?:\b(Z|UTC|GMT|KST|JST))?\s*(?:([+-])(\d{2}):?(\d{2}))?\s*(\d{4})?\s*$/
const EASTERN = /(\d{2,4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]?/
const NUMERIC = /(?<!\d)(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?!\d)/
const MONTH_FIRST = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?(?!\d)/u
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+)?(\p{L}{3,})\.?,?[\s-]+(?:de\s+)?(\d{4})(?!\d)/u

/** Start of a day in milliseconds as if UTC; NaN when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): number {
  const start = Date.UTC(year, month - 1, day)
  const date = new Date(start)
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year < 2100
  return real ? start : Number.NaN
}

/** Reads a date written for people, in any of the forms exports use; `order` decides 3/4/2024 and 15.08.25. Null when it is none. */
export function momentOf(cell: string, order: Order): Moment | null {
  if (cell.length > 200) return null
  const text = cell.normalize('NFKC').split('|', 1)[0]?.trim() ?? ''
  if (text.length < 6 || text.length > 80) return null
  const compact = compactDate(text)
  if (compact !== null) return compact
  return easternDate(text) ?? numericDate(text, order) ?? namedDate(text)
}

function compactDate(text: string): Moment | null {
  const found = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2}))?Z?$/.exec(text)
  if (found === null) return null
  const [, year, month, day, hours, minutes, seconds] = found
  const time = hours === undefined ? null : clock(Number(hours), Number(minutes), Number(seconds))
  return { year: Number(year), month: Number(month), day: Number(day), time, offset: text.endsWith('Z') ? 0 : null }
}

function easternDate(text: string): Moment | null {
  const found = EASTERN.exec(text)
  if (found === null) return null
  const day = { year: fullYear(found[1] ?? ''), month: Number(found[2]), day: Number(found[3]) }
  return { ...day, ...timeOf(text.slice(found.index + found[0].length)) }
}

function numericDate(text: string, order: Order): Moment | null {
  const found = NUMERIC.exec(text)
  if (found === null) return null
  const [whole, first = '', , second = '', third = ''] = found
  const parts = { first, second, third }
  const as = first.length > 2 ? 'ymd' : third.length > 2 && order === 'ymd' ? 'dmy' : order
  if (first.length === 3 || third.length === 3 || (first.length === 4 && third.length > 2)) return null
  const [year, month, day] = ordered(parts, as)
  return {
    year: fullYear(year),
    month: Number(month),
    day: Number(day),
    ...timeOf(text.slice(found.index + whole.length)),
  }
}

function ordered(parts: { first: string; second: string; third: string }, order: Order): [string, string, string] {
  if (order === 'ymd') return [parts.first, parts.second, parts.third]
  if (order === 'mdy') return [parts.third, parts.first, parts.second]
  return [parts.third, parts.second, parts.first]
}

function namedDate(text: string): Moment | null {
  const plain = text.replace(/^\p{L}{2,9}(?:\.?,?\s+(?=\p{L}{3,9}\.?\s+\d)|,\s+(?=\d))/u, '')
  const dayFirst = DAY_FIRST.exec(plain)
  if (dayFirst !== null) {
    const [whole, day, month = '', year] = dayFirst
    return named({ day, month, year }, plain.slice(dayFirst.index + whole.length))
  }
  const monthFirst = MONTH_FIRST.exec(plain)
  if (monthFirst === null) return null
  const [whole, month = '', day, year] = monthFirst
  const rest = plain.slice(monthFirst.index + whole.length)
  // Twitter puts the year last: Oct 31 22:14:37 +0000 2017.
  return named({ day, month, year: year ?? /(\d{4})\s*$/.exec(rest)?.[1] }, rest)
}

function named(
  parts: { day: string | undefined; month: string; year: string | undefined },
  rest: string,
): Moment | null {
  const month = monthNumber(parts.month)
  if (month === null || parts.year === undefined) return null
  return { year: Number(parts.year), month, day: Number(parts.day), ...timeOf(rest) }
}

function monthNumber(name: string): number | null {
  const lower = name.toLowerCase()
  return MONTHS.get(lower.slice(0, 4)) ?? MONTHS.get(lower.slice(0, 3)) ?? null
}

function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function timeOf(rest: string): { time: number | null; offset: number | null } {
  const found = TIME.exec(rest)
  if (found === null) return { time: null, offset: null }
  const [whole, before, hours, minutes, seconds, after] = found
  const half = (before ?? after ?? '').toLowerCase()
  const late = /^(?:p|오후|午後|下午)/.test(half)
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (late ? 12 : 0)
  const time = clock(hour, Number(minutes ?? 0), Number(seconds ?? 0))
  return { time, offset: offsetOf(rest.slice(found.index + whole.length)) }
}

function clock(hours: number, minutes: number, seconds: number): number {
  return hours < 25 && minutes < 60 && seconds <= 60 ? ((hours * 60 + minutes) * 60 + seconds) * 1000 : -1
}

function offsetOf(rest: string): number | null {
  const found = OFFSET.exec(rest)
  if (found === null) return null
  const [, name, sign, hours, minutes] = found
  if (sign !== undefined) return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return name === undefined ? null : (OFFSETS[name] ?? null)
}
