import { expect, test } from 'vitest'
import { rank } from './match.ts'

const labels = (options: string[], typed: string) =>
  rank(
    options.map(label => ({ label })),
    typed,
  ).map(one => one.label)

const KOREAN = ['배송 지연', '분실', '반품 · 환불', '가격', '없는 기능', '새 배송지']

test('Korean is found by initial consonants, also those an input method draws as one', () => {
  expect(labels(KOREAN, 'ㅂㅅ')).toEqual(['분실', '배송 지연', '새 배송지'])
  expect(labels(KOREAN, 'ㅄ')).toEqual(labels(KOREAN, 'ㅂㅅ'))
  expect(labels(['고객 의견', '고객'], 'ㄱㄱ')).toEqual(['고객', '고객 의견'])
  expect(labels(KOREAN, 'ㅂㅅ ㅈㅇ')).toEqual(['배송 지연'])
})

test('Korean is found with every key while a syllable is being composed', () => {
  for (const typed of ['ㅂ', '배', '뱃', '배소', '배송', '배송 ㅈ', '배송 지', '배송 지여', '배송 지연']) {
    expect(labels(KOREAN, typed)).toContain('배송 지연')
  }
  expect(labels(KOREAN, '뱃')).toEqual(['배송 지연', '새 배송지'])
  expect(labels(KOREAN, '업')).toEqual(['없는 기능'])
  expect(labels(KOREAN, '송')).toEqual(['배송 지연', '새 배송지'])
})

test('a keyboard left in the other language is understood', () => {
  expect(labels(['Settings', '배송 지연'], 'ㄴㄷㅅ샤')).toEqual(['Settings'])
  expect(labels(['Settings', '배송 지연'], 'qoth')).toEqual(['배송 지연'])
})

test('Chinese and Japanese are found from inside, kana in either form, also before they are converted', () => {
  expect(labels(['退款与退货', '物流'], '退货')).toEqual(['退款与退货'])
  const settings = [{ label: '設定', also: ['せってい'] }, { label: '商品' }]
  for (const typed of ['せってい', 'セッテイ', 'せっt', '設定']) expect(rank(settings, typed)).toEqual([settings[0]])
  expect(rank([{ label: '设置', also: ['shezhi'] }], "she'zhi")).toHaveLength(1)
})

test('English is found by its beginning first, then by that of a word, then from inside, then scattered', () => {
  const options = ['Resettle', 'Stored things', 'My settings', 'Settings', 'Set', 'Overview']
  expect(labels(options, 'set')).toEqual(['Set', 'Settings', 'My settings', 'Resettle'])
  expect(labels(options, 'stng')).toEqual(['My settings', 'Settings'])
  expect(labels(options, 'ＳＥＴＴＩＮＧＳ ｍｙ')).toEqual(['My settings'])
  expect(labels(options, 'zzz')).toEqual([])
})

test('the own name counts before other words, and weight decides between equals', () => {
  const options = [{ label: 'Tags', also: ['labels'] }, { label: 'Labels' }, { label: 'Label printer', weight: 5 }]
  expect(rank(options, 'label').map(one => one.label)).toEqual(['Label printer', 'Labels', 'Tags'])
})

test('what was found elsewhere stays, after all that fit; nothing typed leaves everything as it stands', () => {
  const options = [{ label: 'Search for “cust”', found: true }, { label: 'Our customers' }]
  expect(rank(options, 'cust').map(one => one.label)).toEqual(['Our customers', 'Search for “cust”'])
  expect(rank(options, ' ')).toEqual(options)
})
