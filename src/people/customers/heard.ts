import type { Handle } from './handles.ts'

/** One piece as far as it tells who said it. */
export interface Heard {
  handles: Handle[]
  name: string | null
  at: Date
  attributes: Record<string, string>
}

/** What is known of a person from what they said. */
export interface Known {
  pieces: number
  lastAt: Date | null
  name: string | null
  attributes: Record<string, string>
}

export const NOTHING_KNOWN: Known = { pieces: 0, lastAt: null, name: null, attributes: {} }

/** Two accounts of one person as one: counts add up, the newer word stands. */
export function together(a: Known, b: Known): Known {
  const [older, newer] = (a.lastAt?.getTime() ?? 0) <= (b.lastAt?.getTime() ?? 0) ? [a, b] : [b, a]
  return {
    pieces: a.pieces + b.pieces,
    lastAt: newer.lastAt ?? older.lastAt,
    name: newer.name ?? older.name,
    attributes: { ...older.attributes, ...newer.attributes },
  }
}

export const knownFrom = ({ name, at, attributes }: Heard): Known => ({ pieces: 1, lastAt: at, name, attributes })

const MOST_ATTRIBUTES = 40
const LONGEST_VALUE = 200

/** Columns short enough to describe a person rather than to tell a story. */
export function attributesOf(given: Record<string, string | null>): Record<string, string> {
  const kept: Record<string, string> = {}
  let left = MOST_ATTRIBUTES
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === '' || value.length > LONGEST_VALUE || left === 0) continue
    kept[name] = value
    left--
  }
  return kept
}
