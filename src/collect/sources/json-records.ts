import { FileProblem } from './problem.ts'

/** One object of a JSON file: the keys that lead to its list, the plain values beside that list, and its text. */
export interface JsonRecord {
  path: string[]
  beside: Record<string, string>
  text: string
}

interface Frame {
  kind: '{' | '['
  key: string
  awaitsKey: boolean
  scalars: Record<string, string>
}

const LONGEST_RECORD = 8 * 1024 ** 2
const LITERAL = /^(?:true|false|null|NaN|-?Infinity|-?[0-9][0-9.eE+-]*)$/

/** True when `path` is the one named, where `*` stands for any key. */
export function pathMatches(path: string[], pattern: string[]): boolean {
  return path.length === pattern.length && pattern.every((part, i) => part === '*' || part === path[i])
}

/**
 * Finds the objects in the outermost lists of a JSON text that comes in pieces, without holding more than one of them.
 * `pattern` keeps to the lists at that path (null: all) and also takes a lone object there. Throws FileProblem json-cut at the end
 * of an unfinished text, json-broken at a stray character, json-row-too-long.
 */
export class JsonRecords {
  private readonly file: string
  private readonly pattern: string[] | null
  private readonly stack: Frame[] = []
  private source = ''
  private at = 0
  private passed = 0
  private rows = 0
  private recordFrom = -1
  private depth = 0
  private found: JsonRecord[] = []

  constructor(file: string, pattern: string[] | null) {
    this.file = file
    this.pattern = pattern
  }

  write(text: string): JsonRecord[] {
    const keep = this.recordFrom >= 0 ? this.recordFrom : this.at
    this.passed += keep
    this.source = this.source.slice(keep) + text
    this.at -= keep
    if (this.recordFrom >= 0) this.recordFrom = 0
    this.scan(false)
    return this.taken()
  }

  end(): JsonRecord[] {
    this.scan(true)
    if (this.stack.length > 0 || this.recordFrom >= 0 || this.at < this.source.length)
      throw new FileProblem('json-cut', {
        file: this.file,
        position: this.passed + this.source.length,
        rows: this.rows,
      })
    return this.taken()
  }

  private taken(): JsonRecord[] {
    const found = this.found
    this.found = []
    this.rows += found.length
    return found
  }

  private scan(final: boolean): void {
    while (this.at < this.source.length) {
      if (this.recordFrom >= 0 ? !this.readRecord() : !this.step(final)) return
    }
  }

  /** Takes one token; false when it is not complete yet. */
  private step(final: boolean): boolean {
    const mark = this.source[this.at] ?? ''
    if (mark === '"') return this.string()
    if (mark === '{' || mark === '[') return this.open(mark)
    if (mark === '}' || mark === ']') return this.close(mark)
    if (mark === ',') {
      const top = this.stack.at(-1)
      if (top !== undefined) top.awaitsKey = top.kind === '{'
    }
    if (mark === ',' || mark === ':' || mark <= ' ') {
      this.at++
      return true
    }
    return this.literal(final)
  }

  private string(): boolean {
    const end = stringEnd(this.source, this.at)
    if (end < 0) {
      this.limit(this.at)
      return false
    }
    const raw = this.source.slice(this.at, end + 1)
    const top = this.stack.at(-1)
    if (top?.awaitsKey) {
      top.key = this.parsed(raw)
      top.awaitsKey = false
    } else if (top?.kind === '{') top.scalars[top.key] = this.parsed(raw)
    this.at = end + 1
    return true
  }

  private parsed(raw: string): string {
    try {
      return String(JSON.parse(raw))
    } catch {
      throw this.broken()
    }
  }

  private literal(final: boolean): boolean {
    let end = this.at
    while (end < this.source.length && !',]}'.includes(this.source[end] ?? '') && (this.source[end] ?? '') > ' ') end++
    if (end === this.source.length && !final) return false
    const text = this.source.slice(this.at, end)
    const top = this.stack.at(-1)
    // What a cut leaves of a literal is no fault of its own.
    if (!LITERAL.test(text) && end < this.source.length) throw this.broken()
    if (top?.kind === '{' && text !== 'null') top.scalars[top.key] = text
    this.at = end
    return true
  }

  private open(kind: '{' | '['): boolean {
    const parent = this.stack.at(-1)
    const listed = parent?.kind === '['
    const alone = !listed && kind === '{' && this.pattern !== null && pathMatches(this.keys(), this.pattern)
    if (listed || alone) {
      this.recordFrom = this.at
      this.depth = 0
      return true
    }
    this.stack.push({ kind, key: '', awaitsKey: kind === '{', scalars: {} })
    this.at++
    return true
  }

  private close(mark: '}' | ']'): boolean {
    const top = this.stack.pop()
    if (top === undefined || (mark === '}') !== (top.kind === '{')) throw this.broken()
    this.at++
    return true
  }

  /** Reads on to the end of the record that began at `recordFrom`; false when it is not complete yet. */
  private readRecord(): boolean {
    const source = this.source
    for (; this.at < source.length; this.at++) {
      const code = source.charCodeAt(this.at)
      if (code === 34) {
        const end = stringEnd(source, this.at)
        if (end < 0) break
        this.at = end
      } else if (code === 123 || code === 91) this.depth++
      else if ((code === 125 || code === 93) && --this.depth === 0) {
        this.at++
        this.emit(source.slice(this.recordFrom, this.at))
        this.recordFrom = -1
        return true
      }
    }
    this.limit(this.recordFrom)
    return false
  }

  private emit(text: string): void {
    const path = this.keys()
    if (text[0] !== '{' || (this.pattern !== null && !pathMatches(path, this.pattern))) return
    const beside: Record<string, string> = {}
    for (const frame of this.stack) Object.assign(beside, frame.scalars)
    this.found.push({ path, beside, text })
  }

  private keys(): string[] {
    return this.stack.filter(frame => frame.kind === '{').map(frame => frame.key)
  }

  private limit(from: number): void {
    if (this.source.length - from > LONGEST_RECORD)
      throw new FileProblem('json-row-too-long', {
        file: this.file,
        position: this.passed + from,
        limit: LONGEST_RECORD,
      })
  }

  private broken(): FileProblem {
    return new FileProblem('json-broken', { file: this.file, position: this.passed + this.at })
  }
}

function stringEnd(source: string, from: number): number {
  for (let at = from; ; ) {
    at = source.indexOf('"', at + 1)
    if (at < 0) return -1
    let slashes = 0
    while (source.charCodeAt(at - 1 - slashes) === 92) slashes++
    if (slashes % 2 === 0) return at
  }
}
