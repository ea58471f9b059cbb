import { expect, test } from 'vitest'
import { landingOf } from './landing.ts'

test('goes on where one wanted to go, in this console', () => {
  expect(landingOf('/w/cafe/feedback?q=%EC%BB%B5#top')).toBe('/w/cafe/feedback?q=%EC%BB%B5#top')
  expect(landingOf('/w/cafe/feedback?q=컵')).toBe('/w/cafe/feedback?q=%EC%BB%B5')
  expect(landingOf('/invitation/abc')).toBe('/invitation/abc')
})

test.each([
  undefined,
  '',
  '/',
  '/api/session',
  '//evil.example/w/x',
  '/\\evil.example/w/x',
  '\t//evil.example/w/',
  'https://evil.example/w/x',
  '/w/../..//evil.example/w/',
  '/w/..//evil.example',
  'javascript:/w/x',
  'http://[',
])('%s leads to the front door', next => {
  expect(landingOf(next)).toBe('/')
})
