import { type Line, splitter } from './delimited.ts'

/** How a text file parts its cells and lines. */
interface Delimiting {
  delimiter: string
  newline: '\n' | '\r'
}

const CANDIDATES = [',', ';', '\t', '|']
const SAMPLED = 200
const SAMPLED_CHARS = 1 << 18

/** Chooses the delimiter that parts the lines of a sample most evenly, and the line end. */
export function delimiterOf(sample: string): Delimiting {
  const start = sample.slice(0, SAMPLED_CHARS)
  const newline = count(start, /\r(?!\n)/g) > count(start, /\n/g) ? '\r' : '\n'
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of CANDIDATES) {
    const score = evenness(splitter({ delimiter, newline, width: 0 }).write(start).slice(0, SAMPLED))
    if (score > best.score) best = { delimiter, score }
  }
  return { delimiter: best.delimiter, newline }
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0
}

function evenness(lines: Line[]): number {
  const widths = lines.map(line => (Array.isArray(line) ? line : line.cells).length).filter(width => width > 0)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [usual = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  if (usual < 2) return 0
  const header = widths[0] === usual ? 1 : 0.5
  return (count / widths.length) ** 2 * header * (1 + Math.log2(usual) / 8)
}
