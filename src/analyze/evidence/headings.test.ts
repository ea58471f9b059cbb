import { expect, test } from 'vitest'
import type { ReadLanguage } from '../text/model.ts'
import { contentOf } from './content.ts'
import { chooseHeadings, termsOf } from './headings.ts'
import { opinionsOf } from './opinions.ts'
import { vocabularyOf } from './vocabulary.ts'

function headingsOf(texts: string[], language: ReadLanguage): [heading: string, texts: number][] {
  const said = texts.map(text => ({ text, content: contentOf(text, language), opinions: opinionsOf(text, language) }))
  const vocabulary = vocabularyOf(
    said.map(({ content }) => content),
    language,
  )
  const terms = said.map(one => termsOf(one, language, vocabulary))
  const pieces = texts.map((_, i) => i)
  const choice = { language, fewest: 2, most: 9, worthOf: (_: string, words: number) => (words > 1 ? 2 : 1) }
  return chooseHeadings(terms, pieces, choice).map(({ shown, statements }) => [shown, statements.length])
}

test.each<[ReadLanguage, string[], [string, number][]]>([
  [
    'ko',
    ['해외 배송은 며칠 걸리나요?', '해외 배송도 되나요?', '해외 배송 기간이 궁금합니다', '환불은 어떻게 하나요?'],
    [['해외 배송', 3]],
  ],
  ['ko', ['멤버십이 비싸요', '맴버쉽은 왜 이래요', '멤버쉽을 취소했어요', '멤버십은 별로'], [['멤버십', 4]]],
  [
    'en',
    ['Where is my luggage?', 'Can you find my lost luggage?', 'When will my luggage arrive?', 'Is the gate open?'],
    [['luggage', 3]],
  ],
  ['en', ['A delayed flight', 'Another delayed flight', 'They delay flights'], [['delayed flight', 3]]],
  ['en', ['I was on hold all day', 'Still on hold with you'], [['on hold', 2]]],
  ['zh', ['快充支持吗？', '请问支持快充吗', '有没有快充功能？', '发票怎么开？'], [['快充', 3]]],
  ['ja', ['送料はいくらですか？', '送料は無料ですか？', '送料について教えてください'], [['送料', 3]]],
])('%s: what many say stands under the words they share: %j', (language, texts, headings) => {
  expect(headingsOf(texts, language)).toEqual(headings)
})

test('a word gives way to the two that it hardly ever leaves', () => {
  expect(headingsOf(['Your customer service was rude', 'No customer service answers', 'The lid leaks'], 'en')).toEqual([
    ['customer service', 2],
  ])
})
