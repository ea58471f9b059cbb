import { expect, test } from 'vitest'
import type { ReadLanguage } from '../text/model.ts'
import { bagOf, ownWords } from './features.ts'
import { groupAlike, rarities, vectorOf } from './groups.ts'

function groupsOf(texts: string[], language: ReadLanguage): string[][] {
  const bags = texts.map(text => bagOf(text, { language, topics: [], own: new Set() }))
  const rarity = rarities(bags)
  return groupAlike(bags.map(bag => vectorOf(bag, rarity))).map(({ members }) =>
    members.map(member => texts[member] ?? '').sort(),
  )
}

test.each<[ReadLanguage, string[], string[]]>([
  [
    'ko',
    ['해외 배송은 며칠 걸리나요?', '해외 배송도 되나요?', '해외 배송 기간이 궁금합니다'],
    ['환불은 어떻게 하나요?', '영수증 출력은 어디서 하나요?'],
  ],
  [
    'en',
    ['Where is my luggage?', 'Can you find my lost luggage?', 'When will my luggage arrive?'],
    ['How do I get a refund?', 'Is the gate open?'],
  ],
  ['zh', ['快充支持吗？', '请问支持快充吗', '有没有快充功能？'], ['发票怎么开？', '门店地址在哪里？']],
  [
    'ja',
    ['送料はいくらですか？', '送料は無料ですか？', '送料について教えてください'],
    ['返品はできますか？', '電池の種類は？'],
  ],
])('%s: what is asked in other words is one group, the rest stays apart', (language, alike, others) => {
  const groups = groupsOf([...alike, ...others], language)
  expect(groups[0]).toEqual([...alike].sort())
  expect(groups.slice(1).every(group => group.length === 1)).toBe(true)
})

test('names of the house are in no group', () => {
  const own = ownWords(['한강상점', 'Acme Air'])
  expect(bagOf('한강상점 정말 최고예요', { language: 'ko', topics: [], own }).size).toBe(0)
  expect([...bagOf('Acme luggage rules', { language: 'en', topics: [], own }).keys()]).not.toContain('acme')
})
