import { expect, test } from 'vitest'
import { createReader } from '../text/reader.ts'
import { DEFAULT_TOPICS } from '../text/topics.ts'
import { createEvidence, type Evidence } from './evidence.ts'
import type { Said } from './evident.ts'

const reader = createReader({}, DEFAULT_TOPICS)

function gather(said: Partial<Said>[]): Evidence {
  const evidence = createEvidence(reader, ['한강상점'])
  said.forEach((one, id) => {
    evidence.add({ id, text: '', language: 'ko', rating: null, topics: [], before: false, parts: new Map(), ...one })
  })
  const steps = evidence.finish()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const ASKED = ['해외 배송은 며칠 걸리나요?', '해외 배송도 되나요?', '해외 배송 기간이 궁금합니다']

test('a group counts pieces, not sentences, and the period before beside', () => {
  const found = gather([
    ...ASKED.map(text => ({ text: `${text} ${text}` })),
    { text: '해외 배송 되나요?', before: true },
    { text: 'Livraison rapide', language: 'fr' },
  ])
  const [group] = found.groups.question
  expect(group?.pieces).toEqual([0, 1, 2])
  expect(group?.earlier).toEqual([3])
  expect(found.read).toEqual({ now: 3, before: 1, skipped: 1 })
})

test('the same text sent again counts once and is told', () => {
  const text = '이 제품은 배송도 빠르고 포장도 꼼꼼해서 만족합니다. 해외 배송은 며칠 걸리나요?'
  const found = gather([{ text }, { text: `${text}!` }, { text }])
  expect(found.groups.question[0]?.pieces).toEqual([0])
  expect(found.repeats).toEqual([{ text, pieces: [0, 1, 2] }])
})

test('a question marked once is found again by other words', () => {
  const found = gather(ASKED.map(text => ({ text })))
  expect(found.findQuestion('해외 배송이 가능한가요?', 'ko')).toBe(found.groups.question[0])
  expect(found.findQuestion('영수증은 어디서 뽑나요?', 'ko')).toBeUndefined()
})

test('what divides customers comes first, with what each part needs', () => {
  const part = (app: string, color: string) =>
    new Map([
      ['attribute:app', app],
      ['attribute:color', color],
    ])
  const found = gather(
    Array.from({ length: 80 }, (_, i) => {
      const tv = i % 2 === 0
      return {
        text: tv ? '자막이 짜증나요' : '결제가 짜증나요',
        topics: [tv ? 'quality/content' : 'price/billing'],
        parts: part(tv ? 'tv' : 'phone', i % 4 < 2 ? 'red' : 'blue'),
      }
    }),
  )
  expect(found.divisions.map(({ dimension }) => dimension)).toEqual(['attribute:app'])
  expect(found.divisions[0]?.difference).toBeGreaterThan(0.9)
  const needs = found.divisions[0]?.parts.find(({ key }) => key === 'tv')?.needs ?? []
  expect(needs[0]?.group.examples[0]?.text).toContain('자막')
})
