import type { SaidPrecision } from '../feedback/piece.ts'
import { dayOf, type Moment, momentOf } from './date-words.ts'
import { serialTime } from './serial-date.ts'
import { instantOf, type Offset, offsetOf } from './zone.ts'

/** How a column writes its dates. `zoned` says that they carry their own offset. */
export interface DateForm {
  kind: 'calendar' | 'excel' | 'epoch-s' | 'epoch-ms'
  order: 'ymd' | 'mdy' | 'dmy'
  zoned: boolean
}

/** A date as read: milliseconds since the epoch, or what is wrong with it. */
export interface ReadDate {
  at: number | null
  precision: SaidPrecision
  fault: 'date-impossible' | 'date-unreadable' | null
}

const NONE: ReadDate = { at: null, precision: 'unknown', fault: null }
const IMPOSSIBLE: ReadDate = { at: null, precision: 'unknown', fault: 'date-impossible' }
const UNREADABLE: ReadDate = { at: null, precision: 'unknown', fault: 'date-unreadable' }
const MISSING = /^(?:|-|n\/?a|null|none|nan|nat|undefined|unknown|0000-00-00.*)$/i
const EARLIEST = Date.UTC(1990, 0, 1)
const LATEST = Date.UTC(2100, 0, 1)
const REMEMBERED = 4096

/** Reads the cells of one column; dates without an offset are in `zone` (IANA). */
export function dateReader(form: DateForm, zone: string): (cell: string) => ReadDate {
  const offset = offsetOf(zone)
  const seen = new Map<string, ReadDate>()
  const read = form.kind === 'calendar' ? calendarReader(form.order, offset) : numberReader(form.kind, offset)
  // Reviews come sorted by day: the same cell is often asked again.
  return cell => {
    const known = seen.get(cell)
    if (known !== undefined) return known
    const date = read(cell)
    if (seen.size > REMEMBERED) seen.clear()
    seen.set(cell, date)
    return date
  }
}

function numberReader(kind: DateForm['kind'], offset: Offset): (cell: string) => ReadDate {
  return cell => {
    const text = cell.trim()
    if (MISSING.test(text)) return NONE
    const value = Number(text)
    if (!Number.isFinite(value)) return UNREADABLE
    if (kind === 'excel') {
      const precision = Number.isInteger(value) ? 'day' : 'instant'
      return bounded(instantOf(serialTime(value), offset), precision)
    }
    return bounded(Math.round(kind === 'epoch-s' ? value * 1000 : value), 'instant')
  }
}

function bounded(at: number, precision: SaidPrecision): ReadDate {
  return at >= EARLIEST && at < LATEST ? { at, precision, fault: null } : IMPOSSIBLE
}

function calendarReader(order: DateForm['order'], offset: Offset): (cell: string) => ReadDate {
  return cell => {
    const quick = isoTime(cell)
    const moment = quick ?? momentOf(cell, order)
    if (moment === null) return MISSING.test(cell.trim()) ? NONE : UNREADABLE
    const wall = wallTime(moment)
    if (Number.isNaN(wall)) return IMPOSSIBLE
    const at = moment.offset === null ? instantOf(wall, offset) : wall - moment.offset * 60_000
    return { at, precision: moment.time === null ? 'day' : 'instant', fault: null }
  }
}

/** The wall clock in milliseconds as if UTC; NaN for a day that is not in the calendar. */
function wallTime(moment: Moment): number {
  const { year, month, day } = moment
  const start = dayOf(year, month, day)
  if (moment.time === null) return start
  return moment.time >= 0 && moment.time < 86_401_000 ? start + moment.time : Number.NaN
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i) - 48
    if (!(code >= 0 && code <= 9)) return Number.NaN
    value = value * 10 + code
  }
  return value
}

/** The common `2024-03-20` and `2024-03-20 12:34:56[.789][Z|±hh:mm]`, read without a regular expression; null for any other. */
function isoTime(cell: string): Moment | null {
  const separator = cell[4]
  if ((separator !== '-' && separator !== '/' && separator !== '.') || cell[7] !== separator) return null
  const year = digits(cell, 0, 4)
  const month = digits(cell, 5, 7)
  const day = digits(cell, 8, 10)
  if (Number.isNaN(year + month + day)) return null
  if (cell.length === 10) return { year, month, day, time: null, offset: null }
  if ((cell[10] !== ' ' && cell[10] !== 'T') || cell[13] !== ':' || cell[16] !== ':' || cell.length < 19) return null
  const hours = digits(cell, 11, 13)
  const minutes = digits(cell, 14, 16)
  const seconds = digits(cell, 17, 19)
  const rest = restOf(cell)
  if (rest === null || Number.isNaN(hours + minutes + seconds)) return null
  const time = minutes < 60 && seconds <= 60 ? ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest.ms : -1
  return { year, month, day, time, offset: rest.offset }
}

function restOf(cell: string): { ms: number; offset: number | null } | null {
  if (cell.length === 19) return { ms: 0, offset: null }
  const found = /^(?:\.(\d{1,9}))?\s?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/.exec(cell.slice(19))
  if (found === null) return null
  const [, fraction, zulu, sign, hours, minutes] = found
  const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)
  if (zulu !== undefined) return { ms, offset: 0 }
  if (sign === undefined) return { ms, offset: null }
  const size = Number(hours) * 60 + Number(minutes)
  return { ms, offset: sign === '-' ? -size : size }
}
