import { expect, test } from 'vitest'
import { createRepeats, minimaOf, sharedBy } from './near-duplicates.ts'

const TEXTS = [
  '이 제품은 배송도 빠르고 포장도 꼼꼼해서 아주 만족스럽게 쓰고 있습니다. 다음에도 여기서 살게요.',
  'Great little kettle, heats up in two minutes and the lid never leaks. Would buy it again for my office.',
  '物流很快，包装也很仔细，用了一个星期没有发现任何问题，下次还会再来购买的。',
  '配送も早く、梱包も丁寧でとても満足しています。次回もこちらのお店で購入したいと思います。',
]

test.each(TEXTS)('a copy with small changes is known: %s', text => {
  const repeats = createRepeats()
  repeats.add('Something else entirely, long enough to be looked at on its own.')
  expect(repeats.add(text)).toBeNull()
  expect(repeats.add(`@shop ${text}!! https://x.co/1`)).toBe(1)
  expect(repeats.add(text.slice(0, -2))).toBe(1)
})

test('texts that share a sentence but say something else are not copies', () => {
  const repeats = createRepeats()
  expect(repeats.add('The kettle is fine. Delivery took three weeks and nobody answered my mails about it.')).toBeNull()
  expect(repeats.add('The kettle is fine. My mother uses it every morning and loves the sound it makes.')).toBeNull()
})

test('what many say on their own is no copy', () => {
  const repeats = createRepeats()
  expect([repeats.add('좋아요'), repeats.add('좋아요'), repeats.add('Very good!'), repeats.add('Very good!')]).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('shared minima tell about how much two texts share', () => {
  const [one, other] = [minimaOf(TEXTS[1] ?? ''), minimaOf(TEXTS[3] ?? '')]
  expect(one && sharedBy(one, one)).toBe(1)
  expect(one && other && sharedBy(one, other)).toBeLessThan(0.1)
})
