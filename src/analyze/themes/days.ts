const DAY = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The day `days` after another; both YYYY-MM-DD. */
export const addDays = (day: string, days: number): string => new Date(at(day) + days * DAY).toISOString().slice(0, 10)

/** How many days lie between two; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY)
