import type { ReplyLanguage } from './words.ts'

const LONGEST_NAME = 40
const LONGEST_PRODUCT = 40

const NOBODY =
  /^(?:an? )?(?:google|apple|amazon|kindle|naver|facebook|verified)?\s*(?:user|customer|guest|shopper|buyer|reviewer|visitor|member|client)\s*[-_#]?\d*$|^(?:anonymous|anon|unknown|none|null|undefined|n\/?a|nan|no ?name|someone|by)\b|^(?:google|apple|naver|네이버|구글|애플)\s*(?:사용자|用户|使用者|ユーザー)$|^(?:익명|비회원|고객님?|구매자|사용자|이용자|손님|네티즌|작성자|탈퇴한?\s*(?:회원|사용자)|알\s*수\s*없음|이름\s*없음)|^(?:匿名|游客|访客|訪客|遊客|用户|使用者|网友|網友|顾客|顧客|买家|買家|亚马逊|亞馬遜|未知|无名|無名|佚名)|^(?:名無し|ななし|ゲスト|ユーザー|カスタマー|購入者|お客様|退会)|(?:カスタマー|买家|買家)$/iu
const MASKED = /[*＊●○•◯×✕■□]{1,}|x{3,}|#{2,}|\.{2,}|…/iu
const MACHINE = /^[0-9a-f-]{16,}$|^(?:user|id|guest|member|用户|用戶|회원|사용자)[\s_-]*\d+$/iu
const CONTACT = /@[\p{L}\d-]+\.\p{L}|https?:|www\.|\d{5,}|\d{2,4}[-. ]\d{3,4}[-. ]\d{3,4}/iu
const MARKUP = /[[\]{}<>|\\\p{Cc}]/u
/** Calling somebody by a curse is not calling them by name. */
export const RUDE =
  /fuck|shit|bitch|asshole|\bcunt|bastard|\bidiot|\bmoron|stupid|\bkill\b|씨발|시발|ㅅㅂ|병신|ㅂㅅ|좆|존나|개새|새끼|지랄|꺼져|죽여|쓰레기|미친|傻逼|傻b|他妈|妈的|操你|草泥马|去死|垃圾|混蛋|王八|骗子|騙子|他媽|媽的|死ね|殺す|クソ|くそ|糞|ゴミ|馬鹿|バカ|詐欺師|無能/iu
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u

export const isRightToLeft = (text: string) => RIGHT_TO_LEFT.test(text)

/** The name as its owner wrote it, or null where there is none to use: masked, anonymous, an address, a machine's number. */
export function nameOf(author: string | null): string | null {
  const name = author?.trim() ?? ''
  if (!name || [...name].length > LONGEST_NAME) return null
  if (!/\p{L}/u.test(name) || /^[ㄱ-ㆎᄀ-ᇿ\s]+$/u.test(name)) return null
  return [NOBODY, MASKED, MACHINE, CONTACT, MARKUP, RUDE].some(sign => sign.test(name)) ? null : name
}

const ALREADY_POLITE: Partial<Record<ReplyLanguage, RegExp>> = { ko: /님$/u, ja: /(?:様|さま|さん|サン|さん。)$/u }
const HONORIFIC: Record<ReplyLanguage, string> = { ko: '님', ja: '様', 'zh-Hans': '', 'zh-Hant': '', en: '' }

/** The name with its language's honorific; a name written from right to left does not turn the sentence around. */
export function addressee(name: string, language: ReplyLanguage): string {
  const polite = ALREADY_POLITE[language]?.test(name) ? name : `${name}${HONORIFIC[language]}`
  return isRightToLeft(name) ? `\u200e${polite}\u200e` : polite
}

const CODE = /^[A-Z0-9-]{8,}$|^\d+$|^[a-z][\w-]*(?:\.[\w-]+){2,}$|https?:|^id\d+$/u

/** A product's name short enough to be said in a sentence; null for codes and endless listings. */
export function productName(product: string | null): string | null {
  const whole = product?.normalize('NFC').replace(/\s+/gu, ' ').trim() ?? ''
  const name = whole.split(/\s[-–—|:]\s|[,，、(（[【［/|;；"“”『』「」<>{}]/u)[0]?.trim() ?? ''
  if (name.length < 2 || name.length > LONGEST_PRODUCT) return null
  return CODE.test(name) || CONTACT.test(name) || MARKUP.test(name) ? null : name
}
