import { stripKorean } from './korean-endings.ts'
import type { ReadLanguage } from './model.ts'
import { STOP_WORDS } from './stop-words.ts'
import { wordsOf } from './words.ts'

const MOST = 8

/** Korean words that end so are verbs: what they say is shown by the deciding phrases. */
const KOREAN_VERB =
  /.(나요|까요|세요|어요|아요|해요|네요|예요|에요|져요|겨요|려요|니다|지만|는데|은데|인데|한데|아서|어서|해서|하고|되고|하면|되면|려고|하게|없이|었음|았음|했음|네|죠|냐|줘|랐지|나쁘지|좋지|않다)$/

const stops = new Map<ReadLanguage, Set<string>>()

function stopsOf(language: ReadLanguage): Set<string> {
  let set = stops.get(language)
  if (!set) {
    set = new Set(STOP_WORDS[language].split(/\s+/))
    stops.set(language, set)
  }
  return set
}

/** A word without the marks at its ends. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]{1,40}/u, '').replace(/[^\p{L}\p{N}]{1,40}$/u, '')
}

function shortest(language: ReadLanguage): number {
  return language === 'en' ? 3 : 2
}

function candidate(text: string, language: ReadLanguage): string {
  const word = bare(text.slice(0, 60))
  return language === 'ko' ? stripKorean(word) : word
}

/** Words worth showing, as they stand in the text: Korean without particles, neighbours in Chinese joined if one is short. */
export function findPhrases(text: string, language: ReadLanguage): string[] {
  const stop = stopsOf(language)
  const counts = new Map<string, { phrase: string; count: number; at: number }>()
  for (const { start, end } of wordsOf(text, language)) {
    const phrase = candidate(text.slice(start, end), language)
    if (phrase.length < shortest(language) || !/\p{L}/u.test(phrase)) continue
    if (/^[\u3040-\u309fㄱ-ㅣ]+$/.test(phrase)) continue
    const key = phrase.toLowerCase()
    if (stop.has(key) || (language === 'ko' && KOREAN_VERB.test(key))) continue
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { phrase, count: 1, at: start })
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || b.phrase.length - a.phrase.length || a.at - b.at)
    .slice(0, MOST)
    .sort((a, b) => a.at - b.at)
    .map(entry => entry.phrase)
}
