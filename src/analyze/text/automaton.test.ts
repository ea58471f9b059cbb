import { expect, test } from 'vitest'
import { buildAutomaton, emptyHits, INFLECTED, LEFT, RIGHT } from './automaton.ts'
import { emptyNormalized, normalize } from './normalize.ts'

function find(patterns: { text: string; edges: number }[], text: string): string[] {
  const hits = emptyHits(2)
  const { codes, length } = normalize(text, emptyNormalized())
  buildAutomaton(patterns).find(codes, length, hits)
  return Array.from({ length: hits.count }, (_, h) => String.fromCharCode(...codes.slice(hits.start[h], hits.end[h])))
}

const anywhere = (text: string) => ({ text, edges: 0 })

test('finds every pattern, also inside and behind one another', () => {
  expect(find(['he', 'she', 'his', 'hers'].map(anywhere), 'ushers')).toEqual(['she', 'he', 'hers'])
})

test('minds the edges of words when told to', () => {
  const ad = [{ text: 'ad', edges: LEFT | RIGHT | INFLECTED }]
  expect(find(ad, 'an ad, two ads, but read and adverb')).toEqual(['ad', 'ad'])
  expect(find([{ text: '안', edges: LEFT }], '안 좋아 동안')).toEqual(['안'])
})

test('English next to Hangul stands alone', () => {
  expect(find([{ text: 'ui', edges: LEFT | RIGHT }], 'UI가 예뻐요')).toEqual(['ui'])
})

test('more hits than there was room for', () => {
  expect(find([anywhere('a')], 'b a'.repeat(50))).toHaveLength(50)
})
