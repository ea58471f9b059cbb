import type { ReadLanguage } from '../text/model.ts'
import type { Evident, Term } from './evident.ts'

/** Lengths that read well as a quotation, in UTF-16 units. */
const FIT: Record<ReadLanguage, [number, number]> = { ko: [12, 50], ja: [12, 50], zh: [8, 40], en: [30, 110] }

/** An end that leaves the reader waiting for what comes next. */
export const OPEN: Record<ReadLanguage, RegExp> = {
  ko: /(?:[ㄴ는은인긴한던]데|지만|으나|이나|면서|아서|어서|해서|라서|니까|려고|든지|거나|하고|되고|이고|지고|면|듯이?|는데도|보다)[\s.,…]*$/,
  ja: /(?:[がけ]ど?|ので|のに|から|ので|くて|って|し|で|て)[\s、…]*$/,
  zh: /(?:[，,、]|但是?|不过|而且|因为|所以)\s*$/,
  en: /(?:\b(?:and|but|or|so|to|of|the|a|an|with|for|because|that|if|when|while|than|is|are|my|your|&)|[([+>/])\s*$|^[^\p{L}\p{N}"'“$£€]|^(?:no|yes|yeah|well|that|which|who|when|while|as|than|lol),? (?!one|other|way|help|response|answer)/iu,
}

/** What is cut off or waits for more. */
const TRAILS = /(?:\.\.|…)\s*$|^(?:\.\.|…)/
const SHOUTS = /(.)\1{3,}|[!?]{3,}|[\p{Lu}]{12,}|[#@]\w|&\w|\d{3,}/u

/** How well a statement reads on its own, 0 … 1. */
export function readability(text: string, language: ReadLanguage): number {
  const [short, long] = FIT[language]
  const length = text.length < short ? text.length / short : text.length > long ? long / text.length : 1
  const whole = OPEN[language].test(text) ? 0.6 : 1
  return length * whole * (SHOUTS.test(text) ? 0.75 : 1) * (TRAILS.test(text) ? 0.85 : 1)
}

/** So many are shown at once: each in other words. */
const FRONT = 3
/** Two that share more than this of their words say it in the same words. */
const SAME = 0.6
const READS = 0.6
const RUDE = 0.7

/** The best statement of each piece, the best first; those in front say it in different words. */
export function examplesOf(
  members: readonly Evident[],
  terms: ReadonlyMap<Evident, readonly Term[]>,
  language: ReadLanguage,
): Evident[] {
  const shares = new Map<string, number>()
  for (const one of members)
    for (const { key } of terms.get(one) ?? []) shares.set(key, (shares.get(key) ?? 0) + 1 / members.length)
  const worthOf = (one: Evident) => {
    const own = terms.get(one) ?? []
    const typical = own.reduce((sum, { key }) => sum + (shares.get(key) ?? 0), 0) / Math.max(2, own.length)
    const polite = one.opinions.some(({ angry }) => angry) ? RUDE : 1
    return (0.3 + typical) * (0.5 + one.strength) * readability(one.text, language) * polite
  }
  const best = new Map<number, { one: Evident; worth: number }>()
  for (const one of members) {
    const worth = worthOf(one)
    if (worth > (best.get(one.piece)?.worth ?? -1)) best.set(one.piece, { one, worth })
  }
  const ranked = [...best.values()].sort((a, b) => b.worth - a.worth).map(({ one }) => one)
  const front = inOtherWords(ranked.filter(({ text }) => readability(text, language) >= READS))
  return [...front, ...ranked.filter(one => !front.includes(one))]
}

/** The first few that do not repeat one another. */
function inOtherWords(ranked: readonly Evident[]): Evident[] {
  const front: { one: Evident; parts: Set<string> }[] = []
  for (const one of ranked) {
    const parts = partsOf(one.text)
    if (front.some(other => overlap(parts, other.parts) > SAME)) continue
    front.push({ one, parts })
    if (front.length === FRONT) break
  }
  return front.map(({ one }) => one)
}

/** Words, or pairs of signs where words stand without spaces. */
function partsOf(text: string): Set<string> {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (plain.includes(' ') && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(plain)) return new Set(plain.split(' '))
  return new Set(Array.from({ length: Math.max(1, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)))
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const part of one) if (other.has(part)) shared++
  return shared / Math.max(1, Math.min(one.size, other.size))
}
