import type { Decoder } from './decoder.ts'

/** Sequences of a sample: complete multi-byte characters, broken places, and those of them that read as a Windows-1252 letter. */
interface Utf8Faults {
  valid: number
  broken: number
  letters: number
}

const PUNCTUATION = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

/** Length of the character at `at` (1 to 4), or minus the length of the broken sequence there. */
function sequence(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return -1
  const need = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  for (let i = 1; i < need; i++) {
    const byte = bytes[at + i] ?? 0
    if (byte < low(lead, i) || byte > high(lead, i)) return -i
  }
  return need
}

function low(lead: number, i: number): number {
  if (i > 1) return 0x80
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
}

function high(lead: number, i: number): number {
  if (i > 1) return 0xbf
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
}

/** Counts what is and is not UTF-8 in a sample; a character cut by the sample's end is not a fault. */
export function utf8Faults(sample: Uint8Array): Utf8Faults {
  const faults = { valid: 0, broken: 0, letters: 0 }
  for (let at = 0; at < sample.length; ) {
    const length = sequence(sample, at)
    if (length > 1) faults.valid++
    else if (length < 0 && at - length < sample.length) {
      faults.broken++
      if (length === -1 && isLetter(sample[at] ?? 0)) faults.letters++
    }
    at += Math.abs(length)
  }
  return faults
}

// A lone byte that is a letter, a curly quote or a dash in Windows-1252; the rest is more likely the ruin of a character.
function isLetter(byte: number): boolean {
  return (byte >= 0xc0 && byte <= 0xf4) || byte === 0x80 || byte === 0x85 || (byte >= 0x91 && byte <= 0x97)
}

/** True when the broken places are mostly letters of another encoding, pasted in, rather than cut characters. */
export function looksMixed(faults: Utf8Faults): boolean {
  return faults.letters >= 2 && faults.letters > (faults.broken - faults.letters) * 2
}

/** Reads UTF-8, and what is not UTF-8 as Windows-1252 letters; cut characters stay marked. */
export function mixedDecoder(): Decoder {
  let rest: Uint8Array = new Uint8Array(0)
  const decode = (bytes: Uint8Array, final: boolean) => {
    const all = Buffer.concat([rest, bytes])
    const { text, read } = repaired(all, final)
    rest = all.subarray(read)
    return text
  }
  return { write: bytes => decode(bytes, false), end: () => decode(new Uint8Array(0), true) }
}

function repaired(bytes: Buffer, final: boolean): { text: string; read: number } {
  let text = ''
  let from = 0
  let at = 0
  while (at < bytes.length) {
    const length = sequence(bytes, at)
    const size = Math.abs(length)
    if (length < 0) {
      if (!final && at + size >= bytes.length) break
      text += bytes.toString('utf8', from, at) + (size === 1 ? letter(bytes[at] ?? 0) : '\uFFFD')
      from = at + size
    }
    at += size
  }
  return { text: text + bytes.toString('utf8', from, at), read: at }
}

function letter(byte: number): string {
  return byte < 0xa0 ? (PUNCTUATION[byte - 0x80] ?? '\uFFFD') : String.fromCharCode(byte)
}
