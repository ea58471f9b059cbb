import type { ReadLanguage } from '../text/model.ts'

interface Place {
  /** UTF-16 units from the beginning of the text. */
  start: number
  end: number
  /** A particle that only a noun takes stands behind it. */
  names: boolean
}

const BEFORE_A_NAME =
  /\b(?:the|an?|my|your|our|their|his|her|its|this|that|these|those|no|any|some|every|each|more|of|in|on|with|for|about|at|from|without|per|free|new)\s+$/i
const AFTER_A_NAME = /^(?:が|を|は|の|も|に|で|と|や|も|から|まで|さえ|について)/

/** Is the word here what something is called, as far as its neighbours tell? Chinese words have none that would. */
export function isNamed(text: string, { start, end, names }: Place, language: ReadLanguage): boolean {
  switch (language) {
    case 'ko':
      return names
    case 'en':
      return BEFORE_A_NAME.test(text.slice(Math.max(0, start - 16), start))
    case 'ja':
      return AFTER_A_NAME.test(text.slice(end, end + 4))
    default:
      return true
  }
}
