/** Finding a name by what somebody types: parts of words, initial consonants, half-composed syllables, a keyboard in the wrong language. */

export interface Named {
  label: string
  /** Other words it is found by: readings, its English name. */
  also?: readonly string[] | undefined
  /** Added to its rank, 0 to 20. */
  weight?: number | undefined
  /** It was found elsewhere for what was typed: it stays, after all others. */
  found?: boolean | undefined
}

/** Those that fit what was typed, best first; all as they stand when nothing was. Every word typed must be found. */
export function rank<T extends Named>(options: readonly T[], typed: string): T[] {
  const terms = fold(typed).split(/\s+/).filter(Boolean).map(termOf)
  if (terms.length === 0) return [...options]
  return options
    .map(one => ({ one, score: scoreOf(one, terms) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one)
}

function scoreOf({ label, also = [], weight = 0, found }: Named, terms: readonly Term[]): number {
  if (found) return 1
  const names = [label, ...also].map(nameOf)
  const each = terms.map(term => Math.max(...names.map((name, i) => fitness(term, name) - (i === 0 ? 0 : 4))))
  const sum = each.reduce((total, one) => total + one, 0)
  return each.every(one => one > 0) ? sum / terms.length + weight : 0
}

/** Full-width forms, case, long vowels and the two kana fold together; Hangul letters stay as they are typed. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u3000\uff00-\uffef]+/g, wide => wide.normalize('NFKC'))
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, kana => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

interface Term {
  text: string
  /** Initial consonants alone, or null. */
  consonants: string | null
  strokes: string
  hangul: boolean
}

interface Name {
  text: string
  /** One character a character: initial consonants in place of syllables. */
  initials: string
  strokes: string
  /** Where in `strokes` each character begins. */
  starts: number[]
  hangul: boolean
}

function termOf(folded: string): Term {
  // Letters after kana, or apostrophes between letters, are what an input method has not turned yet.
  const text = folded.replace(/(?<=[ぁ-ゖー])[a-z]{1,3}$/, '').replace(/(?<=[a-z])'(?=[a-z])/g, '')
  const apart = [...text].map(char => DOUBLE[char] ?? char).join('')
  return {
    text,
    consonants: /^[ㄱ-ㅎ]+$/.test(apart) ? apart : null,
    strokes: [...text].map(strokesOf).join(''),
    hangul: HANGUL.test(text),
  }
}

const names = new Map<string, Name>()

function nameOf(label: string): Name {
  const known = names.get(label)
  if (known !== undefined) return known
  const text = fold(label)
  const name: Name = { text, initials: '', strokes: '', starts: [], hangul: HANGUL.test(text) }
  for (const char of text.split('')) {
    name.starts.push(name.strokes.length)
    name.initials += initialOf(char)
    name.strokes += strokesOf(char)
  }
  if (names.size > 5000) names.clear()
  names.set(label, name)
  return name
}

/** How well a typed word fits a name: 0 not at all, 100 exactly. */
function fitness(term: Term, name: Name): number {
  if (term.text === name.text) return 100
  const straight = place(name.text, term.text, name.text)
  if (straight > 0) return straight
  if (term.consonants === name.initials) return 85
  if (term.consonants !== null) return Math.max(0, place(name.initials, term.consonants, name.text) - 10)
  return Math.max(fitStrokes(term, name), fitScattered(term.text, name.text))
}

/** Where a part stands in a whole: at its beginning, at that of a word, or inside. */
function place(whole: string, part: string, text: string): number {
  let best = 0
  for (let at = whole.indexOf(part); at >= 0 && part !== ''; at = whole.indexOf(part, at + 1)) {
    best = Math.max(best, at === 0 ? 90 : beginsWord(text, at) ? 75 : 55)
  }
  return best
}

const beginsWord = (text: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')

/** As the keys were struck: a syllable that is not whole yet, or Korean and English typed with the keyboard set to the other. */
function fitStrokes(term: Term, name: Name): number {
  if (!term.hangul && !name.hangul) return 0
  const meant = term.hangul && name.hangul
  if (!meant && term.strokes.length < 3) return 0
  const fits = name.starts.flatMap((start, index) => {
    if (!name.strokes.startsWith(term.strokes, start)) return []
    const begins = beginsWord(name.text, index)
    if (!meant) return begins ? 25 : 0
    return index === 0 ? 80 : begins ? 65 : 45
  })
  return Math.max(0, ...fits)
}

/** All letters in order from the beginning of a word, not too far apart: “stng” is in “settings”. */
function fitScattered(part: string, text: string): number {
  if (part.length < 2) return 0
  for (let from = text.indexOf(part[0] ?? ''); from >= 0; from = text.indexOf(part[0] ?? '', from + 1)) {
    if (!beginsWord(text, from)) continue
    let at = from
    for (const char of part.slice(1)) at = at < 0 ? -1 : text.indexOf(char, at + 1)
    if (at >= 0 && at - from < part.length * 2) return 20
  }
  return 0
}

const HANGUL = /[ㄱ-ㅣ가-힣]/
const LETTERS = 'ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
/** The keys of the usual Korean keyboard that make each of `LETTERS`; case tells nothing here. */
const KEYS =
  'r r rt s sw sg e e f fr fa fq ft fx fv fg a q q qt t t d w w c z x v g k o i o j p u p h hk ho hl y n nj np nl b m ml l'.split(
    ' ',
  )
const KEY_OF = new Map([...LETTERS].map((letter, i) => [letter, KEYS[i] ?? '']))
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']
/** Two consonants that input methods draw together when they are typed one after the other. */
const DOUBLE: Record<string, string> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}
const FIRST_SYLLABLE = 0xac00
const MEDIALS = 21

const syllableOf = (char: string) => {
  const code = char.charCodeAt(0) - FIRST_SYLLABLE
  return code >= 0 && code < INITIALS.length * MEDIALS * FINALS.length ? code : null
}

function initialOf(char: string): string {
  const code = syllableOf(char)
  return code === null ? char : (INITIALS[Math.floor(code / (MEDIALS * FINALS.length))] ?? char)
}

function strokesOf(char: string): string {
  const code = syllableOf(char)
  if (code === null) return KEY_OF.get(char) ?? char
  const final = FINALS[code % FINALS.length] ?? ''
  const medial = LETTERS[LETTERS.indexOf('ㅏ') + (Math.floor(code / FINALS.length) % MEDIALS)] ?? ''
  return [initialOf(char), medial, final].map(letter => KEY_OF.get(letter) ?? '').join('')
}
