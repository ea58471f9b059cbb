export interface Span {
  start: number
  end: number
  weight: number
}

export interface Segment {
  start: number
  text: string
  weight: number | null
}

/** Cuts a text into plain and marked runs; spans that overlap or leave the text are cut to what is left. */
export function segmentsOf(text: string, spans: readonly Span[]): Segment[] {
  const segments: Segment[] = []
  let at = 0
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const span of ordered) {
    const start = Math.max(at, span.start)
    const end = Math.min(text.length, span.end)
    if (end <= start) continue
    if (start > at) segments.push({ start: at, text: text.slice(at, start), weight: null })
    segments.push({ start, text: text.slice(start, end), weight: span.weight })
    at = end
  }
  if (at < text.length) segments.push({ start: at, text: text.slice(at), weight: null })
  return segments
}
