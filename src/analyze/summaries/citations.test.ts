import { expect, test } from 'vitest'
import { citedSentences } from './citations.ts'

const kept = (answer: string, count = 9) => citedSentences(answer, count).sentences

test('a sentence keeps the pieces it names, and one that names none is dropped', () => {
  expect(citedSentences('Many wait for delivery [1, 3]. All is well. Prices are fair [2].', 9)).toEqual({
    sentences: [
      { text: 'Many wait for delivery.', cites: [1, 3] },
      { text: 'Prices are fair.', cites: [2] },
    ],
    dropped: 1,
  })
})

test('numbers behind the full stop belong to the sentence before', () => {
  expect(kept('Boxes break. [2] Lids leak. [3][4]')).toEqual([
    { text: 'Boxes break.', cites: [2] },
    { text: 'Lids leak.', cites: [3, 4] },
  ])
})

test.each([
  ['배송이 늦다는 의견이 많습니다 [1, 2]. 포장은 좋다고 합니다 [3].', [[1, 2], [3]]],
  ['很多人说物流慢【1】。包装不错［2、3］。', [[1], [2, 3]]],
  ['配送が遅いという声があります[1]。梱包は好評です[2-4]。', [[1], [2, 3, 4]]],
])('%s', (answer, cites) => {
  expect(kept(answer).map(it => it.cites)).toEqual(cites)
})

test('pieces that are not there are no sources', () => {
  expect(kept('Prices rise [12].')).toEqual([])
  expect(kept('Prices rise [0, 4, 99].')).toEqual([{ text: 'Prices rise.', cites: [4] }])
})

test('lists and stress are plain sentences', () => {
  expect(kept('# Summary\n- **Delivery** is late [1]\n* Version 2.5 crashes [2].')).toEqual([
    { text: 'Delivery is late', cites: [1] },
    { text: 'Version 2.5 crashes.', cites: [2] },
  ])
})
