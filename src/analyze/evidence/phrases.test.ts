import { expect, test } from 'vitest'
import { countPhrases, tellingPhrases } from './phrases.ts'

const times = (count: number, text: string) => Array.from({ length: count }, () => text)

test('phrases of one side stand whole, without words that name nothing', () => {
  const praise = countPhrases([...times(8, 'Great customer service'), ...times(5, 'The handle is great')], 'en')
  const complaints = countPhrases([...times(9, 'The lid leaks'), 'the service was slow'], 'en')
  const telling = tellingPhrases([praise], [complaints], 5)
  expect(telling.map(({ phrase, count }) => [phrase, count])).toEqual([
    ['customer service', 8],
    ['handle', 5],
  ])
})

test('Korean words come without their particles', () => {
  const praise = countPhrases([...times(4, '화질이 좋아요'), ...times(3, '화질은 선명합니다')], 'ko')
  expect(tellingPhrases([praise], [countPhrases(times(5, '광고가 많아요'), 'ko')], 3)[0]).toEqual({
    phrase: '화질',
    count: 7,
    others: 0,
  })
})
