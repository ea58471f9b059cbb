import { createContext, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseLocale, LOCALE_TAGS, type Locale } from './locale.ts'

const DAY = 86_400_000
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** The zone in which whoever is signed in reads times; undefined: the device's. */
export const ViewerZone = createContext<string | undefined>(undefined)

const built = new Map<string, Formats>()

/** Numbers and times in a language's own form, times in `viewer`'s zone; built once for all who ask, for Intl's objects are dear. */
export function formats(locale: Locale, viewer?: string): Formats {
  const key = `${locale} ${viewer}`
  const made = built.get(key) ?? build(locale, viewer)
  built.set(key, made)
  return made
}

function build(locale: Locale, viewer?: string) {
  const tag = LOCALE_TAGS[locale]
  const whole = new Intl.NumberFormat(tag)
  const one = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 2 })
  const share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const signed = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const days = memo(zone => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: zone }))
  const moments = memo(
    zone => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }),
  )
  const shortDay = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const languages = new Intl.DisplayNames([tag], { type: 'language' })
  const duration = (seconds: number) => durationText(tag, seconds)
  return {
    number: (value: number) => whole.format(value),
    decimal: (value: number) => one.format(value),
    percent: (value: number) => share.format(value),
    /** A share with its sign, such as +12 %. */
    change: (value: number) => signed.format(value),
    /** The day of an instant; in the viewer's zone unless another is given. */
    day: (iso: string, zone = viewer) => days(zone).format(new Date(iso)),
    moment: (iso: string) => moments(viewer).format(new Date(iso)),
    ago: (iso: string, now = Date.now()) => agoText(relative, Date.parse(iso) - now),
    /** A calendar day such as 2026-03-01, which has no zone. */
    date: (date: string) => days('UTC').format(new Date(`${date}T00:00:00Z`)),
    shortDate: (date: string) => shortDay.format(new Date(`${date}T00:00:00Z`)),
    month: (date: string) => month.format(new Date(`${date}T00:00:00Z`)),
    language: (code: string) => nameOf(languages, code),
    bytes: (value: number) => bytesText(tag, value),
    duration,
  }
}
export type Formats = ReturnType<typeof build>

export function useFormats(): Formats {
  const { t, i18n } = useTranslation()
  const viewer = useContext(ViewerZone)
  return useMemo(() => {
    const made = formats(chooseLocale([i18n.language]), viewer)
    return { ...made, language: (code: string) => (code === 'und' ? t('ui.unknownLanguage') : made.language(code)) }
  }, [i18n.language, t, viewer])
}

function memo<T>(make: (zone: string | undefined) => T): (zone: string | undefined) => T {
  const made = new Map<string | undefined, T>()
  return zone => {
    const value = made.get(zone) ?? make(zone)
    made.set(zone, value)
    return value
  }
}

function agoText(relative: Intl.RelativeTimeFormat, distance: number): string {
  for (const [unit, length] of STEPS) {
    if (Math.abs(distance) >= length) return relative.format(Math.trunc(distance / length), unit)
  }
  return relative.format(0, 'minute')
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

function bytesText(tag: string, value: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = value < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(value) / 3))
  const digits = step > 0 && value / 1000 ** step < 10 ? 1 : 0
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value / 1000 ** step)
}

function durationText(tag: string, seconds: number): string {
  const [unit, size] =
    seconds >= 5400 ? (['hour', 3600] as const) : seconds >= 90 ? (['minute', 60] as const) : (['second', 1] as const)
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.max(1, Math.round(seconds / size)),
  )
}
