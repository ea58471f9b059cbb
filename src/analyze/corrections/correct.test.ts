import { expect, test } from 'vitest'
import type { Filing } from '../../collect/feedback/record.ts'
import { correct, partOf } from './correct.ts'

const found: Filing = {
  language: 'ko',
  sentiment: 'negative',
  score: -0.4,
  confidence: 0.41,
  tone: 'frustrated',
  sarcasm: false,
  topics: ['delivery/late', 'price/value'],
  polarities: [-1, 0],
  edition: 3,
}

test('what a member said stands, and is sure', () => {
  const now = correct(found, [
    { part: 'sentiment', topic: null, now: 'positive' },
    { part: 'tone', topic: null, now: 'satisfied' },
    { part: 'language', topic: null, now: 'ja' },
  ])
  expect(now).toEqual({
    ...found,
    sentiment: 'positive',
    score: 1,
    confidence: 1,
    tone: 'satisfied',
    language: 'ja',
  })
})

test('a tone that cannot go with the sentiment said gives way, unless a member says otherwise', () => {
  const said = (sentiment: string) => ({ part: 'sentiment' as const, topic: null, now: sentiment })
  expect(correct(found, [said('positive')]).tone).toBe('satisfied')
  expect(correct(found, [said('neutral')]).tone).toBe('neutral')
  expect(correct({ ...found, tone: 'satisfied' }, [said('negative')]).tone).toBe('frustrated')
  expect(correct({ ...found, tone: 'asking' }, [said('negative')]).tone).toBe('asking')
  expect(correct(found, [said('mixed')]).tone).toBe('frustrated')
  const angry = { part: 'tone' as const, topic: null, now: 'angry' }
  expect(correct(found, [said('positive'), angry]).tone).toBe('angry')
})

test('topics are taken off, put on and turned, each with its polarity', () => {
  const now = correct(found, [
    { part: 'topic', topic: 'delivery/late', now: null },
    { part: 'topic', topic: 'price/value', now: 'positive' },
    { part: 'topic', topic: 'app/login', now: 'negative' },
  ])
  expect([now.topics, now.polarities]).toEqual([
    ['price/value', 'app/login'],
    [1, -1],
  ])
  expect(partOf(now, { part: 'topic', topic: 'app/login' })).toBe('negative')
  expect(partOf(now, { part: 'topic', topic: 'delivery/late' })).toBeNull()
})

test('the later of two stands, and taking off what is not there changes nothing', () => {
  const now = correct(found, [
    { part: 'topic', topic: 'app/login', now: null },
    { part: 'topic', topic: 'app/login', now: 'positive' },
    { part: 'topic', topic: 'app/login', now: null },
  ])
  expect(now).toEqual(found)
})
