import { findPii } from '../../analyze/text/pii.ts'
import { asksToChange } from './asking.ts'
import { lengthIn } from './limits.ts'
import { CONFRONTATION } from './marks.ts'
import { ownerlessPromises, type Span } from './promises.ts'
import { ownWords } from './quotes.ts'
import { writtenIn } from './scripts.ts'
import type { Sheet } from './sheet.ts'
import type { ReplyLanguage } from './words.ts'

export const FINDING_KINDS = [
  'open-place',
  'too-long',
  'language',
  'personal',
  'blame',
  'heated',
  'informal',
  'promise',
  'asks-change',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** Something in a reply to look at again; a finding about the whole has an empty span. */
export interface Finding extends Span {
  kind: FindingKind
  words: string
}

/** Until these are gone a reply is neither copied nor marked as given. */
export const stops = ({ kind }: { kind: string }): boolean => kind === 'open-place'

const OPEN_PLACE =
  /\{\{[^{}]*\}\}|○{2,}|\[(?:your |customer )?(?:name|product|date|이름|고객명|고객님 성함|제품명|姓名|名字|客户姓名|顧客姓名|お名前|商品名)\]/giu
const HEATED =
  /[!！]{2,}|[?？][!！]|\b(?:[A-Z]{3,}\s+){2,}[A-Z]{3,}\b|ㅋ{2,}|ㅎ{2,}|哈哈+|呵呵|\blol\b|[(（]笑[)）]|www\b/gu

/** Ways of speaking that fall below the respect of each language. */
const INFORMAL: Partial<Record<ReplyLanguage, RegExp>> = {
  ko: /[가-힣]*(?:했어|할게|줄게|거야|고마워|미안해|미안|해 ?봐|그랬어|됐어|한다|했다|된다|합니당|해용)(?=[.!?~\s]*$|[.!?~])/gmu,
  ja: /(?:だよ|だね|だぜ|するよ|したよ|してね|ごめん|してくれ|じゃん)(?=[。！!？?\s]|$)/gmu,
  'zh-Hans': /你们?/gu,
  'zh-Hant': /你們?/gu,
}

const found = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length }))

const everywhere = (pattern: RegExp) => RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join(''))

/** What is repeated of the customer is masked by spaces, so that places stay where they are. */
function masked(text: string, verbatim: string): string {
  const own = ownWords(text, verbatim)
  if (own === text) return text
  let at = 0
  return text
    .split(/([“‘「"『][^”’」"』]{2,80}[”’」"』])/u)
    .map(piece => {
      if (own.startsWith(piece, at)) {
        at += piece.length
        return piece
      }
      return ' '.repeat(piece.length)
    })
    .join('')
}

function personal(text: string, sheet: Sheet): Span[] {
  let from = 0
  return findPii(text).flatMap(({ text: words }) => {
    const start = text.indexOf(words, from)
    if (start < 0) return []
    from = start + words.length
    const isOurs = sheet.contacts.some(contact => contact.includes(words) || words.includes(contact))
    return isOurs ? [] : [{ start, end: from }]
  })
}

function asking(text: string): Span[] {
  let at = 0
  return text.split(/(?<=[.!?。！？\n])/u).flatMap(sentence => {
    const start = at + (sentence.length - sentence.trimStart().length)
    at += sentence.length
    return asksToChange(sentence) ? [{ start, end: start + sentence.trim().length }] : []
  })
}

/** The names and products in a reply say nothing about its language. */
const inOneLanguage = (text: string, sheet: Sheet): string =>
  [sheet.called, sheet.name, sheet.product, ...sheet.contacts].reduce<string>(
    (left, part) => (part ? left.replaceAll(part, ' ') : left),
    text,
  )

function onTheWhole(text: string, own: string, sheet: Sheet): FindingKind[] {
  const written = writtenIn(inOneLanguage(own, sheet))
  const isForeign = sheet.language !== null && written !== null && written !== sheet.language
  const isLong = sheet.limit !== null && lengthIn(text, sheet.limit.unit) > sheet.limit.n
  return [...(isLong ? ['too-long' as const] : []), ...(isForeign ? ['language' as const] : [])]
}

/** What to look at again in a reply, in the order of the text; what concerns the whole comes first. */
export function findingsIn(text: string, sheet: Sheet): Finding[] {
  const own = masked(text, sheet.verbatim)
  const informal = sheet.language && INFORMAL[sheet.language]
  const spans: [FindingKind, Span[]][] = [
    ['open-place', found(text, OPEN_PLACE)],
    ['personal', personal(own, sheet)],
    ['blame', found(own, everywhere(CONFRONTATION))],
    ['heated', found(own, HEATED)],
    ['informal', informal ? found(own, informal) : []],
    ['promise', ownerlessPromises(own, sheet.members)],
    ['asks-change', asking(own)],
  ]
  const inPlace = spans
    .flatMap(([kind, list]) => list.map(span => ({ kind, ...span, words: text.slice(span.start, span.end) })))
    .sort((a, b) => a.start - b.start)
  const whole = onTheWhole(text, own, sheet).map(kind => ({ kind, start: 0, end: 0, words: '' }))
  return [...whole, ...inPlace]
}
