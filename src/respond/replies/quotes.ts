import { tellsHardship } from './hardship.ts'
import { isRightToLeft, RUDE } from './names.ts'
import type { DraftRequest, Polarity } from './request.ts'

const DENSE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/gu
const PRIVATE =
  /@|https?:|www\.|\d{5,}|\d{2,4}[-. ]\d{3,4}[-. ]\d{3,4}|(?:order|주문|订单|訂單|注文)\s*(?:no\.?|number|번호|号|號|番号|#|:)|#\d+|\p{Cc}/iu
const SIGNS = /["“”„‘’「」『』《》〈〉[\]{}<>|\\*]/u
const EDGES = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}ㅋㅎㅠㅜ]+$/gu
/** Half a sentence: it waits for what follows, or hangs on what went before. */
const RAGGED =
  /(?:[는은던]데|지만|면서|[어아해라]서|니까|려고|으나|거나|라고|하고|이며|며)$|^(?:근데|그런데|하지만|그리고|음|후|중|것|수|때|등|및|정도|말하자면)\s|(?:[すたいだ]が|けど|けれど|けれども|ので|から|って|[てで])$/u
/** Nobody smiles at being asked for something. */
const WISH = /주세요|줘요?|해 ?주시|바랍니다|\bplease\b|\bwish\b|希望|请|請|ください|てほしい/iu
/** A call to others to stay away or to go elsewhere is not for us to repeat in public. */
const WARNS_OTHERS =
  /(?:지|들) ?(?:마셈|마세요|마시길|마라|말아라|마요|맙시다|말자)|마셈|(?:차라리|그냥) .{0,16}(?:사라|써라|가라|보라|쓰세요|가세요|사세요)|비추|거르|손절|\b(?:don'?t|do not|never) (?:\w+ )?(?:buy|install|download|use|go|order|book|waste)\b|\b(?:stay away|avoid|save your money|go (?:with|to) (?:another|someone))\b|(?:别|不要|別|千万别|勿)再?(?:买|買|下载|下載|来|來|用|去|入|订|訂)|避雷|劝退|勸退|踩雷|(?:買う|使う|行く|入れる|ダウンロードする)(?:な|べきではない)|(?:買わ|使わ|行か|入れ)ない(?:方|ほう)が|やめ(?:た方|とけ|ておけ)/iu
const MENTIONS_OTHERS =
  /(?:\b(?:Mr|Mrs|Ms|Dr)\.? \p{Lu}|[가-힣]{2,4} ?(?:기사님|상담사|매니저|대리님|점장님?)|さん(?:が|は|の|に))/u

const isShort = (text: string) => {
  const dense = text.match(DENSE)?.length ?? 0
  if (dense * 2 > text.length) return dense >= 4 && text.length <= 32
  const words = text.split(/\s+/u).length
  return words >= 2 && words <= 14 && text.length <= 84
}

/** The words as they stand in the verbatim, without the marks at their ends; null where they are better not repeated. */
function repeatable(text: string, verbatim: string): string | null {
  const words = text.replace(EDGES, '')
  if (!verbatim.includes(words) || !isShort(words) || RAGGED.test(words)) return null
  return PRIVATE.test(words) ||
    SIGNS.test(words) ||
    RUDE.test(words) ||
    WARNS_OTHERS.test(words) ||
    MENTIONS_OTHERS.test(words)
    ? null
    : words
}

const sentences = (text: string) => text.split(/[.!?。！？…~\n]+/u).filter(part => part.trim())

/** Candidate pieces with their polarity: the clauses as read, else a verbatim so short that it is one clause. */
function pieces(request: DraftRequest): DraftRequest['clauses'] {
  if (request.clauses.length) return request.clauses
  const only = sentences(request.verbatim)
  const polarity: Polarity = request.sentiment === 'positive' ? 1 : request.sentiment === 'negative' ? -1 : 0
  return only.length === 1 && polarity ? [{ text: only[0] ?? '', topics: [], polarity }] : []
}

/** A clause too long to repeat may have a part that is not; one with something private in it has none. */
function shortPieces(clause: string): string[] {
  if (PRIVATE.test(clause)) return []
  const pieces = clause.split(/[,，、;；:：!！.。~…]+/u).filter(piece => piece.length > 5)
  return [clause, ...pieces, ...pieces.map(closing)].filter(Boolean)
}

const TAIL = 24
/** Korean says the point last: the last words of a long clause stand by themselves. */
function closing(clause: string): string {
  if (!/[가-힣]/u.test(clause)) return ''
  const words = clause.trim().split(/\s+/u)
  while (words.length > 2 && words.join(' ').length > TAIL) words.shift()
  const tail = words.join(' ')
  return words.length > 2 && clause.includes(tail) ? tail : ''
}

export interface Quote {
  words: string
  /** What the quoted clause is about. */
  topics: string[]
}

/** The customer's own short words of that polarity; those about the given topics first. */
export function quoteOf(request: DraftRequest, polarity: Polarity, topics: string[]): Quote | null {
  const found = pieces(request)
    .filter(clause => clause.polarity === polarity && !/[?？]/u.test(clause.text))
    .filter(clause => polarity !== 1 || !WISH.test(clause.text))
    .flatMap(clause => shortPieces(clause.text).map(text => ({ clause, words: repeatable(text, request.verbatim) })))
    .flatMap(({ clause, words }) => (words === null ? [] : [{ words, topics: clause.topics }]))
    .filter(({ words }) => polarity !== 1 || !tellsHardship(words))
  return found.find(quote => quote.topics.some(id => topics.includes(id))) ?? found[0] ?? null
}

/** The question as asked, when it is short and civil; 'rude' when it is better left alone. */
export function questionOf(request: DraftRequest): { words: string | null } | null {
  const asked = request.questions.filter(question => question.trim() && !RUDE.test(question))
  if (!asked.length) return null
  const words = asked.map(question => {
    const bare = repeatable(question, request.verbatim)
    const mark = ['?', '？'].find(each => bare && request.verbatim.includes(bare + each))
    return bare && `${bare}${mark ?? ''}`
  })
  return { words: words.find(Boolean) ?? null }
}

/** In quotation marks; a quotation from right to left stays by itself. */
export const quoted = (words: string, [open, close]: readonly [string, string]) =>
  isRightToLeft(words) ? `${open}\u2068${words}\u2069${close}` : `${open}${words}${close}`

const QUOTATION = /[“‘「"『]([^”’」"』]{2,80})[”’」"』]/gu
const bare = (inner: string) => inner.replace(/[\u2068\u2069]/gu, '').replace(/[?？]$/u, '')

/** What a reply repeats of a text. */
export const repeated = (reply: string, text: string): string[] =>
  [...reply.matchAll(QUOTATION)].map(([, inner = '']) => bare(inner)).filter(words => text.includes(words))

/** Our own words in a reply: what it repeats of the verbatim is taken out. */
export const ownWords = (reply: string, verbatim: string) =>
  reply.replace(QUOTATION, (whole, inner: string) => (verbatim.includes(bare(inner)) ? '' : whole))
