/** Words to be marked; `kind` gives the color. */
export interface Mark {
  start: number
  end: number
  kind: string
}

interface Run {
  start: number
  words: string
  kind: string | null
}

/** The text cut at the edges of its marks; of two that overlap the first holds. */
export function runsOf(text: string, marks: readonly Mark[]): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const { start, end, kind } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue
    if (start > at) runs.push({ start: at, words: text.slice(at, start), kind: null })
    runs.push({ start, words: text.slice(start, end), kind })
    at = end
  }
  return at < text.length ? [...runs, { start: at, words: text.slice(at), kind: null }] : runs
}
