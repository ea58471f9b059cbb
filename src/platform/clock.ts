/** Whether Intl knows the zone: "Asia/Seoul" it does, "Asia/Soul" it does not. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Days in one time zone. Formatting each instant by Intl would dominate an import; quarter hours repeat. */
export class ZoneDays {
  readonly zone: string
  private readonly format: Intl.DateTimeFormat
  private readonly known = new Map<number, string>()

  constructor(zone: string) {
    this.zone = zone
    // en-CA writes 2026-11-21
    this.format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
  }

  /** The day (YYYY-MM-DD) on which an instant falls in the zone. Years 1 to 9999. */
  dayOf(at: Date | number): string {
    // No zone has ever had an offset finer than a quarter of an hour since 1972; before that, minutes of error are harmless.
    const quarter = Math.floor(Number(at) / 900_000)
    let day = this.known.get(quarter)
    if (day === undefined) {
      if (this.known.size > 100_000) this.known.clear()
      day = this.format.format(new Date(quarter * 900_000))
      this.known.set(quarter, day)
    }
    return day
  }
}

/** The instant at which a day begins in a zone, in milliseconds since the epoch. */
export function startOfDay(day: string, zone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const first = utc - offsetAt(utc, zone)
  return utc - offsetAt(first, zone)
}

/** Milliseconds a zone is ahead of UTC at an instant. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(at))
  const part = (type: string) => Number(parts.find(it => it.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - at
}
