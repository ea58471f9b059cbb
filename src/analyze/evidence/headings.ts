import type { ReadLanguage } from '../text/model.ts'
import type { Content } from './content.ts'
import type { Term } from './evident.ts'
import { OPEN } from './examples.ts'
import type { OpinionWord } from './opinions.ts'
import { soundOf, type Vocabulary } from './vocabulary.ts'

const BOTH = '|'

/** Two words further apart than this, or with a mark between them, do not stand together. In UTF-16 units. */
const APART: Record<ReadLanguage, number> = { ko: 8, en: 10, zh: 1, ja: 2 }
/** Words of degree stand between a thing and what is thought of it. */
const FURTHER = 4
const BETWEEN = /^[\p{L}\p{M}'’ -]*$/u
const WIDEST = 32
/** Marks at the end of a spelling. */
const LOOSE = /[^\p{L}\p{N}]+$/u
const SHORTEST: Record<ReadLanguage, number> = { ko: 2, ja: 2, zh: 2, en: 3 }

/** Little words that belong to the word beside them: "on hold", "hung up". */
const BEFORE = /(?:^|[^\p{L}])(on|no|off|out of|over|under)\s+$/iu
const BEHIND = /^\s+(up|out|off|down|over)(?![\p{L}])/iu

interface Said {
  text: string
  content: readonly Content[]
  /** Words of opinion that say what the statement is there for. */
  opinions: readonly OpinionWord[]
}

/** Good and bad say how much, not what. */
const PLAIN: Record<ReadLanguage, RegExp> = {
  ko: /좋|괜찮|잘|최고|최악|만족|굿|짱|별로|추천|사랑|감사|ㅠ|ㅜ|ㅋ|짜증|화나|실망|아쉬|쓰레기/,
  en: /^(?:good|great|best|better|nice|love|loved|awesome|amazing|excellent|fantastic|wonderful|thanks?|happy|bad|worst|worse|terrible|horrible|awful|suck|hate|disappoint|poor|like|fine|ok|wow|perfect|please)/,
  zh: /^(?:好|很好|不错|不錯|喜欢|喜歡|满意|滿意|棒|赞|推荐|差|太差|垃圾|失望|一般|给力|可以|值得|谢谢)$/,
  ja: /良|いい|よい|よかっ|最高|満足|好き|最悪|残念|悪い|ダメ|だめ|おすすめ|オススメ|気に入/,
}

interface Stood {
  key: string
  start: number
  end: number
  /** Null for a word of opinion, which heads nothing alone. */
  word: Content | null
}

/** Words of content and of opinion in the order of the text; where they are the same word, content. */
function stoodIn({ text, content, opinions }: Said, language: ReadLanguage, { wordOf }: Vocabulary): Stood[] {
  const stood: Stood[] = content.map(word => ({ key: wordOf(word.key), start: word.start, end: word.end, word }))
  for (const { key, start, end } of opinions) {
    if (PLAIN[language].test(key) || content.some(word => start < word.end && word.start < end)) continue
    const rest = language === 'ko' ? (/^[^\s.,!?~ㅠㅜㅋㅎ]*/u.exec(text.slice(end))?.[0].length ?? 0) : 0
    stood.push({
      key: `!${language === 'ko' ? soundOf(key.replaceAll(' ', '')) : key}`,
      start,
      end: end + rest,
      word: null,
    })
  }
  return stood.sort((a, b) => a.start - b.start)
}

/** Every term of a statement once. */
export function termsOf(said: Said, language: ReadLanguage, vocabulary: Vocabulary): Term[] {
  const { text } = said
  const isName = ({ key, word }: Stood) => word !== null && vocabulary.names(key)
  const stood = stoodIn(said, language, vocabulary)
  const terms = new Map<string, Term>()
  stood.forEach((one, at) => {
    const { key, word } = one
    if (word && isName(one) && word.shown.length >= SHORTEST[language] && !terms.has(key))
      terms.set(key, { key, shown: language === 'en' ? withLittleWords(text, word) : word.shown, words: 1 })
    const next = stood[at + 1]
    if (!next || next.key === key || !(isName(one) || isName(next))) return
    const shown = text.slice(one.start, next.end).replace(LOOSE, '')
    if (!standTogether(text, [one, next], language) || shown.length > WIDEST) return
    const pair = [key, next.key].sort().join(BOTH)
    if (!terms.has(pair)) terms.set(pair, { key: pair, shown, words: 2 })
  })
  return [...terms.values()]
}

/** What is thought of a thing is said behind it, or at once before it. */
function standTogether(text: string, [one, next]: readonly [Stood, Stood], language: ReadLanguage): boolean {
  const gap = text.slice(one.end, next.start)
  if (!BETWEEN.test(gap)) return false
  if (one.word && next.word) return gap.length <= APART[language]
  return gap.length <= (one.word ? APART[language] + FURTHER : 1)
}

function withLittleWords(text: string, { start, end, shown }: Content): string {
  const before = BEFORE.exec(text.slice(0, start))?.[1]
  const behind = BEHIND.exec(text.slice(end))?.[1]
  return [before, shown, behind].filter(Boolean).join(' ')
}

export interface Heading {
  key: string
  /** As it stands most often. */
  shown: string
  /** Statements that hold it, by index. */
  statements: number[]
}

interface Choice {
  language: ReadLanguage
  /** How many pieces at least. */
  fewest: number
  most: number
  /** What a term is worth beside its count, 0 for none at all. */
  worthOf(key: string, words: number): number
}

/** A heading that brings less new than this share of its own says what is said already. */
const NEW = 0.6
/** A word gives way to two that hold this share of its pieces. */
const SWALLOWS = 0.55

interface Held {
  key: string
  words: number
  shown: Map<string, number>
  statements: number[]
  pieces: Set<number>
}

/** Where each term is held. */
function holdersOf(terms: readonly (readonly Term[])[], pieces: readonly number[]): Held[] {
  const held = new Map<string, Held>()
  terms.forEach((own, statement) => {
    for (const { key, shown, words } of own) {
      let one = held.get(key)
      if (one === undefined) {
        one = { key, words, shown: new Map(), statements: [], pieces: new Set() }
        held.set(key, one)
      }
      one.statements.push(statement)
      one.pieces.add(pieces[statement] ?? 0)
      one.shown.set(shown, (one.shown.get(shown) ?? 0) + 1)
    }
  })
  return [...held.values()]
}

/**
 * The terms under which most pieces fall, chosen one after the other by what they add: what is under a heading already counts no more.
 * So no two headings stand for the same statements.
 */
export function chooseHeadings(
  terms: readonly (readonly Term[])[],
  pieces: readonly number[],
  { language, fewest, most, worthOf }: Choice,
): Heading[] {
  const worthy = holdersOf(terms, pieces)
    .filter(one => one.pieces.size >= fewest)
    .map(one => ({ ...one, worth: worthOf(one.key, one.words) }))
    .filter(({ worth }) => worth > 0)
  const given = givenWay(worthy)
  const open = worthy.filter(({ key }) => !given.has(key))
  const covered = new Set<number>()
  const gainOf = (one: Held & { worth: number }): number => {
    let fresh = 0
    for (const piece of one.pieces) if (!covered.has(piece)) fresh++
    return fresh < fewest || fresh < NEW * one.pieces.size ? 0 : fresh * one.worth
  }
  const chosen: Heading[] = []
  while (chosen.length < most) {
    let [best, gain]: [Held | null, number] = [null, 0]
    for (const one of open) {
      const here = one.pieces.size * one.worth > gain ? gainOf(one) : 0
      if (here > gain) [best, gain] = [one, here]
    }
    if (best === null) break
    for (const piece of best.pieces) covered.add(piece)
    chosen.push({ key: best.key, shown: usual(best.shown, language), statements: best.statements })
  }
  return chosen
}

/** What nearly always stands behind a heading belongs to it where words stand without spaces: 洗发 in 洗发水. */
const GROWS = 0.7
const MOST_GROWN = 3

/** The heading with the signs that nearly all statements have behind it. */
export function grown(heading: string, statements: readonly { text: string }[], language: ReadLanguage): string {
  if (language !== 'zh' && language !== 'ja') return heading
  let whole = heading
  while (whole.length < heading.length + MOST_GROWN) {
    const behind = new Map<string, number>()
    for (const { text } of statements) {
      const at = text.indexOf(whole)
      const sign = at < 0 ? '' : text.charAt(at + whole.length)
      if (/[\p{Script=Han}\p{Script=Katakana}ー]/u.test(sign)) behind.set(sign, (behind.get(sign) ?? 0) + 1)
    }
    const [sign, count] = [...behind].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
    if (count < GROWS * statements.length) break
    whole += sign
  }
  return whole
}

/** Words that hardly ever stand without the one beside them. */
function givenWay(open: readonly Held[]): Set<string> {
  const sizes = new Map(open.map(({ key, pieces }) => [key, pieces.size]))
  return new Set(
    open.flatMap(({ key, words, pieces }) =>
      words < 2
        ? []
        : key.split(BOTH).filter(word => pieces.size >= SWALLOWS * (sizes.get(word) ?? Number.POSITIVE_INFINITY)),
    ),
  )
}

/** The most frequent spelling, however its letters are cased; the shortest of several. */
function usual(shown: ReadonlyMap<string, number>, language: ReadLanguage): string {
  const folded = new Map<string, number>()
  for (const [spelling, count] of shown)
    folded.set(spelling.toLowerCase(), (folded.get(spelling.toLowerCase()) ?? 0) + count)
  const cased = (spelling: string) =>
    (folded.get(spelling.toLowerCase()) ?? 0) * (OPEN[language].test(spelling) ? 0.25 : 1)
  const [best] = [...shown].sort(
    ([a, here], [b, there]) => cased(b) - cased(a) || there - here || a.length - b.length || (a < b ? -1 : 1),
  )
  return best?.[0] ?? ''
}
