import type { ReadLanguage } from './model.ts'
import type { Span } from './questions.ts'

/** Longest text that is cut into words for display, in UTF-16 units. */
const LONGEST = 4000

const segmenters = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
  ja: new Intl.Segmenter('ja', { granularity: 'word' }),
}

function spaced(text: string): Span[] {
  return Array.from(text.matchAll(/\S+/g), match => ({ start: match.index, end: match.index + match[0].length }))
}

/** The words of a text for display: by spaces in Korean and English, by Intl.Segmenter in Chinese and Japanese. */
export function wordsOf(text: string, language: ReadLanguage): Span[] {
  const head = text.slice(0, LONGEST)
  if (language === 'ko' || language === 'en') return spaced(head)
  return Array.from(segmenters[language].segment(head), part => ({
    start: part.index,
    end: part.index + part.segment.length,
  }))
}
