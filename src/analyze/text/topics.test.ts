import { expect, test } from 'vitest'
import { AREAS } from './topic.ts'
import { DEFAULT_TOPICS } from './topics.ts'

test('about fifty topics over every area', () => {
  expect(DEFAULT_TOPICS.length).toBeGreaterThanOrEqual(40)
  expect(new Set(DEFAULT_TOPICS.map(topic => topic.area))).toEqual(new Set(AREAS))
})

test('an id is its area and a name, and is used once', () => {
  for (const topic of DEFAULT_TOPICS) expect(topic.id).toMatch(new RegExp(`^${topic.area}/[a-z-]+$`))
  expect(new Set(DEFAULT_TOPICS.map(topic => topic.id)).size).toBe(DEFAULT_TOPICS.length)
})

test('each speaks four languages', () => {
  for (const { id, label, seeds } of DEFAULT_TOPICS) {
    for (const language of ['en', 'ko', 'zh', 'ja'] as const) {
      expect(label[language], id).not.toBe('')
      expect(seeds[language].length, `${id} ${language}`).toBeGreaterThan(3)
    }
  }
})
