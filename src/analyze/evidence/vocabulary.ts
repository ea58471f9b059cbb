import type { ReadLanguage } from '../text/model.ts'
import type { Content } from './content.ts'

/** What the words of all statements tell about each of them. */
export interface Vocabulary {
  /** One key for the spellings and forms of one word: 멤버십 and 맴버쉽, delay and delayed. */
  wordOf(key: string): string
  /** Whether it names a thing: it was met with a particle of a noun. Only Korean tells; elsewhere everything may. */
  names(word: string): boolean
}

const HANGUL_FIRST = 0xac00
const HANGUL_LAST = 0xd7a3
const FINALS = 28
const VOWELS = 21
/** Vowels that are said alike and mixed up in writing, as their places in the Unicode block: ㅔ ㅐ, ㅖ ㅒ, ㅚ ㅞ ㅙ, ㅟ ㅢ ㅣ. */
const SAME_VOWEL: Record<number, number> = { 5: 1, 7: 3, 11: 10, 15: 10, 16: 20, 19: 20 }

/** How a Korean word sounds, so that its usual misspellings fall together. */
export function soundOf(word: string): string {
  return word.replaceAll(/[가-힣]/g, sign => {
    const code = sign.charCodeAt(0)
    if (code < HANGUL_FIRST || code > HANGUL_LAST) return sign
    const place = code - HANGUL_FIRST
    const vowel = Math.floor(place / FINALS) % VOWELS
    return String.fromCharCode(code + ((SAME_VOWEL[vowel] ?? vowel) - vowel) * FINALS)
  })
}

/** What an English word may have behind another to be the same word. */
const FORMS = /^(?:e?s|e?d|ing|e?r|[a-z]ed|[a-z]ing|[a-z]?ations?)$/
const SHORTEST_STEM = 4

/** A stem that is this much rarer than the word is another word: a number is not what makes numb. */
const RARER = 0.1

/** The shortest word that this one is a form of. */
function stemIn(word: string, counts: ReadonlyMap<string, number>): string {
  const least = (counts.get(word) ?? 0) * RARER
  for (let end = SHORTEST_STEM; end < word.length; end++) {
    const stem = word.slice(0, end)
    if (FORMS.test(word.slice(end)) && (counts.get(stem) ?? 0) > least) return stem
  }
  return word
}

/** Reads the words of statements of one language. */
export function vocabularyOf(statements: Iterable<readonly Content[]>, language: ReadLanguage): Vocabulary {
  const counts = new Map<string, number>()
  const named = new Map<string, number>()
  for (const content of statements)
    for (const { key, names } of content) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
      if (names) named.set(soundOf(key), (named.get(soundOf(key)) ?? 0) + 1)
    }
  const words = new Map<string, string>()
  const wordOf = (key: string) => {
    const known = words.get(key)
    if (known !== undefined) return known
    const word = language === 'ko' ? soundOf(key) : language === 'en' ? stemIn(key, counts) : key
    words.set(key, word)
    return word
  }
  return { wordOf, names: word => language !== 'ko' || named.has(word) || /^[a-z]/i.test(word) }
}
