import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Models, parseModel, type ReadLanguage } from './model.ts'
import { createReader, type Explanation } from './reader.ts'
import { DEFAULT_TOPICS } from './topics.ts'

const models: Models = Object.fromEntries(
  (['ko', 'en'] satisfies ReadLanguage[]).map(language => {
    const path = fileURLToPath(new URL(`../../../models/${language}.model`, import.meta.url))
    return [language, parseModel(readFileSync(path))]
  }),
)
const reader = createReader(models, DEFAULT_TOPICS)
const bare = createReader({}, DEFAULT_TOPICS)

/** Topic ids with their polarity, as one line. */
const about = (text: string) => reader.read(text).topics.map(({ id, polarity }) => `${id} ${polarity}`)

describe('plain words', () => {
  test.each([
    ['정말 만족해요 강추합니다', 'positive'],
    ['최악이에요 다시는 안 사요', 'negative'],
    ['앱이 자꾸 튕겨서 쓸 수가 없어요', 'negative'],
    ['Great app, I love it', 'positive'],
    ['Terrible service and a rude waiter', 'negative'],
    ['质量很好，非常满意', 'positive'],
    ['太差了，再也不会买了', 'negative'],
    ['出貨很快，品質超讚', 'positive'],
    ['とても美味しくて大満足です', 'positive'],
    ['すぐ壊れて最悪でした', 'negative'],
    ['오늘 주문했어요', 'neutral'],
    ['I ordered this on Monday.', 'neutral'],
    ['昨天下的单', 'neutral'],
    ['昨日注文しました', 'neutral'],
  ])('%s is %s', (text, sentiment) => expect(reader.read(text).sentiment).toBe(sentiment))
})

describe('negation', () => {
  test.each([
    ['나쁘지 않아요', 1],
    ['좋지 않아요', -1],
    ['안 좋아요', -1],
    ['불편하지 않아요', 1],
    ['It was not good', -1],
    ['not bad', 1],
    ["It isn't bad at all", 1],
    ['不是不好', 1],
    ['不好吃', -1],
    ['没有不满意的地方', 1],
    ['悪くないです', 1],
    ['良くないです', -1],
  ])('%s leans to %i', (text, sign) => {
    expect(Math.sign(reader.read(text).score)).toBe(sign)
    expect(Math.sign(bare.read(text).score)).toBe(sign)
  })
})

describe('contrast', () => {
  test.each([
    ['배송은 빨랐지만 포장이 엉망', 'delivery/fast', 'packaging/condition'],
    ['The delivery was fast but the packaging was terrible', 'delivery/fast', 'packaging/condition'],
    ['快递很快，但是包装太差了', 'delivery/fast', 'packaging/condition'],
    ['配送は早かったけど梱包がひどい', 'delivery/fast', 'packaging/condition'],
  ])('%s', (text, good, bad) => {
    const explained = reader.explain(text)
    expect(explained.sentiment).toBe('mixed')
    expect(explained.topics).toEqual(
      expect.arrayContaining([
        { id: good, polarity: 1 },
        { id: bad, polarity: -1 },
      ]),
    )
    expect(explained.clauses.find(clause => clause.topics.includes(good))?.polarity).toBe('positive')
    expect(explained.clauses.find(clause => clause.topics.includes(bad))?.polarity).toBe('negative')
  })
})

test('a clause without a word of opinion leans as its text does', () => {
  expect(about('レイアウトが変わりました。最悪です')).toContain('usability/design -1')
  expect(about('レイアウトが変わりました。')).toContain('usability/design 0')
})

test('topics by their words', () => {
  expect(about('배송비가 너무 비싸요')).toEqual(expect.arrayContaining(['price/delivery-fee -1', 'price/expensive -1']))
  expect(about('로그인이 안 돼요')).toContain('account/login -1')
  expect(about('闪退太严重了')).toContain('performance/crash -1')
  expect(about('アプリが落ちる')).toContain('performance/crash -1')
  expect(about('客服態度很差')).toContain('support/attitude -1')
  expect(about('I read a good thread')).toEqual([])
})

test('faces and laughter speak', () => {
  expect(reader.read('👍👍')).toMatchObject({ language: 'und', sentiment: 'positive' })
  expect(reader.read('😡😡')).toMatchObject({ sentiment: 'negative', tone: 'angry' })
  expect(reader.read('이 집 국물 ㅠㅠ').score).toBeLessThan(reader.read('이 집 국물 ㅋㅋ').score)
})

