const HOUR = 3_600_000
const REMEMBERED = 20_000

/** Milliseconds to add to an instant (ms since the epoch) for the wall clock of one zone, as if that were UTC. */
export type Offset = (instant: number) => number

/** Whether there is a zone of that name. */
export function isZone(zone: string): boolean {
  try {
    offsetOf(zone)
    return true
  } catch {
    return false
  }
}

const known = new Map<string, Offset>()

/** The offsets of a zone by its IANA name. Throws RangeError for a zone that does not exist. */
export function offsetOf(zone: string): Offset {
  const seen = known.get(zone)
  if (seen !== undefined) return seen
  const offset = zone === 'UTC' ? () => 0 : rememberedOffset(zone)
  known.set(zone, offset)
  return offset
}

// Asking Intl costs microseconds; offsets change on whole hours (half hours on one island), so an hour's answer is kept.
function rememberedOffset(zone: string): Offset {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const hours = new Map<number, number>()
  return instant => {
    const hour = Math.floor(instant / HOUR)
    const seen = hours.get(hour)
    if (seen !== undefined) return seen
    if (hours.size > REMEMBERED) hours.clear()
    const offset = offsetIn(format, hour * HOUR)
    hours.set(hour, offset)
    return offset
  }
}

function offsetIn(format: Intl.DateTimeFormat, instant: number): number {
  const name = format.formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? ''
  const found = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name)
  if (found === null) return 0
  const [, sign, hours, minutes, seconds] = found
  const size = Number(hours) * HOUR + Number(minutes) * 60_000 + Number(seconds ?? 0) * 1000
  return sign === '-' ? -size : size
}

/** The instant at which a zone's wall clock shows `wall` (milliseconds, as if UTC); in a skipped hour, the one after it. */
export function instantOf(wall: number, offset: Offset): number {
  const first = wall - offset(wall)
  return wall - offset(first)
}
