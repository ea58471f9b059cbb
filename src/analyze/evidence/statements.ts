import type { ReadLanguage } from '../text/model.ts'
import { findQuestions, type Span, splitSentences, trimmed } from '../text/questions.ts'
import type { Explanation } from '../text/reader.ts'
import { contentOf } from './content.ts'
import { type Cue, FEARS, REPROACHES, says, WISHES } from './cues.ts'
import { opinionsOf, sumOf } from './opinions.ts'

export const STATEMENT_KINDS = ['question', 'fear', 'wish', 'pain', 'benefit'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** One thing a customer says, in their own words, short enough to be quoted. */
export interface Statement {
  kind: StatementKind
  text: string
  /** How much it says what it is there for, 0 … 1. */
  strength: number
  /** Topics it is about, by id. */
  topics: string[]
}

/** Longer sentences are cut to the clauses that matter; fewer letters say nothing on their own. */
const LONGEST: Record<ReadLanguage, number> = { ko: 80, ja: 80, zh: 60, en: 160 }
const FEWEST: Record<ReadLanguage, number> = { ko: 7, ja: 7, zh: 4, en: 14 }

/** Words of content without which nobody can tell what it is about. */
const FEWEST_WORDS: Record<ReadLanguage, number> = { ko: 1, ja: 1, zh: 1, en: 2 }

/** Who is spoken to, links and marks at either end are no part of what is said. */
const ADDRESSED = /^(?:[\s.,;:!…·\-–—~"'“”‘’*#&|/]|(?:RT\s*:?\s*)?@\w{1,30}:?|https?:\/\/\S{1,300})+/i
const TRAILING = /(?:\s|https?:\/\/\S{1,300}|[-–—~"'“”‘’*|/,;:，、]|#\w{1,60}(?=\s|$|#))+$/i
const LINK = /https?:\/\/\S{1,300}/g
/** A turn that hangs in the air once the words before it are gone. */
const HANGING =
  /^(?:(?:and|but|so|also|plus|or|yet|then|because|cause|cuz|bc|ok|okay|no|yes|yeah|well|lol|hi|hello|hey|guys|um)\b[\s,!.]+|(?:그리고|그런데|근데|하지만|그래서|그러나|또한?|그래도|다만)(?=\s)\s*|(?:但是?|不过|可是|而且|然后|所以|不過|然後)[，,]?|(?:でも|しかし|ただし?|また|そして|けど|なので|だから)[、,]?\s*)+/i

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

export function quotable(text: string): string {
  const plain = text
    .replaceAll(LINK, ' ')
    .replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(ADDRESSED, '')
    .replace(TRAILING, '')
  const bare = plain.replace(HANGING, '')
  return bare.charAt(0).toLocaleUpperCase() === bare.charAt(0) || bare === plain
    ? bare
    : bare.charAt(0).toLocaleUpperCase() + bare.slice(1)
}

/** Marks and endings alone make no question: a word that asks must stand in it, in English at its beginning. */
const ASKING: Record<ReadLanguage, RegExp> = {
  ko: /왜|어떻|어떡|언제|무슨|어디|누구|누가|얼마|무엇|뭐|뭔|몇|혹시|나요|까요|니까|는지|인가|인지|을까|을지|궁금|알려|(?:나|까|가|죠|지|요|니|냐|노|임|음|함|야|쥬|용|까용)\s{0,2}[?？]/,
  en: /(?:^|[,;:.!–—-] ?|\b(?:and|but|so|or|then|also|please|hi|hello|hey) )(?:(?:who|what|when|where|why|how|which|whose|can|could|would|will|won'?t|do|don'?t|does|doesn'?t|did|didn'?t|should|shouldn'?t|may|any|anyone|anybody|whats|what's|where's|how's|who's|wondering|wonder)\b|(?:am|is|isn'?t|are|aren'?t|was|wasn'?t|were|has|hasn'?t|have|haven'?t)\b.*\?)|\bi'?d like to know\b|\blet me know (?:if|when|what|why|how|where)\b/i,
  zh: /吗|嗎|呢|么|麼|哪|谁|誰|几|幾|多少|多久|是不是|有没有|有沒有|能不能|可不可以|会不会|會不會|要不要|能否|可否|请问|請問|为什|為什|为何|為何|如何|何时|何時/,
  ja: /か[?？。\s]*$|(?:でしょう|の)[?？]|どう|なぜ|何故|いつ|どこ|どれ|どちら|いくら|教えて/,
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

interface Clause extends Span {
  topics: string[]
  polarity: Explanation['clauses'][number]['polarity']
}

/** Where each clause stands in its text. */
function placed(text: string, clauses: Explanation['clauses']): Clause[] {
  let from = 0
  return clauses.flatMap(({ text: words, topics, polarity }) => {
    const start = text.indexOf(words, from)
    if (start < 0) return []
    from = start + words.length
    return [{ start, end: from, topics, polarity }]
  })
}

/** The stretch of a sentence worth quoting for what stands at `at`: all of it, or as many clauses around that as fit. */
function around(at: Span, sentence: Span, { clauses, most }: { clauses: readonly Clause[]; most: number }): Span {
  if (sentence.end - sentence.start <= most) return sentence
  let { start, end } = at
  for (const clause of clauses) {
    if (clause.start < sentence.start || clause.end > sentence.end) continue
    if (clause.start >= end && clause.end - start <= most) end = clause.end
  }
  for (const clause of clauses.toReversed()) {
    if (clause.start < sentence.start || clause.end > sentence.end) continue
    if (clause.end <= start && end - clause.start <= most) start = clause.start
  }
  return { start, end }
}

/** Korean is often written without stops: a final ending does as well. */
const KOREAN_FINAL =
  /(?:[가-힣](?:니다|니까|어요|아요|여요|해요|네요|세요|에요|예요|까요|나요|군요|구요|고요|대요|래요|데요|거든요|죠|겠다|했다|았다|었다|였다|린다|난다|된다|한다)|[ㅋㅎㅠㅜ]{2,}|\^\^)[ㅋㅎㅠㅜ~^;♡♥😍👍]{0,8}(?=\s+\S)/gu

function sentencesOf(text: string, language: ReadLanguage): Span[] {
  const sentences = splitSentences(text)
  if (language !== 'ko') return sentences
  return sentences.flatMap(({ start, end }) => {
    const cuts = Array.from(text.slice(start, end).matchAll(KOREAN_FINAL), cut => start + cut.index + cut[0].length)
    return [...cuts, end].map((cut, i) => trimmed(text, { start: cuts[i - 1] ?? start, end: cut }))
  })
}

const within = (outer: Span, inner: Span) => inner.start >= outer.start && inner.end <= outer.end + 1

/** Reads a part of the text alone. */
type Again = (text: string) => Pick<Explanation, 'sentiment' | 'score' | 'confidence'>

interface Reading {
  language: ReadLanguage
  /** How the whole text was read. */
  read: Explanation
  again: Again
}

/** What one text asks, fears, wishes, complains of and praises, in the order of the text. */
export function findStatements(text: string, { language, read, again }: Reading): Statement[] {
  const clauses = placed(text, read.clauses)
  return sentencesOf(text, language).flatMap(sentence => {
    const inside = clauses.filter(clause => within(sentence, clause))
    return said({ text, language, sentence, inside, gloomy: read.sentiment === 'negative' }).flatMap(
      ({ kind, span, topics }) => {
        const { start, end } = trimmed(text, span)
        const words = quotable(text.slice(start, end))
        const strength = strengthOf(kind, words, again)
        return strength > 0 && isWhole(words, language)
          ? [{ kind, text: words, strength, topics: [...new Set(topics)] }]
          : []
      },
    )
  })
}

/** Praise and complaint must stand when they are read alone. */
function strengthOf(kind: StatementKind, words: string, again: Again): number {
  if (kind !== 'pain' && kind !== 'benefit') return 0.5
  const { sentiment, score, confidence } = again(words)
  const sure = confidence >= SURE && sentiment === (kind === 'pain' ? 'negative' : 'positive')
  return sure ? Math.abs(score) : 0
}
const SURE = 0.6

/** Long enough to say something, short enough to be quoted, and about something. */
const isWhole = (words: string, language: ReadLanguage): boolean =>
  letters(words) >= FEWEST[language] &&
  words.length <= LONGEST[language] * 1.5 &&
  contentOf(words, language).length >= FEWEST_WORDS[language]

interface Sentence {
  text: string
  language: ReadLanguage
  sentence: Span
  inside: Clause[]
  /** The whole text complains: its praise is hardly meant. */
  gloomy: boolean
}

interface Found {
  kind: StatementKind
  span: Span
  topics: string[]
}

function said(of: Sentence): Found[] {
  const { text, language, sentence, inside } = of
  const words = text.slice(sentence.start, sentence.end)
  const topics = inside.flatMap(clause => clause.topics)
  const quoted = (at: Span) => around(at, sentence, { clauses: inside, most: LONGEST[language] })
  const cued = (cue: Cue) => quoted(inside.find(({ start, end }) => says(cue, text.slice(start, end))) ?? sentence)
  const found: Found[] = []
  const asks = findQuestions(words, language).length > 0 && !REPROACHES[language].test(words)
  if (asks && ASKING[language].test(quotable(words)))
    found.push({ kind: 'question', span: quoted(inside.at(-1) ?? sentence), topics })
  if (says(FEARS[language], words)) found.push({ kind: 'fear', span: cued(FEARS[language]), topics })
  if (!asks && says(WISHES[language], words)) return [...found, { kind: 'wish', span: cued(WISHES[language]), topics }]
  return [...found, ...judged(of, asks, quoted)]
}

/** Praise and complaint that words of opinion bear out; the model alone sees signs where nobody else does. */
function judged({ text, language, inside, gloomy }: Sentence, asks: boolean, quoted: (at: Span) => Span): Found[] {
  if (asks) return []
  return inside.flatMap((clause): Found[] => {
    if (clause.polarity === 'neutral') return []
    const words = text.slice(clause.start, clause.end)
    const opinions = opinionsOf(words, language)
    const { topics } = clause
    if (clause.polarity === 'negative')
      return sumOf(opinions) < 0 ? [{ kind: 'pain', span: quoted(clause), topics }] : []
    if (gloomy || sumOf(opinions) <= 0 || UNREAL[language].test(words)) return []
    return opinions.some(({ value, turned }) => value >= 1 && !turned)
      ? [{ kind: 'benefit', span: clause, topics }]
      : []
  })
}

/** Praise that is hoped for, asked for, long ago or only if. */
const UNREAL: Record<ReadLanguage, RegExp> = {
  en: /\b(?:would|could|should|might|if|unless|hope|hopefully|hoping|wish|wishing|better (?:get|be|have|not)|can'?t wait|until|never|supposed|instead|used to|feel free|no longer|anything but|please|pls|need|want|expect|expected|not)\b/i,
  ko: /(?:으면|[가-힣]면 좋|겠[어다네]|려면|예전|옛날엔|전에는|빼면|빼고|빼곤|말고|지만$|데$|줄 알)/,
  zh: /希望|如果|要是|要不|本来|以为|应该|以前|之前|除了|不如|期待/,
  ja: /ば|たら|はず|以前|以外|期待|思って(?:い|買)|と思いきや|のに/,
}
