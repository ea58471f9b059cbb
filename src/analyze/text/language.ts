import { writing } from './han.ts'
import { FREQUENT_WORDS, TELLING_LETTERS, TRAVELLING_WORDS } from './language-words.ts'
import { ENGLISH } from './lexicons/english.ts'
import { isHangul, isLatin } from './normalize.ts'

/** How far a text is looked at: enough to tell, and long texts cost no more. */
const LOOK = 4000

const TRAVELLING_WEIGHT = 0.6
const FNV = 0x811c9dc5
const PRIME = 0x01000193

const names = Object.keys(FREQUENT_WORDS)
const ENGLISH_AT = names.indexOf('en')
const wordVotes = new Map<number, number>()
const travelling = new Set(TRAVELLING_WORDS.split(/\s+/).map(hashOf))
const letterVotes = new Map<number, number>()

function hashOf(word: string): number {
  let hash = FNV
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME)
  return hash
}

function speakFor(word: string, index: number): void {
  wordVotes.set(hashOf(word), (wordVotes.get(hashOf(word)) ?? 0) | (1 << index))
}

// A review may be one word long ("pathetic"), so English words of opinion tell too.
for (const list of Object.values(ENGLISH.words)) {
  for (const word of list.split(/\s+/))
    if (/^[a-z]{4,}$/.test(word) && !travelling.has(hashOf(word))) speakFor(word, ENGLISH_AT)
}

names.forEach((name, index) => {
  for (const word of (FREQUENT_WORDS[name] ?? '').split(/\s+/)) speakFor(word, index)
  for (const letter of TELLING_LETTERS[name] ?? '') {
    letterVotes.set(letter.charCodeAt(0), (letterVotes.get(letter.charCodeAt(0)) ?? 0) | (1 << index))
  }
})

/** Scripts that one language uses almost alone, by first and last code. */
const SCRIPTS: [number, number, string][] = [
  [0x0370, 0x03ff, 'el'],
  [0x0400, 0x052f, 'ru'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0600, 0x06ff, 'ar'],
  [0x0750, 0x077f, 'ar'],
  [0xfb50, 0xfdff, 'ar'],
  [0xfe70, 0xfefe, 'ar'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0a00, 0x0a7f, 'pa'],
  [0x0a80, 0x0aff, 'gu'],
  [0x0b80, 0x0bff, 'ta'],
  [0x0c00, 0x0c7f, 'te'],
  [0x0c80, 0x0cff, 'kn'],
  [0x0d00, 0x0d7f, 'ml'],
  [0x0d80, 0x0dff, 'si'],
  [0x0e00, 0x0e7f, 'th'],
  [0x0e80, 0x0eff, 'lo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
]

/** の, which Chinese shop names and slogans borrow. */
const NO = 0x306e

interface Letters {
  hangul: number
  jamo: number
  kana: number
  no: number
  han: number
  latin: number
  traditional: number
  simplified: number
  /** Letters of other scripts by language. */
  other: Map<string, number>
}

function countOther(c: number, letters: Letters): void {
  if (c < 0x370 || (c > 0x1800 && c < 0xfb50) || c > 0xfefe) return
  for (const [first, last, language] of SCRIPTS) {
    if (c >= first && c <= last) letters.other.set(language, (letters.other.get(language) ?? 0) + 1)
  }
}

function countHan(c: number, letters: Letters): void {
  letters.han++
  const kind = writing(c)
  if (kind === 1) letters.traditional++
  else if (kind === 2) letters.simplified++
}

function isKana(c: number): boolean {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa) || (c >= 0xff66 && c <= 0xff9d)
}

function countEastern(c: number, letters: Letters): void {
  if (c >= 0x3131 && c <= 0x318e) letters.jamo++
  else if (c === NO) letters.no++
  else if (isKana(c)) letters.kana++
  else if (c >= 0x3400 && c <= 0x9fff) countHan(c, letters)
  else countOther(c, letters)
}

function countLetters(text: string): Letters {
  const letters = {
    hangul: 0,
    jamo: 0,
    kana: 0,
    no: 0,
    han: 0,
    latin: 0,
    traditional: 0,
    simplified: 0,
    other: new Map(),
  }
  const length = Math.min(text.length, LOOK)
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i)
    if (c < 65) continue
    if (isLatin(c)) letters.latin++
    else if (isHangul(c) || (c >= 0x1100 && c <= 0x11ff)) letters.hangul++
    else countEastern(c, letters)
  }
  return letters
}

/** Words written with Han characters only that a Chinese writer would not use alone. */
const JAPANESE_HAN =
  /最高|最悪|微妙|残念|大変|無駄|満足|不満|対応|無料|課金|広告|商品未着|発送|気持|悪質|粗悪|低評価|高評価|不快|面倒|綺麗|簡単|返金|迷惑|写真|使用感|購入|到着|梱包|丁寧|値段|[込働駅円気売読続戻転実対応広総権図様]/
