import { stripKorean } from '../text/korean-endings.ts'
import type { ReadLanguage } from '../text/model.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { wordsOf } from '../text/words.ts'
import { EMPTY_WORDS } from './empty-words.ts'

/** A word that says something, as it stands and as it is counted. */
export interface Content {
  shown: string
  key: string
  /** Nothing but a space stands between it and the word of content before. */
  follows: boolean
  /** A particle that only a noun takes stands behind it. */
  names: boolean
  start: number
  end: number
}

const empty = Object.fromEntries(
  (['ko', 'en', 'zh', 'ja'] as const).map(language => [
    language,
    new Set(`${STOP_WORDS[language]} ${EMPTY_WORDS[language]}`.split(/\s+/)),
  ]),
) as Record<ReadLanguage, Set<string>>

/** Verbs and adverbs of Korean by their endings: how something is said, hardly ever what is spoken of. */
const KOREAN_PREDICATE =
  /(?:[가-힣](?:나요|까요|가요|세요|어요|아요|여요|해요|네요|예요|에요|져요|겨요|려요|워요|와요|줘요|돼요|니다|니까|지만|는데|은데|인데|한데|던데|아서|어서|해서|워서|려서|하고|되고|하면|되면|으면|려고|하게|없이|었음|았음|했음|겠음|거든|든지|는지|은지|구요|군요|더라|라고|다고|자마자|면서|려면|어도|아도|해도|더니|잖아|니깐|길래|느라|도록|어야|아야|해야|려다|다가|네|죠|냐|줘|랐지|쥬)|.(?:좋지|않다|하다|되다|있다|없다|같다|싶다|이다|한다|된다|는다|였다|었다|았다|했다|겠다|렇다|하는|되는|있는|없는|같은|싶은|하던|되던|했던|었던|았던|하지|되지|않고|않은|않는|못한|못하|있음|없음|같음|좋음|좋은|좋고|많고|많은|많이|나쁜|재밌|재미있|없고|있고|하며|되며))$/
const KOREAN_WHOLE =
  /^(?:좋|많|없|있|않|싶|같|재밌|재미있|재미없|나쁘|괜찮|보[고는려면이]|봤|볼|하[고는려면지]|했|할|됐|되[고는어]|돼|안[되돼된됨]|못|나오|나와|나옴|나온|들어[가오]|주[시세]|줬|해주|그렇|이렇|저렇|어떻|만들|바꾸|바뀌|뜨[고는네]|떠|뜹|뜸|쓰[고는]|써|써서|쓸|가서|가는|오는|왔|갔|먹|받|모르|알겠|고쳐|고치|고친|고칠|추가[되됐하해시]|개선[되됐하]|해결[되됐하]|수정[되됐하]|늘[려어]|줄[여이]|알[고면]|나[고는]|났)/

const NOUN_PARTICLE = /^(?:들?[은을를이가의도]|에서?|으?로|와|과|들)$/
const HANGUL = /[가-힣]/
const LATIN = /^[a-z0-9][a-z0-9'’&+-]*$/i

function koreanKey(word: string): string | null {
  if (!HANGUL.test(word)) return word.length >= 2 ? word.toLowerCase() : null
  if (KOREAN_PREDICATE.test(word)) return null
  const stem = stripKorean(word)
  if (stem.length < 2 || KOREAN_PREDICATE.test(stem) || KOREAN_WHOLE.test(stem)) return null
  return stem
}

/** English words count without the endings of plural and tense. */
export function englishStem(word: string): string {
  const plain = word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '')
  if (plain.length > 5 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`
  if (plain.length > 4 && /(?:ss|sh|ch|x)es$/.test(plain)) return plain.slice(0, -2)
  if (plain.length > 3 && plain.endsWith('s') && !/(?:ss|us|is)$/.test(plain)) return plain.slice(0, -1)
  return plain
}

const JAPANESE_NAME = /^[\u30a0-\u30ff\u4e00-\u9fff々〆a-z0-9ー]+$/i
const JAPANESE_ADJECTIVE = /^[\u4e00-\u9fff]{1,2}(?:[しっ]?い)$/

function keyOf(word: string, language: ReadLanguage): string | null {
  switch (language) {
    case 'ko':
      return koreanKey(word)
    case 'en':
      return /^[a-z][a-z'’-]+$/i.test(word) ? englishStem(word) : null
    case 'ja':
      return JAPANESE_NAME.test(word) || JAPANESE_ADJECTIVE.test(word) ? word.toLowerCase() : null
    default:
      return /^[\u4e00-\u9fff]+$/.test(word) || LATIN.test(word) ? word.toLowerCase() : null
  }
}

const bare = (word: string) => word.replace(/^[^\p{L}\p{N}]{1,40}/u, '').replace(/[^\p{L}\p{N}]{1,40}$/u, '')
const NOISE = /@\w{1,30}|https?:\/\/\S{1,300}|&[a-z]{2,5};|#(?=\w)/gi

/** The words of a text that say something, in its order; stop words, predicates and marks are left out. */
export function contentOf(text: string, language: ReadLanguage): Content[] {
  const plain = text.replaceAll(NOISE, match => ' '.repeat(match.length))
  const found: Content[] = []
  let last = -1
  for (const { start, end } of wordsOf(plain, language)) {
    const raw = plain.slice(start, end)
    const shown = bare(raw)
    const key = shown === '' ? null : keyOf(shown, language)
    if (key === null || /^\d+$/.test(key) || empty[language].has(key) || empty[language].has(shown.toLowerCase())) {
      continue
    }
    const from = start + raw.indexOf(shown)
    const follows = last >= 0 && /^ ?$/.test(plain.slice(last, from))
    const behind = from + (language === 'ko' ? Math.min(key.length, shown.length) : shown.length)
    const names = language === 'ko' && NOUN_PARTICLE.test(shown.slice(key.length))
    found.push({ shown: language === 'ko' ? key : shown, key, follows, names, start: from, end: behind })
    last = from + shown.length
  }
  return found
}
