import {
  passesChineseId,
  passesJapaneseNumber,
  passesKoreanId,
  passesLuhn,
  passesTaiwaneseId,
} from './pii-checksums.ts'

export type PiiKind = 'email' | 'phone' | 'id' | 'card' | 'address' | 'order'

export interface Pii {
  text: string
  kind: PiiKind
}

interface Found {
  start: number
  end: number
  kind: PiiKind
}

interface Rule {
  kind: PiiKind
  pattern: RegExp
  /** Checksum or context; the match and what stands before it. */
  accept?: (match: string, before: string) => boolean
  /** Which part of the match is the datum itself. */
  group?: number
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Words that announce an order number; after them digits are neither phone nor id. */
const ORDER_WORD =
  /(order|ord|invoice|tracking|booking|reservation|confirmation|reference|ref|ticket|case|shipment|주문|예약|송장|운송장|접수|订单|訂單|单号|單號|运单|運單|快递单|预订|預訂|注文|予約|お?問い?合わ?せ|伝票|追跡|受付)[^\n]{0,14}$/i
const PHONE_WORD =
  /(tel|phone|call|mobile|cell|contact|whatsapp|전화|연락처|휴대폰|핸드폰|번호|电话|電話|手机|手機|联系|携帯|連絡先|℡|☎)[^\n]{0,12}$/i

/** Words that announce an order number a little before it, in speech: "the number, hold on, it's …". */
const ORDER_NEAR =
  /(order|invoice|tracking|booking|reservation|confirmation|reference|ref|ticket|receipt|주문|예약|송장|접수|계약|订单|訂單|单号|單號|运单|運單|快递|确认号|確認號|订房|訂房|预订|預訂|注文|予約|伝票|追跡|受付|契約|管理|購入|番号)[^\n]{0,26}$/i
const ID_WORD =
  /(passport|aadhaar|\bpan\b|driving licen[cs]e|여권|パスポート|旅券|护照|護照|身份证|身份證|身分證)[^\n]{0,26}$/i
const ORDER_CLOSE =
  /(order|invoice|tracking|booking|reservation|주문|예약|송장|운송장|접수|订单|訂單|单号|單號|运单|運單|注文|予約|伝票|追跡|受付)(번호|号|號|编号|番号| ?(no|number|id|#))?[^\p{L}\n]{0,4}$/iu

/** A number in the dress of a phone's is one unless it is called an order's outright. */
const noOrderOutright = (_: string, before: string): boolean => !ORDER_CLOSE.test(before)
const noOrder = (_: string, before: string): boolean => !ORDER_WORD.test(before)

/** In order of trust: what an earlier rule took, a later one leaves alone. Every quantifier is bounded, so none can run away. */
const RULES: Rule[] = [
  {
    kind: 'email',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,4}[A-Za-z]{2,24}(?![\w@])/g,
  },
  {
    kind: 'order',
    pattern:
      /(?:order|ord|invoice|tracking|booking|reservation|confirmation|reference|ticket|case)\s{0,2}(?:id|no|nr|num|number|code|#)?\.?\s{0,2}(?:is|was|:|#|：)?\s{0,2}[#(]?\s?([A-Z]{0,5}[-_]?\d(?:\d{3}(?: \d{4}){1,3}(?: \d{2})?(?!\d)|[A-Z0-9-]{3,29}))(?![A-Za-z0-9])/gi,
    group: 1,
    accept: match => digitsOf(match).length >= 4,
  },
  {
    kind: 'order',
    pattern:
      /(?:(?:주문|예약|송장|운송장|접수|계약)\s?(?:번호|코드)|(?:订单|訂單|运单|運單|快递单|快遞單|预订|預訂|订房|訂房|确认|確認|单|單)(?:编号|編號|号码|號碼|代号|代號|号|號)|(?:ご?注文|ご?予約|お?問い?合わ?せ|伝票|追跡|受付|ご?契約|管理|ご?購入|確認)(?:番号|ID|No\.?))\s{0,2}(?:은|는|이|가|は|が|是|为|為|:|：|#)?\s{0,2}[#(]?\s?([A-Za-z]{0,5}[-_]?\d[A-Za-z0-9-]{3,29})(?![A-Za-z0-9])/g,
    group: 1,
  },
  {
    kind: 'id',
    pattern: /(?<!\d)\d{6}[-– ]?[1-8]\d{6}(?!\d)/g,
    accept: (m, b) => noOrder(m, b) && passesKoreanId(digitsOf(m)),
  },
  {
    kind: 'id',
    pattern: /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g,
    accept: (m, b) => noOrder(m, b) && passesChineseId(m),
  },
  {
    kind: 'id',
    pattern: /(?:マイナンバー|個人番号)[^\d\n]{0,8}(\d{4}[ -]?\d{4}[ -]?\d{4})(?!\d)/g,
    group: 1,
    accept: match => passesJapaneseNumber(digitsOf(match)),
  },
  {
    kind: 'id',
    pattern: /(?:ssn|social security)[^\d\n]{0,20}((?!000|666|9)\d{3}[- ]\d{2}[- ]\d{4})(?!\d)/gi,
    group: 1,
  },
  { kind: 'id', pattern: /(?<![\dA-Za-z])[A-Z][1289]\d{8}(?!\w)/g, accept: passesTaiwaneseId },
  { kind: 'id', pattern: /(?<![\dA-Za-z])[A-Z]{1,2}\d{6}\([\dA]\)/g },
  { kind: 'id', pattern: /(?<![\dA-Za-z])[A-Z]{1,2}\d{7,8}(?!\w)/g, accept: (_, b) => ID_WORD.test(b) },
  { kind: 'id', pattern: /(?<![\dA-Za-z])[A-Z]{5}\d{4}[A-Z](?!\w)/g, accept: (_, b) => ID_WORD.test(b) },
  { kind: 'id', pattern: /(?<!\d)[2-9]\d{3} ?\d{4} ?\d{4}(?! ?\d)/g, accept: (_, b) => ID_WORD.test(b) },
  {
    kind: 'card',
    pattern: /(?<![\d-])(?:\d[ -]?){12,18}\d(?![\d-])/g,
    accept: (m, b) => noOrder(m, b) && /^[2-69]/.test(m) && passesLuhn(digitsOf(m)),
  },
  // Korea: mobile, area codes, 070, 15xx; with +82.
  {
    kind: 'phone',
    pattern: /(?<![\d.-])(?:\+82[ -]?|0)1[016789][-. ]?\d{3,4}[-. ]?\d{4}(?!\d)/g,
    accept: noOrderOutright,
  },
  { kind: 'phone', pattern: /(?<![\d.-])0(?:2|[3-6]\d|70|50\d)[-. )]\s?\d{3,4}[-. ]\d{4}(?!\d)/g, accept: noOrder },
  { kind: 'phone', pattern: /(?<![\d.-])1[568]\d{2}-\d{4}(?![\d-])/g, accept: noOrder },
  // China: mobile, area codes.
  { kind: 'phone', pattern: /(?<![\d-])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, accept: noOrder },
  { kind: 'phone', pattern: /(?<![\d-])0(?:10|2\d|[3-9]\d{2})-\d{7,8}(?!\d)/g, accept: noOrder },
  // Japan: mobile and IP phones, area codes, toll-free.
  {
    kind: 'phone',
    pattern: /(?<![\d-])(?:\+81[ -]?|0)[5789]0[-ー ]?\d{4}[-ー ]?\d{4}(?!\d)/g,
    accept: noOrderOutright,
  },
  {
    kind: 'phone',
    pattern: /(?<![\d-])0\d{1,4}[-ー(]\d{1,4}[-ー)]\d{3,4}(?![\d-])/g,
    accept: (m, b) => noOrder(m, b) && digitsOf(m).length === 10,
  },
  // Taiwan: mobile. Hong Kong: eight digits, where they are called a phone's.
  { kind: 'phone', pattern: /(?<![\d-])(?:\+886[ -]?|0)9\d{2}[- ]?\d{3}[- ]?\d{3}(?![\d-])/g, accept: noOrder },
  { kind: 'phone', pattern: /(?<![\d-])[2-9]\d{3} ?\d{4}(?![\d -]\d)/g, accept: (_, b) => PHONE_WORD.test(b) },
  // United Kingdom, Australia, India: spaced groups behind a 0.
  {
    kind: 'phone',
    pattern: /(?<![\d-])0\d{2,4} \d{3,6}(?: \d{3,4})?(?! ?\d)/g,
    accept: (m, b) => noOrder(m, b) && /^\d{10,11}$/.test(digitsOf(m)),
  },
  // North America: area and exchange codes begin with 2 to 9.
  {
    kind: 'phone',
    pattern: /(?<![\d.-])(?:\+?1[-. ]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}(?![\d-])/g,
    accept: noOrder,
  },
  { kind: 'phone', pattern: /(?<![\d.+-])\+\d{1,3}(?:[ -]?\d{2,4}){2,5}(?!\d)/g, accept: noOrder },
  { kind: 'phone', pattern: /(?<![\d-])\d{9,11}(?![\d-])/g, accept: (m, b) => noOrder(m, b) && PHONE_WORD.test(b) },
  {
    kind: 'address',
    pattern:
      /(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)[가-힣]{0,7} ?)(?:[가-힣]{1,6}[시군구] ?){0,2}(?:[가-힣0-9]{1,10}(?:로|길|동|읍|면|리|가) ?){1,3}(?:\d{1,4}(?:-\d{1,4})?)(?:번지|번길 ?\d{1,4})?(?:[, ]{1,2}\d{1,4}동)?(?:[, ]{0,2}\d{1,4}호)?(?:[, ]{1,2}(?:지하 ?)?\d{1,2}층)?/g,
  },
  {
    kind: 'address',
    pattern:
      /(?:(?:(?![是在到给給往于於址住从從为為])[\u4e00-\u9fff]){2,6}(?:省|自治区))?(?:(?![是在到给給往于於址住从從为為])[\u4e00-\u9fff]){2,6}市(?:[\u4e00-\u9fff]{1,6}[区區县縣])?[\u4e00-\u9fff0-9]{1,12}(?:路|街|巷|道|弄|胡同|大道)[\u4e00-\u9fff0-9]{0,4} ?\d{1,5} ?[号號弄](?:(?: ?[\u4e00-\u9fff0-9A-Za-z-]){0,14}(?:室|楼|樓|号|號|栋|单元))?/g,
  },
  {
    kind: 'address',
    pattern:
      /(?:〒?\d{3}-\d{4} ?)?(?:東京都|北海道|(?:大阪|京都)府|[\u4e00-\u9fff]{2,3}県)[\u3040-\u30ff\u4e00-\u9fffヶ]{1,8}[市区郡町村][\u3040-\u30ff\u4e00-\u9fffヶ]{0,14}\d{1,4}(?:丁目)?[-ー−0-9番地号の]{0,14}(?: ?[\u30a0-\u30ff][\u30a0-\u30ff\u4e00-\u9fff]{1,12} ?\d{1,4}(?:号室)?)?/g,
  },
  {
    kind: 'address',
    pattern:
      /(?<!\d)(?:(?:Flat|Apt|Unit) \w{1,5}, )?\d{1,5} (?:[NSEW]\.? )?(?:[A-Z][A-Za-z'.]{1,20} ){1,4}(?:Yard|Close|Crescent|Gardens|Mews|Square|Row|Hill|Walk|Grove|Nagar|Marg|Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Way|Terrace|Circle|Highway|Hwy|Parkway|Pkwy)\b\.?(?: \d(?:st|nd|rd|th) (?:Cross|Main|Floor))?(?:,? (?:Apt|Suite|Ste|Unit|#)\.? ?\w{1,6})?(?:, [A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?)?(?:,? [A-Z]{2} \d{5}(?:-\d{4})?|,? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|,? \d{6}(?!\d))?/g,
  },
  // What is left and dressed as a code, a little behind a word for orders.
  {
    kind: 'order',
    pattern: /(?<![\w@.-])(?:[A-Z]{1,5}[-.]?)?\d[\dA-Z-]{5,29}(?![\w@])/g,
    accept: (m, b) =>
      digitsOf(m).length >= 7 - (/[A-Z]/.test(m) ? 1 : 0) && !/^\d{4}-\d{2}-\d{2}$/.test(m) && ORDER_NEAR.test(b),
  },
]

const WINDOW = 40

function matchesOf(text: string, rule: Rule): Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(rule.pattern)) {
    const whole = match[0]
    const part = rule.group ? (match[rule.group] ?? '') : whole
    const start = match.index + (rule.group ? whole.lastIndexOf(part) : 0)
    const before = text.slice(Math.max(0, start - WINDOW), start)
    if (part && (rule.accept?.(part, before) ?? true))
      found.push({ start, end: start + part.trimEnd().length, kind: rule.kind })
  }
  return found
}

/** Longest text that is searched for personal data, in UTF-16 units. */
const LONGEST = 100_000

/** Personal data as exact substrings, in order of place: checksums where there are some, context words where not. */
export function findPii(text: string): Pii[] {
  if (!/[\d@０-９]/.test(text)) return []
  const head = text.slice(0, LONGEST).replace(/[０-９＠－]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  const taken: Found[] = []
  for (const rule of RULES) {
    for (const found of matchesOf(head, rule)) {
      if (!taken.some(other => found.start < other.end && other.start < found.end)) taken.push(found)
    }
  }
  taken.sort((a, b) => a.start - b.start)
  return taken.map(({ start, end, kind }) => ({ text: text.slice(start, end), kind }))
}
