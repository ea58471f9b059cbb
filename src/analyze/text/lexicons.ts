import { compileLexicon, type Lexicon } from './lexicon.ts'
import { CHINESE } from './lexicons/chinese.ts'
import { ENGLISH } from './lexicons/english.ts'
import { JAPANESE } from './lexicons/japanese.ts'
import { KOREAN } from './lexicons/korean.ts'
import { BORROWED, SHARED } from './lexicons/shared.ts'
import type { ReadLanguage } from './model.ts'

const SOURCES = {
  ko: [KOREAN, SHARED, BORROWED],
  en: [ENGLISH, SHARED],
  zh: [CHINESE, SHARED, BORROWED],
  ja: [JAPANESE, SHARED, BORROWED],
}

const compiled = new Map<ReadLanguage, Lexicon>()

/** The opinion words of a language, compiled when first asked for. */
export function lexiconOf(language: ReadLanguage): Lexicon {
  let lexicon = compiled.get(language)
  if (!lexicon) {
    lexicon = compileLexicon(SOURCES[language])
    compiled.set(language, lexicon)
  }
  return lexicon
}
