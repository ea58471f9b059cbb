import { expect, test } from 'vitest'
import { emptyNormalized, normalize, normalizePattern } from './normalize.ts'

test('folds case, width, repeats and space', () => {
  expect(normalizePattern('ＧＯＯＤ   Apppp！！！！')).toBe('good app!!')
  expect(normalizePattern('ㅋㅋㅋㅋㅋㅋ')).toBe('ㅋㅋ')
  expect(normalizePattern('ｱﾌﾟﾘ')).toContain('ア')
})

test('joins Hangul that a Mac took apart', () => {
  expect(normalizePattern('배송이 늦어요'.normalize('NFD'))).toBe('배송이 늦어요')
})

test('writes traditional characters as simplified ones when asked', () => {
  expect(normalizePattern('這家店的東西很貴', true)).toBe('这家店的东西很贵')
  expect(normalizePattern('這家', false)).toBe('這家')
})

test('every code knows where it came from', () => {
  const text = '와!!!!  Ｗｏｗ'
  const { codes, starts, ends, length } = normalize(text, emptyNormalized())
  for (let i = 1; i < length - 1; i++) {
    expect(starts[i]).toBeLessThan(ends[i] ?? 0)
    expect(normalizePattern(text.slice(starts[i], ends[i])).charCodeAt(0) || 32).toBe(codes[i])
  }
})
