import type { JsonRecord } from './json-records.ts'
import { pathMatches } from './json-records.ts'

// Beyond this many different keys at one place they are values (names, dates), not the names of fields.
const FEW_KEYS = 3

/** Decides which lists of a JSON file hold the feedback: the path whose objects hold the most text, variable keys as `*`. */
export function listPath(records: JsonRecord[]): string[] {
  const groups: { pattern: string[]; chars: number }[] = []
  const depths = new Set(records.map(record => record.path.length))
  for (const depth of depths) {
    const same = records.filter(record => record.path.length === depth)
    const variable = variablePlaces(same, depth)
    for (const record of same) {
      const pattern = record.path.map((part, i) => (variable[i] ? '*' : part))
      const group = groups.find(each => pathMatches(each.pattern, pattern))
      if (group === undefined) groups.push({ pattern, chars: record.text.length })
      else group.chars += record.text.length
    }
  }
  groups.sort((a, b) => b.chars - a.chars)
  return groups[0]?.pattern ?? []
}

function variablePlaces(records: JsonRecord[], depth: number): boolean[] {
  return Array.from({ length: depth }, (_, i) => {
    const keys = new Set(records.map(record => record.path[i]))
    const shapes = new Set(records.map(record => shapeOf(record.text)))
    return keys.size > FEW_KEYS || (keys.size > 1 && shapes.size === 1)
  })
}

function shapeOf(text: string): string {
  try {
    return Object.keys(JSON.parse(text) as object)
      .sort()
      .join()
  } catch {
    return ''
  }
}
