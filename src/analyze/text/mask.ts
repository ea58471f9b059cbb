import { findPii, type PiiKind } from './pii.ts'

type Words = Record<PiiKind, string>

/** What stands in the place of personal data, in the language around it, so that the sentence can still be read. */
const PLACES: Record<'ko' | 'zh' | 'zh-Hant' | 'ja' | 'en', Words> = {
  ko: { email: '이메일', phone: '전화번호', id: '신분 번호', card: '카드 번호', address: '주소', order: '주문 번호' },
  zh: { email: '邮箱', phone: '电话号码', id: '证件号码', card: '卡号', address: '地址', order: '订单号' },
  'zh-Hant': { email: '電子郵件', phone: '電話號碼', id: '證件號碼', card: '卡號', address: '地址', order: '訂單編號' },
  ja: {
    email: 'メールアドレス',
    phone: '電話番号',
    id: '個人番号',
    card: 'カード番号',
    address: '住所',
    order: '注文番号',
  },
  en: {
    email: 'e-mail',
    phone: 'phone',
    id: 'ID number',
    card: 'card number',
    address: 'address',
    order: 'order number',
  },
}

function wordsFor(language: string): Words {
  if (language === 'zh-Hant') return PLACES['zh-Hant']
  return PLACES[(language.split('-')[0] ?? '') as keyof typeof PLACES] ?? PLACES.en
}

/** A text with the personal data in it replaced by what it was: "call [phone]". `language` as a piece is filed, `ko` or `zh-Hans`. */
export function maskPii(text: string, language: string): string {
  const words = wordsFor(language)
  let from = 0
  let masked = ''
  for (const { text: found, kind } of findPii(text)) {
    const at = text.indexOf(found, from)
    if (at < 0) continue
    masked += `${text.slice(from, at)}[${words[kind]}]`
    from = at + found.length
  }
  return masked + text.slice(from)
}