test('tone', () => {
  expect(reader.read('정말 좋아요 감사합니다').tone).toBe('satisfied')
  expect(reader.read('장난하냐 진짜 쓰레기네').tone).toBe('angry')
  expect(reader.read('화면이 멈춰서 불편해요').tone).toBe('frustrated')
  expect(reader.read('영업시간이 어떻게 되나요?').tone).toBe('asking')
  expect(reader.read('能不能加个夜间模式').tone).toBe('asking')
  expect(reader.read('안녕하세요. 단체 할인이 되는지 문의드립니다. 12월 5일입니다.').tone).toBe('asking')
})

describe('a rating', () => {
  test('speaks alone where there are no words', () => {
    expect(reader.read('', 1)).toMatchObject({ language: 'und', analysed: false, sentiment: 'positive', score: 1 })
    expect(reader.read('', 0).sentiment).toBe('negative')
    expect(reader.read('', 0.5).sentiment).toBe('neutral')
    expect(reader.read('')).toMatchObject({ sentiment: 'neutral', confidence: 0 })
  })

  test('never overrules words, but a strong conflict may be sarcasm', () => {
    expect(reader.read('정말 최고예요 감동받았어요', 0)).toMatchObject({ sentiment: 'positive', sarcasm: 'possible' })
    expect(reader.read('정말 최고예요 감동받았어요', 1).sarcasm).toBe('none')
    expect(reader.read('정말 최고예요 감동받았어요').sarcasm).toBe('none')
  })

  test('breaks a tie', () => expect(reader.read('昨天下的单', 0).sentiment).toBe('negative'))
})

describe('other languages', () => {
  test.each([
    ['Diese App ist leider sehr schlecht', 'de'],
    ['هذا التطبيق سيئ للغاية', 'ar'],
  ])('%s is named, not guessed', (text, language) => {
    expect(reader.read(text)).toMatchObject({
      language,
      analysed: false,
      sentiment: 'neutral',
      confidence: 0,
      topics: [],
    })
    expect(reader.read(text, 0)).toMatchObject({ analysed: false, sentiment: 'negative' })
  })
})

function expectExact(text: string, explained: Explanation): void {
  for (const clause of explained.clauses) expect(text).toContain(clause.text)
  for (const question of explained.questions) expect(text).toContain(question)
  for (const { text: found } of explained.pii) expect(text).toContain(found)
  for (const phrase of explained.phrases) expect(text).toContain(phrase)
  for (const part of explained.deciding) expect(text.slice(part.start, part.end)).toBe(part.text)
}

const ODD = [
  '배송은 빨랐지만 포장이 엉망!!!! 언제 고쳐지나요? 010-1234-5678',
  '  ＧＯＯＤ！！！   but ｔｏｏ　ｓｌｏｗ…  why??  ',
  '這個App真的很好用，但是太貴了。能不能便宜一點？',
  'すぐ届いたけど、箱が潰れていました。どうして？',
  '\ud83d 좋아요 \udc4d 싫어요 \ud83d\ude00',
  '\u202bتطبيق ممتاز\u202c but it crashes',
  '배송이 늦어요'.normalize('NFD'),
  '.\n\n!!\n?',
  'a\u200bb\ufe0fc 👍🏿👨‍👩‍👧 good',
]

test.each(ODD)('what is shown stands in the text: %j', text => {
  expectExact(text, reader.explain(text, 0.5))
  expectExact(text, bare.explain(text))
})

test('reading and explaining agree', () => {
  for (const text of ODD) expect(reader.explain(text)).toMatchObject(reader.read(text))
})

test('scores and confidences keep their ranges', () => {
  for (const text of [...ODD, '최고 '.repeat(500), '쓰레기 '.repeat(500), 'love it '.repeat(900)]) {
    const { score, confidence } = reader.read(text)
    expect(Math.abs(score)).toBeLessThanOrEqual(1)
    expect(confidence).toBeGreaterThanOrEqual(0)
    expect(confidence).toBeLessThanOrEqual(1)
  }
})

test('what decided points the way the score does', () => {
  const [first] = reader.explain('분위기는 평범한데 음식이 최악이에요').deciding
  expect(first).toMatchObject({ text: expect.stringContaining('최악') })
  expect(first?.weight).toBeLessThan(0)
})

test('50,000 characters of anything end soon', () => {
  const pieces = [
    '배송이 빨랐지만 ',
    'a',
    '1',
    '1 ',
    '@',
    'a.',
    '市区路号',
    '? ',
    'A ',
    '서울시 ',
    'order 1',
    '-',
    '\ud83d',
  ]
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(50_000 / piece.length))
    for (const { text: clause } of reader.explain(text).clauses) expect(text).toContain(clause)
  }
  // Anything that grew with the square of the length would take many minutes.
}, 60_000)
