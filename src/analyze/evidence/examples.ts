import type { ReadLanguage } from '../text/model.ts'

/** Lengths that read well as a quotation, in UTF-16 units. */
const FIT: Record<ReadLanguage, [number, number]> = { ko: [10, 45], ja: [10, 50], zh: [7, 40], en: [22, 95] }

/** An end that leaves the reader waiting for what comes next. */
const OPEN: Record<ReadLanguage, RegExp> = {
  ko: /(?:는데|은데|인데|지만|으나|이나|면서|아서|어서|해서|라서|니까|려고|든지|거나|하고|되고|이고|지고|면)[\s.,…]*$/,
  ja: /(?:[がけ]ど?|ので|のに|から|ので|くて|って|し|で|て)[\s、…]*$/,
  zh: /(?:[，,、]|但是?|不过|而且|因为|所以)\s*$/,
  en: /(?:\b(?:and|but|or|so|to|of|the|a|an|with|for|because|that|if|when|while|than|is|are|my|your|&)|[([+>/])\s*$|^[^\p{L}\p{N}"'“]/iu,
}

const SHOUTS = /(.)\1{3,}|[!?]{3,}|[\p{Lu}]{12,}|[#@]\w|&\w|\d{3,}/u

/** How well a statement reads on its own, 0 … 1. */
export function readability(text: string, language: ReadLanguage): number {
  const [short, long] = FIT[language]
  const length = text.length < short ? text.length / short : text.length > long ? long / text.length : 1
  return length * (OPEN[language].test(text) ? 0.6 : 1) * (SHOUTS.test(text) ? 0.75 : 1)
}
