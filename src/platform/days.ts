/** Arithmetic of calendar days, all of them YYYY-MM-DD and of no zone; pure, so that pure files may reckon with it. */
const DAY = 86_400_000

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** The day `days` after another; negative: before. */
export const addDays = (day: string, days: number): string => dayAt(at(day) + days * DAY)

/** How many days lie between two; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY)

/** The first day of the month that lies `months` after a day's own; negative: before. */
export const monthsFrom = (day: string, months: number): string =>
  dayAt(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))

/** The first day of a day's month. */
export const monthOf = (day: string): string => `${day.slice(0, 8)}01`

/** The last day of a day's month. */
export const lastOfMonth = (day: string): string => addDays(monthsFrom(day, 1), -1)
