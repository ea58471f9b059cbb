import { describe, expect, it } from 'vitest'
import { type FindingKind, findingsIn } from './findings.ts'
import { changed, insertion, insertionBehind } from './insertion.ts'
import type { Sheet } from './sheet.ts'
import type { ReplyLanguage } from './words.ts'

const sheet = (language: ReplyLanguage, over: Partial<Sheet> = {}): Sheet => ({
  list: 'negative',
  language,
  name: 'Mina',
  called: 'Mina',
  product: null,
  verbatim: '',
  topics: [],
  troubles: [],
  said: [],
  owesApology: true,
  contacts: ['help@moon.example', '1588-0000'],
  members: ['Jo'],
  limit: null,
  ...over,
})

const kinds = (text: string, language: ReplyLanguage, over?: Partial<Sheet>) =>
  findingsIn(text, sheet(language, over)).map(({ kind, words }) => [kind, words])

describe('the coach', () => {
  it.each<[ReplyLanguage, FindingKind, string, string]>([
    ['en', 'promise', 'We will fix it by Friday.', 'will fix it by Friday'],
    ['en', 'promise', 'You will hear from us within 2 days.', 'will hear from us within 2 days'],
    ['ko', 'promise', '금요일까지 수정하겠습니다.', '금요일까지 수정하겠습니다'],
    ['ko', 'promise', '바로 환불해 드리겠습니다.', '환불해 드리겠습니다'],
    ['zh-Hans', 'promise', '我们会尽快修复这个问题。', '会尽快修复'],
    ['zh-Hant', 'promise', '我們下週會完成修復。', '下週會完成修復'],
    ['ja', 'promise', '金曜日までに修正いたします。', '金曜日までに修正いたします'],
    ['en', 'blame', 'You should have read the manual first.', 'You should have'],
    ['ko', 'blame', '그건 고객님 과실이 아닌가 싶습니다.', '고객님 과실'],
    ['zh-Hant', 'blame', '這可能是您誤會了我們的意思。', '您誤會'],
    ['ja', 'blame', 'それはお客様の勘違いではないでしょうか。', 'お客様の勘違'],
    ['en', 'personal', 'We wrote to you at mina@mail.example today.', 'mina@mail.example'],
    ['ko', 'personal', '연락처 010-2345-6789로 전화드렸습니다.', '010-2345-6789'],
    ['zh-Hans', 'personal', '您的订单号：2026112299887已经查到了。', '2026112299887'],
    ['ja', 'personal', 'ご注文番号：A-2233445の件を確認しました。', 'A-2233445'],
    ['ko', 'informal', '정말 미안해. 다음에는 잘할게요.', '미안해'],
    ['zh-Hans', 'informal', '我们已经看到你的留言，谢谢支持。', '你'],
    ['ja', 'informal', '本当にごめん。すぐに調べますのでお待ちください。', 'ごめん'],
    ['en', 'heated', 'We never said that!! Please read again.', '!!'],
    ['en', 'asks-change', 'Sorry. Could you please update your review?', 'Could you please update your review?'],
    ['ko', 'asks-change', '혹시 리뷰를 수정해 주실 수 있을까요?', '혹시 리뷰를 수정해 주실 수 있을까요?'],
    ['en', 'open-place', 'Hi {{customer}}, thank you.', '{{customer}}'],
  ])('%s: sees %s in “%s”', (language, kind, text, words) => {
    expect(kinds(text, language)).toContainEqual([kind, words])
  })

  it('leaves alone what is in order', () => {
    expect(kinds('Hi Mina, thank you. We will look into it; write to help@moon.example or 1588-0000.', 'en')).toEqual(
      [],
    )
    expect(kinds('Jo will fix it by Friday.', 'en')).toEqual([])
    expect(kinds('제가 금요일까지 수정하겠습니다.', 'ko')).toEqual([])
    expect(kinds('소중한 후기 감사합니다. 원인을 확인하겠습니다.', 'ko')).toEqual([])
    expect(kinds('您好，感谢您的评价。', 'zh-Hans')).toEqual([])
  })

  it('does not blame us for the words of the customer', () => {
    const verbatim = 'You are lying about the steel, call 010-2345-6789'
    expect(kinds('You wrote “You are lying about the steel”, and we hear you.', 'en', { verbatim })).toEqual([])
  })

  it('asks for the language and the script of the customer', () => {
    expect(kinds('Thank you for your message, we will check it.', 'ko')).toEqual([['language', '']])
    expect(kinds('感谢您的留言，我们会认真确认这个问题。', 'zh-Hant')).toEqual([['language', '']])
    expect(kinds('感謝您的留言，我們會認真確認這個問題。', 'zh-Hant')).toEqual([])
    expect(kinds('Mina 고객님께서 남겨 주신 글을 잘 읽었습니다.', 'ko')).toEqual([])
  })

  it('counts as the place counts', () => {
    expect(kinds('가나다라', 'ko', { limit: { n: 10, unit: 'byte' } })).toEqual([['too-long', '']])
    expect(kinds('가나다라', 'ko', { limit: { n: 4, unit: 'char' } })).toEqual([])
    expect(kinds('👩‍👩‍👧', 'en', { limit: { n: 1, unit: 'grapheme' } })).toEqual([])
  })
})

describe('a proposed sentence', () => {
  const letter = 'Hi Mina,\n\nThank you for writing. We hear you.\n\nMoon House'
  it.each([
    ['thank-you', 'Many thanks.', 'Hi Mina,\n\nMany thanks. Thank you for writing. We hear you.\n\nMoon House'],
    ['quick-apology', 'Sorry.', 'Hi Mina,\n\nThank you for writing. Sorry. We hear you.\n\nMoon House'],
    ['contact', 'Write to us.', 'Hi Mina,\n\nThank you for writing. We hear you. Write to us.\n\nMoon House'],
  ])('for %s stands where it belongs', (id, sentence, whole) => {
    expect(changed(letter, insertion(id, letter, sentence))).toBe(whole)
  })

  it('sets no space between Japanese sentences', () => {
    expect(changed('ありがとうございます。', insertion('contact', 'ありがとうございます。', '承ります。'))).toBe(
      'ありがとうございます。承ります。',
    )
    expect(changed('', insertion('contact', '', '承ります。'))).toBe('承ります。')
  })

  it('follows the sentence it belongs to', () => {
    const text = 'We will fix it by Friday. Bye.'
    expect(changed(text, insertionBehind(11, text, 'Jo is on it.'))).toBe('We will fix it by Friday. Jo is on it. Bye.')
  })
})