const CHINESE_HAN = /[的了吗呢吧啊很我你们這这没沒还還也就是不都]/

/** Kana are Japanese, but for the few that Chinese writers borrow: の in names, others in faces. */
function isJapanese(text: string, letters: Letters): boolean {
  const kana = letters.kana + letters.no
  const chinese = CHINESE_HAN.test(text.slice(0, LOOK))
  if (kana > 0 && kana <= 2 && letters.han > 3 && (chinese || letters.simplified > 0)) return false
  if (letters.kana > 0) return kana * 12 >= letters.han
  if (letters.no > 0) return letters.simplified === 0 && !chinese
  return letters.han < 30 && !chinese && JAPANESE_HAN.test(text.slice(0, 200))
}

const PERSIAN = /[پچژگکی]/
const URDU = /[ٹڈڑےں]/
const UKRAINIAN = /[іїєґІЇЄҐ]/

function otherLanguage(text: string, letters: Letters): string {
  let best = 'und'
  let most = 0
  for (const [language, count] of letters.other) {
    if (count > most) {
      best = language
      most = count
    }
  }
  if (best === 'ru') return UKRAINIAN.test(text) ? 'uk' : 'ru'
  if (best !== 'ar') return best
  if (URDU.test(text)) return 'ur'
  return PERSIAN.test(text) ? 'fa' : 'ar'
}

function isLatinWord(c: number): boolean {
  return isLatin(c) || c === 39 || c === 0x2019 || (c >= 0x1e00 && c <= 0x1eff)
}

function vote(votes: Float64Array, mask: number, weight: number): void {
  for (let index = 0, rest = mask; rest; index++, rest >>>= 1) if (rest & 1) votes[index] = (votes[index] ?? 0) + weight
}

/** One code of a Latin word in lower case; accented letters vote for the languages that use them. */
function latinCode(raw: number, votes: Float64Array): number {
  if (raw >= 65 && raw <= 90) return raw + 32
  if (raw === 0x2019) return 39
  if (raw < 0xc0) return raw
  const c = String.fromCharCode(raw).toLowerCase().charCodeAt(0)
  vote(votes, letterVotes.get(c) ?? 0, 0.5)
  return c
}

/** What a word says: one letter is half a word, and words that travel are less than English ones at home. */
function voteByWord(votes: Float64Array, hash: number, length: number): void {
  vote(votes, wordVotes.get(hash) ?? 0, length > 1 ? 1 : 0.5)
  if (travelling.has(hash)) votes[ENGLISH_AT] = (votes[ENGLISH_AT] ?? 0) + TRAVELLING_WEIGHT
}

function latinVotes(text: string): { votes: Float64Array; words: number } {
  const votes = new Float64Array(names.length)
  let words = 0
  let hash = 0
  let start = 0
  const length = Math.min(text.length, LOOK)
  for (let i = 0; i <= length; i++) {
    const raw = i < length ? text.charCodeAt(i) : 0
    if (isLatinWord(raw)) {
      if (!hash) start = i
      hash = Math.imul((hash || FNV) ^ latinCode(raw, votes), PRIME)
    } else if (hash) {
      words++
      voteByWord(votes, hash, i - start)
      hash = 0
    }
  }
  return { votes, words }
}

/** Other languages than English need a fair share of known words, else the text tells nothing. */
function latinLanguage(text: string): string {
  const { votes, words } = latinVotes(text)
  let best = 0
  for (let i = 1; i < votes.length; i++) if ((votes[i] ?? 0) > (votes[best] ?? 0)) best = i
  const top = votes[best] ?? 0
  if (best === ENGLISH_AT) return top > 0 ? 'en' : 'und'
  return top >= 1 && top * 5 >= words ? (names[best] ?? 'und') : 'und'
}

function easternLanguage(text: string, letters: Letters): string {
  const kana = letters.kana + letters.no
  if (letters.hangul * 2 >= kana + letters.han) return 'ko'
  if (isJapanese(text, letters)) return 'ja'
  return letters.traditional > letters.simplified ? 'zh-Hant' : 'zh-Hans'
}

/**
 * The BCP-47 name of a text's language, by its scripts, and for Latin letters by frequent words; `und` if nothing tells.
 * Mixed texts get the language that carries the sentence: two Hangul syllables outweigh an English product name.
 */
export function detectLanguage(text: string): string {
  const letters = countLetters(text)
  const east = letters.hangul + letters.kana + letters.no + letters.han
  let others = 0
  for (const count of letters.other.values()) others += count
  // A lone letter of a far script is part of a face (ω, Д).
  if (others > east && others * 3 > letters.latin && (others > 2 || letters.latin === 0))
    return otherLanguage(text, letters)
  if (east > 0 && east * 6 >= letters.latin) return easternLanguage(text, letters)
  if (letters.latin > 1) return latinLanguage(text)
  return letters.jamo > 0 ? 'ko' : 'und'
}
