import chardet from 'chardet'
import iconv from 'iconv-lite'
import type { Decoder } from './decoder.ts'
import { looksMixed, mixedDecoder, utf8Faults } from './mixed-text.ts'
import { knownWords } from './synonyms.ts'

export type Encoding =
  | 'utf-8'
  | 'utf-8+windows-1252'
  | 'utf-16le'
  | 'utf-16be'
  | 'cp949'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-jp'
  | 'windows-1252'
  | 'windows-1251'
  | 'windows-1256'

// What chardet calls them; ISO-8859 letters are the same bytes in the Windows page that browsers use instead.
const CHARDET_NAMES: Record<string, Encoding> = {
  'EUC-KR': 'cp949',
  GB18030: 'gb18030',
  Big5: 'big5',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'windows-1251': 'windows-1251',
  'ISO-8859-5': 'windows-1251',
  'windows-1256': 'windows-1256',
  'ISO-8859-6': 'windows-1256',
}

const EAST_ASIAN: Encoding[] = ['cp949', 'gb18030', 'shift_jis', 'euc-jp', 'big5']

/**
 * Names the encoding of a sample: byte order marks, NUL patterns, strict UTF-8, then chardet with a vote by known header words.
 * UTF-8 with a few broken bytes stays UTF-8. Returns null for bytes that are no text.
 */
export function encodingOf(sample: Uint8Array): Encoding | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  const wide = wideOrder(sample)
  if (wide !== null) return wide
  if (!isText(sample)) return null
  const faults = utf8Faults(sample)
  if (faults.broken === 0) return 'utf-8'
  if (faults.valid > faults.broken * 1.5) return looksMixed(faults) ? 'utf-8+windows-1252' : 'utf-8'
  return legacyEncoding(sample)
}

// ASCII digits, commas and line ends leave a NUL in every other byte of UTF-16 without a mark.
function wideOrder(sample: Uint8Array): Encoding | null {
  const counts = [0, 0]
  const length = Math.min(sample.length, 1 << 16) & ~1
  for (let i = 0; i < length; i++) if (sample[i] === 0) counts[i & 1] = (counts[i & 1] ?? 0) + 1
  const [even = 0, odd = 0] = counts
  if (even + odd < length * 0.03) return null
  if (odd > even * 8) return 'utf-16le'
  return even > odd * 8 ? 'utf-16be' : null
}

function isText(sample: Uint8Array): boolean {
  let odd = 0
  const length = Math.min(sample.length, 1 << 16)
  for (let i = 0; i < length; i++) {
    const byte = sample[i] ?? 0
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) odd++
  }
  return odd <= length * 0.01
}

function legacyEncoding(sample: Uint8Array): Encoding {
  const guesses = new Map<Encoding, number>()
  for (const { name, confidence } of chardet.analyse(highLines(sample))) {
    const encoding = CHARDET_NAMES[name]
    if (encoding !== undefined) guesses.set(encoding, Math.max(guesses.get(encoding) ?? 0, confidence))
  }
  const start = Buffer.from(sample.subarray(0, 4096))
  for (const encoding of EAST_ASIAN) {
    // A short file may hold nothing but its header in letters: a header word we know outweighs statistics.
    const head = iconv.decode(start, encoding).split(/\r?\n/, 1)[0] ?? ''
    const vote = knownWords(head) * 60
    if (vote > 0) guesses.set(encoding, (guesses.get(encoding) ?? 0) + vote)
  }
  const [best] = [...guesses].sort((a, b) => b[1] - a[1])
  return best?.[0] ?? 'windows-1252'
}

function highLines(sample: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = []
  let size = 0
  for (let from = 0; from < sample.length && size < 1 << 16; ) {
    const found = sample.indexOf(10, from)
    const to = found < 0 ? sample.length : found + 1
    const line = sample.subarray(from, to)
    if (line.some(byte => byte > 127)) {
      lines.push(line)
      size += line.length
    }
    from = to
  }
  return Buffer.concat(lines)
}

/** A decoder for an encoding; broken bytes come out as U+FFFD, NULs too (PostgreSQL stores none), a byte order mark is dropped. */
export function decoderFor(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return cleaned(utf8Decoder())
  if (encoding === 'utf-8+windows-1252') return cleaned(mixedDecoder())
  const decoder = iconv.getDecoder(encoding === 'utf-16le' || encoding === 'utf-16be' ? encoding : iconvName(encoding))
  return cleaned({ write: bytes => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' })
}

function iconvName(encoding: Encoding): string {
  return encoding === 'shift_jis' ? 'cp932' : encoding
}

function cleaned(decoder: Decoder): Decoder {
  let first = true
  const clean = (text: string) => {
    const marked = text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
    if (!first || marked.length === 0) return marked
    first = false
    return marked.charCodeAt(0) === 0xfeff ? marked.slice(1) : marked
  }
  return { write: bytes => clean(decoder.write(bytes)), end: () => clean(decoder.end()) }
}

function utf8Decoder(): Decoder {
  let rest: Uint8Array = new Uint8Array(0)
  return {
    write(bytes) {
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
      const end = all.length - unfinished(all)
      rest = all.slice(end)
      return Buffer.from(all.buffer, all.byteOffset, end).toString('utf8')
    },
    end: () => Buffer.from(rest).toString('utf8'),
  }
}

/** How many bytes at the end belong to a character that is not complete yet (0 to 3). */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return lengthFrom(byte) > back ? back : 0
  }
  return 0
}

function lengthFrom(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}
