import { simplified } from './han.ts'

/** A text as UTF-16 codes ready for matching, each with the place it came from. */
export interface Normalized {
  codes: Uint16Array
  /** Offset in the original text of each code. */
  starts: Int32Array
  /** Offset just behind each code. */
  ends: Int32Array
  length: number
}

export function emptyNormalized(capacity = 1024): Normalized {
  return {
    codes: new Uint16Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    length: 0,
  }
}

const SPACE = 32
const WIDE_KATAKANA =
  'ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン'

function isSpace(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x3000 || (c >= 0x2000 && c <= 0x200a)
}

function isInvisible(c: number): boolean {
  return (c >= 0x200b && c <= 0x200f) || c === 0xfe0f || c === 0xfeff || c === 0x2060 || c === 0xad
}

function lowerBeyondAscii(c: number): number {
  if (c < 0xc0) return c
  if (c < 0x530) return String.fromCharCode(c).toLowerCase().charCodeAt(0)
  if (c === 0x2018 || c === 0x2019 || c === 0x02bc) return 39
  if (c === 0x201c || c === 0x201d) return 34
  if (c >= 0xff66 && c <= 0xff9d) return WIDE_KATAKANA.charCodeAt(c - 0xff66)
  return c
}

/** One code folded: lower case, full width to half. */
function fold(c: number): number {
  if (c < 128) {
    return c >= 65 && c <= 90 ? c + 32 : c
  }
  if (c >= 0xff01 && c <= 0xff5e) return fold(c - 0xfee0)
  return lowerBeyondAscii(c)
}

/** Joins a conjoining Hangul jamo (macOS file names, some keyboards) to the syllable before it; 0 if it cannot. */
function composeHangul(before: number, c: number): number {
  if (c >= 0x1161 && c <= 0x1175 && before >= 0x1100 && before <= 0x1112) {
    return 0xac00 + ((before - 0x1100) * 21 + (c - 0x1161)) * 28
  }
  const open = before >= 0xac00 && before <= 0xd7a3 && (before - 0xac00) % 28 === 0
  return open && c >= 0x11a8 && c <= 0x11c2 ? before + (c - 0x11a7) : 0
}

function grow(out: Normalized, capacity: number): void {
  if (out.codes.length >= capacity) return
  out.codes = new Uint16Array(capacity * 2)
  out.starts = new Int32Array(capacity * 2)
  out.ends = new Int32Array(capacity * 2)
}

function append(out: Normalized, code: number, at: number): void {
  const n = out.length
  const twice = n > 1 && out.codes[n - 1] === code && out.codes[n - 2] === code
  const space = code === SPACE && out.codes[n - 1] === SPACE
  if (twice || space) {
    out.ends[n - 1] = at + 1
    return
  }
  out.codes[n] = code
  out.starts[n] = at
  out.ends[n] = at + 1
  out.length = n + 1
}

/**
 * Lower case, half width, three and more repeats as two, runs of space as one, with a space at both ends.
 * `foldHan` turns traditional characters into simplified ones, so that one lexicon serves both.
 */
export function normalize(text: string, out: Normalized, foldHan = false): Normalized {
  grow(out, text.length + 2)
  out.length = 0
  append(out, SPACE, 0)
  out.ends[0] = 0
  for (let i = 0; i < text.length; i++) {
    const raw = text.charCodeAt(i)
    if (isInvisible(raw)) continue
    let code = isSpace(raw) ? SPACE : fold(raw)
    if (code >= 0x1161 && code <= 0x11c2) {
      const syllable = composeHangul(out.codes[out.length - 1] ?? 0, code)
      if (syllable) {
        out.codes[out.length - 1] = syllable
        out.ends[out.length - 1] = i + 1
        continue
      }
    }
    if (foldHan && code >= 0x4e00 && code <= 0x9fff) code = simplified(code)
    append(out, code, i)
  }
  append(out, SPACE, text.length)
  out.ends[out.length - 1] = text.length
  return out
}

const scratch = emptyNormalized(256)

/** A pattern in the form `normalize` gives texts, without the spaces at its ends. */
export function normalizePattern(pattern: string, foldHan = false): string {
  normalize(pattern, scratch, foldHan)
  return String.fromCharCode(...scratch.codes.subarray(0, scratch.length)).trim()
}

export function isLatin(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c < 0x250 && c !== 0xd7 && c !== 0xf7)
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57
}

export function isHangul(c: number): boolean {
  return c >= 0xac00 && c <= 0xd7a3
}
