/** A line whose quoting cannot be trusted: its cells as they stand. */
export interface BrokenLine {
  code: 'quote-broken' | 'json-broken'
  cells: string[]
}

/** One record as cells, or one that is broken. */
export type Line = string[] | BrokenLine

interface Splitter {
  /** Takes the next text and gives the records that are complete. */
  write(text: string): Line[]
  /** Gives the rest. */
  end(): Line[]
}

interface Form {
  delimiter: string
  newline: '\n' | '\r'
  /** Cells a record should have; 0 when not known yet. */
  width: number
}

// Longer than any cell we take, so that an opened quote cannot swallow a file.
const LONGEST_RECORD = 4 * 1024 ** 2
const QUOTE = 34

/**
 * Splits delimited text into records, quotes as in RFC 4180. A quote inside a cell that is neither doubled nor at its end is taken
 * as a character; an opened quote that runs over lines without closing properly gives up its first line only, as a BrokenLine.
 * Written by hand: csv-parse splits less than a quarter as many rows a second, and a stray quote swallows the rest of its file.
 */
export function splitter(form: Form): Splitter {
  let held = ''
  const run = (text: string, final: boolean) => {
    const lines: Line[] = []
    const source = held.length === 0 ? text : held + text
    const read = splitAll(source, form, final, lines)
    held = source.slice(read)
    return lines
  }
  return { write: text => run(text, false), end: () => run('', true) }
}

/** A line with nothing on it, or the carriage return of a CRLF alone: never a row, and a file may hold millions. */
const isBlank = (source: string, at: number, end: number): boolean =>
  end === at || (end === at + 1 && source.charCodeAt(at) === 13)

function nextQuote(source: string, at: number): number {
  const found = source.indexOf('"', at)
  return found < 0 ? Number.POSITIVE_INFINITY : found
}

function splitAll(source: string, form: Form, final: boolean, lines: Line[]): number {
  let at = 0
  // Where the next quote stands; looked for inside the loop alone, since V8 would move a search before it into every turn.
  let quote = -1
  while (at < source.length) {
    let end = source.indexOf(form.newline, at)
    if (end < 0) {
      if (!final && source.length - at < LONGEST_RECORD) return at
      end = source.length
    }
    if (isBlank(source, at, end)) {
      at = end + 1
      continue
    }
    if (quote < at) quote = nextQuote(source, at)
    if (quote > end) {
      lines.push(plainCells(source, at, end, form.delimiter))
      at = end + 1
      continue
    }
    const record = quotedRecord(source, at, form, final)
    if (record === null) return at
    lines.push(record.line)
    at = record.next
  }
  return Math.min(at, source.length)
}

function plainCells(source: string, from: number, end: number, delimiter: string): string[] {
  const stop = end > from && source.charCodeAt(end - 1) === 13 ? end - 1 : end
  return source.slice(from, stop).split(delimiter)
}

interface Record {
  line: Line
  next: number
}

/** Reads a record that holds quotes; null when more text is needed to know its end. */
function quotedRecord(source: string, from: number, form: Form, final: boolean): Record | null {
  const cells: string[] = []
  let lines = 0
  let at = from
  do {
    const cell = source.charCodeAt(at) === QUOTE ? quotedCell(source, at, form) : bareCell(source, at, form)
    const waits = !final && source.length - from < LONGEST_RECORD
    if (cell === 'open' && waits) return null
    if (typeof cell === 'string') return firstLineBroken(source, from, form)
    lines += cell.lines
    cells.push(cell.text)
    at = cell.end + 1
  } while (source[at - 1] === form.delimiter)
  if (at > source.length && !final) return null
  const odd = lines > 0 && form.width > 0 && cells.length !== form.width
  return odd && fitsFirstLine(source, from, form) ? firstLineBroken(source, from, form) : { line: cells, next: at }
}

interface Cell {
  text: string
  /** Where the delimiter or line end after it stands. */
  end: number
  /** Line ends inside the cell. */
  lines: number
}

function bareCell(source: string, from: number, form: Form): Cell {
  let newline = source.indexOf(form.newline, from)
  if (newline < 0) newline = source.length
  const delimiter = source.indexOf(form.delimiter, from)
  if (delimiter >= 0 && delimiter < newline) return { text: source.slice(from, delimiter), end: delimiter, lines: 0 }
  const stop = newline > from && source.charCodeAt(newline - 1) === 13 ? newline - 1 : newline
  return { text: source.slice(from, stop), end: newline, lines: 0 }
}

function quotedCell(source: string, from: number, form: Form): Cell | 'open' | 'broken' {
  let doubled = false
  for (let at = from + 1; ; ) {
    const quote = source.indexOf('"', at)
    if (quote < 0) return 'open'
    if (source.charCodeAt(quote + 1) === QUOTE) {
      doubled = true
      at = quote + 2
      continue
    }
    const end = closes(source, quote + 1, form)
    if (end >= 0) {
      const text = source.slice(from + 1, quote)
      const lines = text.includes(form.newline) ? 1 : 0
      return { text: doubled ? text.replaceAll('""', '"') : text, end, lines }
    }
    if (source.slice(from, quote).includes(form.newline)) return 'broken'
    at = quote + 1
  }
}

/** Where the cell ends when the quote before `at` closes it, else -1. */
function closes(source: string, at: number, form: Form): number {
  if (at >= source.length || source[at] === form.delimiter || source[at] === form.newline) return at
  if (source.charCodeAt(at) === 13 && (at + 1 >= source.length || source[at + 1] === form.newline)) return at + 1
  return -1
}

function firstLine(source: string, from: number, form: Form): { cells: string[]; end: number } {
  const found = source.indexOf(form.newline, from)
  const end = found < 0 ? source.length : found
  return { cells: plainCells(source, from, end, form.delimiter), end }
}

function fitsFirstLine(source: string, from: number, form: Form): boolean {
  return firstLine(source, from, form).cells.length === form.width
}

function firstLineBroken(source: string, from: number, form: Form): Record {
  const { cells, end } = firstLine(source, from, form)
  return { line: { code: 'quote-broken', cells }, next: end + 1 }
}
