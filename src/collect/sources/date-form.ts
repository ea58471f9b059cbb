import { momentOf } from './date-words.ts'
import { type DateForm, dateReader } from './dates.ts'

/** The form of a column of dates, and whether day and month could not be told apart. */
interface DateGuess {
  form: DateForm
  ambiguous: boolean
}

const READABLE_SHARE = 0.9
const TRIPLE = /^\D{0,12}?(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?!\d)/
const OWN_OFFSET = /(?:\d(?:Z|\s?[+-]\d{2}:?\d{2})|\b(?:UTC|GMT|KST|JST)\b|[+-]\d{4} \d{4})\s*$/

/** Decides how a column writes dates from its non-empty cells of a sample; null when they are no dates. */
export function dateFormOf(cells: string[]): DateGuess | null {
  const filled = cells.filter(cell => cell.trim() !== '' && !/^(?:na|n\/a|null|none|nan|nat|-)$/i.test(cell.trim()))
  if (filled.length === 0) return null
  const number = numberForm(filled)
  const guess = number === null ? calendarForm(filled) : { form: number, ambiguous: false }
  return isColumnOf(filled, guess.form) ? guess : null
}

// A 31 February is a mistake among dates, not a sign that the column holds something else.
function isColumnOf(cells: string[], form: DateForm): boolean {
  const read = dateReader(form, 'UTC')
  const dates = cells.map(read)
  const shaped = dates.filter(date => date.fault !== 'date-unreadable').length
  const real = dates.filter(date => date.at !== null).length
  return shaped >= cells.length * READABLE_SHARE && real >= cells.length / 2
}

function numberForm(cells: string[]): DateForm | null {
  const numbers = cells.map(Number)
  const all = (low: number, high: number) => numbers.every(value => value >= low && value < high)
  if (all(20_000, 80_000)) return { kind: 'excel', order: 'ymd', zoned: false }
  if (all(6e8, 4.2e9)) return { kind: 'epoch-s', order: 'ymd', zoned: true }
  if (all(6e11, 4.2e12)) return { kind: 'epoch-ms', order: 'ymd', zoned: true }
  return null
}

function calendarForm(cells: string[]): DateGuess {
  const zoned = cells.filter(cell => OWN_OFFSET.test(cell)).length > cells.length / 2
  const triples: [string, string, string, string][] = []
  for (const cell of cells) {
    const found = TRIPLE.exec(cell.normalize('NFKC'))
    if (found !== null) triples.push([found[1] ?? '', found[3] ?? '', found[4] ?? '', found[2] ?? ''])
  }
  const { order, ambiguous } = orderOf(triples, cells)
  return { form: { kind: 'calendar', order, zoned }, ambiguous }
}

function orderOf(
  triples: [string, string, string, string][],
  cells: string[],
): Omit<DateGuess, 'form'> & Pick<DateForm, 'order'> {
  const numbers = (place: 0 | 1 | 2) => triples.map(triple => Number(triple[place]))
  if (triples.length === 0 || triples.every(([first]) => first.length === 4)) return { order: 'ymd', ambiguous: false }
  if (triples.some(([, , third]) => third.length === 4)) return dayOrMonth(triples, numbers)
  // Two digits everywhere: a part over 31 is the year, and the year is what varies least.
  if (numbers(0).some(value => value > 31)) return { order: 'ymd', ambiguous: false }
  if (numbers(2).some(value => value > 31)) return dayOrMonth(triples, numbers)
  const korean = triples.every(triple => triple[3] === '.') && !/[/]/.test(cells[0] ?? '')
  const varies = (place: 0 | 1 | 2) => new Set(numbers(place)).size
  const enough = triples.length >= 20 && varies(0) !== varies(2)
  if (enough) return varies(0) < varies(2) ? { order: 'ymd', ambiguous: false } : dayOrMonth(triples, numbers)
  return korean ? { order: 'ymd', ambiguous: false } : { ...dayOrMonth(triples, numbers), ambiguous: true }
}

function dayOrMonth(triples: [string, string, string, string][], numbers: (place: 0 | 1) => number[]) {
  const days = numbers(0).filter(value => value > 12).length
  const months = numbers(1).filter(value => value > 12).length
  if (days > months) return { order: 'dmy' as const, ambiguous: false }
  if (months > days) return { order: 'mdy' as const, ambiguous: false }
  // Nothing tells them apart: slashes are read the American way, dots and dashes the European, and a person is asked.
  const slashes = triples[0]?.[3] === '/'
  return { order: slashes ? ('mdy' as const) : ('dmy' as const), ambiguous: true }
}

/** True when a cell looks like a date written for people in any form. */
export function looksLikeDate(cell: string): boolean {
  return momentOf(cell, 'dmy') !== null || momentOf(cell, 'mdy') !== null
}
