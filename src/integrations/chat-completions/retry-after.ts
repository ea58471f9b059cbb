const LONGEST = 86_400

/** Whole seconds that the header Retry-After asks to wait (a number, or a date), 1 to a day; null where it says nothing one can use. */
export function secondsUntil(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null
  const seconds = /^\d+(\.\d+)?$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000
  return Number.isNaN(seconds) ? null : Math.min(LONGEST, Math.max(1, Math.ceil(seconds)))
}
