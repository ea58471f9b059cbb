import { expect, test } from 'vitest'
import { nearTopics } from './near-topics.ts'
import { DEFAULT_TOPICS } from './topics.ts'

const near = (text: string, language: string, filed: string[] = []) =>
  nearTopics(DEFAULT_TOPICS, { text, language, filed })

test('a topic is near when words of it stand in the text, in the language of the text', () => {
  expect(near('The courier was here and nobody rang', 'en')[0]).toMatch(/^delivery\//)
  expect(near('택배 상자가 왔는데요', 'ko').some(id => id.startsWith('delivery/') || id.startsWith('packaging/'))).toBe(
    true,
  )
  expect(near('客服一直没有人', 'zh-Hans').some(id => id.startsWith('support/'))).toBe(true)
})

test('what is filed already is not near, and its area is', () => {
  const filed = ['delivery/late']
  const found = near('…', 'en', filed)
  expect(found).not.toContain('delivery/late')
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(id => id.startsWith('delivery/'))).toBe(true)
})

test('nothing is near to words that no topic has, nor in a language nobody reads', () => {
  expect(near('…', 'en')).toEqual([])
  expect(near('Привет', 'ru')).toEqual([])
})
