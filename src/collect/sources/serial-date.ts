const DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** Milliseconds of the wall clock (as if UTC) that a spreadsheet's serial number stands for, rounded to a second. */
export function serialTime(serial: number, since1904 = false): number {
  return Math.round(((since1904 ? EPOCH_1904 : EPOCH_1900) + serial * DAY) / 1000) * 1000
}

/** A serial number as `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`; null outside 1900 to 9999 or for a time of day alone. */
export function serialText(serial: number, since1904 = false): string | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null
  const text = new Date(serialTime(serial, since1904)).toISOString()
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}
