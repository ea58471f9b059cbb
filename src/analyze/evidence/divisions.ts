import type { Group, Said } from './evident.ts'
import type { StatementKind } from './statements.ts'

export interface Part {
  key: string
  count: number
  /** What is said more often here than elsewhere, first what stands out most. */
  needs: { kind: StatementKind; group: Group; count: number }[]
}

/** A way to divide customers, and how much its parts differ in what they talk about, 0 … 1. */
export interface Division {
  dimension: string
  difference: number
  parts: Part[]
}

const MOST_PARTS = 6
const MOST_NEEDS = 3
/** Parts of fewer pieces than this say nothing about their customers. */
const LEAST_PART = 15
/** Of divisions whose parts hardly differ there is nothing to say. */
const LEAST_DIFFERENCE = 0.04

type Groups = Record<StatementKind, Group[]>

/** How much the parts of a division differ in what they talk about, 0 … 1 (Cramér's V, corrected for chance after Bergsma 2013). */
export function differenceOf(table: readonly (readonly number[])[]): number {
  const rows = table.filter(row => row.some(count => count > 0))
  const columns = (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const kept = columns.flatMap((sum, at) => (sum > 0 ? [at] : []))
  const all = kept.reduce((sum, at) => sum + (columns[at] ?? 0), 0)
  if (rows.length < 2 || kept.length < 2 || all < 2) return 0
  let chi = 0
  for (const row of rows) {
    const total = row.reduce((sum, count) => sum + count, 0)
    for (const at of kept) {
      const expected = (total * (columns[at] ?? 0)) / all
      chi += ((row[at] ?? 0) - expected) ** 2 / expected
    }
  }
  const [r, c] = [rows.length, kept.length]
  const beyond = Math.max(0, chi / all - ((r - 1) * (c - 1)) / (all - 1))
  const shrunk = (size: number) => size - (size - 1) ** 2 / (all - 1)
  const least = Math.min(shrunk(r), shrunk(c)) - 1
  return least > 0 ? Math.min(1, Math.sqrt(beyond / least)) : 0
}

/** Ways to divide customers, the one whose parts differ most first; with what each part needs. */
export function* divide(pieces: readonly Said[], groups: Groups): Generator<undefined, Division[]> {
  const dimensions = new Set(pieces.flatMap(({ parts, before }) => (before ? [] : [...parts.keys()])))
  const divisions: Division[] = []
  for (const dimension of dimensions) {
    const parts = partsOf(pieces, dimension)
    const difference = parts.size < 2 ? 0 : differenceOf(topicTable(pieces, dimension, parts))
    if (difference >= LEAST_DIFFERENCE)
      divisions.push({ dimension, difference, parts: needsOf({ pieces, dimension, parts }, groups) })
    yield
  }
  return divisions.sort((one, other) => other.difference - one.difference)
}

/** The largest parts with how many pieces each has. */
function partsOf(pieces: readonly Said[], dimension: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { parts, before } of pieces) {
    const key = parts.get(dimension)
    if (!before && key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const large = [...counts].filter(([, count]) => count >= LEAST_PART).sort((a, b) => b[1] - a[1])
  return new Map(large.slice(0, MOST_PARTS))
}

function topicTable(pieces: readonly Said[], dimension: string, parts: ReadonlyMap<string, number>): number[][] {
  const rows = new Map([...parts.keys()].map(key => [key, new Map<string, number>()]))
  const topics = new Set<string>()
  for (const piece of pieces) {
    const row = piece.before ? undefined : rows.get(piece.parts.get(dimension) ?? '')
    for (const topic of row === undefined ? [] : piece.topics) {
      topics.add(topic)
      row?.set(topic, (row.get(topic) ?? 0) + 1)
    }
  }
  return [...rows.values()].map(row => [...topics].map(topic => row.get(topic) ?? 0))
}

const NEEDS: StatementKind[] = ['wish', 'pain', 'fear', 'question']

interface Divided {
  pieces: readonly Said[]
  dimension: string
  parts: ReadonlyMap<string, number>
}

function needsOf({ pieces, dimension, parts }: Divided, groups: Groups): Part[] {
  const all = [...parts.values()].reduce((sum, count) => sum + count, 0)
  return Array.from(parts, ([key, count]) => {
    const needs = NEEDS.flatMap(kind =>
      groups[kind].flatMap(group => {
        const here = group.pieces.filter(piece => pieces[piece]?.parts.get(dimension) === key).length
        const lift = here / Math.max(0.5, (group.pieces.length * count) / all)
        return here < 2 || lift < 1.15 ? [] : [{ kind, group, count: here, worth: here * Math.log(lift) }]
      }),
    )
    needs.sort((a, b) => b.worth - a.worth)
    return { key, count, needs: needs.slice(0, MOST_NEEDS).map(({ worth: _, ...need }) => need) }
  })
}
