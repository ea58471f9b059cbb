import { expect, it } from 'vitest'
import { complete, newTopic, readWords, slugOf, writeWords } from './topic-words.ts'

it('reads words with commas of every script, each once', () => {
  expect(readWords('late, slow，迟到、遅い\n늦게, late')).toEqual(['late', 'slow', '迟到', '遅い', '늦게'])
  expect(writeWords(['a', 'b'])).toBe('a, b')
})

it('names an own topic by its label, whatever the script', () => {
  expect(slugOf('Gift wrapping!', 0)).toBe('gift-wrapping')
  expect(slugOf('선물 포장', 36)).toBe('own-10')
})

it('lends one name to the languages that have none', () => {
  const topic = complete(
    { ...newTopic(), area: 'packaging', label: { en: '', ko: '선물 포장', zh: '', ja: 'ギフト' } },
    36,
  )
  expect(topic.label).toEqual({ en: '선물 포장', ko: '선물 포장', zh: '선물 포장', ja: 'ギフト' })
  expect(topic.id).toBe('packaging/own-10')
})
